package org.aidflow.testing;

import org.aidflow.engine.HeapSimulator;
import org.aidflow.model.Probe;
import org.aidflow.model.Replication;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Scenario;

/** Runs replications. */
public final class Runs {
    private Runs() {}

    /** Runs one replication and returns how many events occurred. */
    public static long run(Scenario scenario, long seed, long replication, Probe probe) {
        return new Replication(scenario, new Streams(seed, replication), new HeapSimulator(), probe).run();
    }
}
