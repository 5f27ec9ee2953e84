package org.aidflow.testing;

import java.util.EnumSet;
import java.util.List;
import org.aidflow.engine.HeapSimulator;
import org.aidflow.measure.Measures;
import org.aidflow.measure.Results;
import org.aidflow.measure.Table;
import org.aidflow.model.Probe;
import org.aidflow.model.Replication;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Scenario;

/** Runs replications. */
public final class Runs {
    private Runs() {}

    /** Runs one replication and returns all that it yields. */
    public static Results results(Scenario scenario) {
        Results results = new Results(EnumSet.allOf(Table.class));
        run(scenario, 1, 0, new Measures(scenario, results));
        return results;
    }

    /** Returns a response of one replication. */
    public static double response(Results results, String response, String place) {
        return results.rows(Table.RESPONSES).stream()
                .filter(row -> row.subList(0, 3).equals(List.of(response, place, "")))
                .mapToDouble(row -> (Double) row.get(3))
                .findFirst()
                .orElseThrow();
    }

    /** Runs one replication and returns how many events occurred. */
    public static long run(Scenario scenario, long seed, long replication, Probe probe) {
        return new Replication(scenario, new Streams(seed, replication), new HeapSimulator(), probe).run();
    }
}
