package org.aidflow.experiment;

import org.aidflow.measure.Fact;
import org.aidflow.measure.Measures;
import org.aidflow.measure.Results;
import org.aidflow.measure.Trace;
import org.aidflow.model.Replication;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Scenario;

/** Plays one replication of an experiment with all its measures, as the runner does, and tells its facts meanwhile. */
public final class Replay {
    private Replay() {}

    /**
     * Plays a replication; one of a point that is like an earlier one draws as that does. What fails in it is thrown,
     * after the facts until then were told.
     *
     * @param replication its number, from 1
     */
    public static void play(
            Experiment experiment, Point point, int replication, Engine engine, Fact.Listener listener) {
        Scenario scenario = point.scenario();
        Results results = new Results(experiment.record(point.original(), replication));
        Measures measures = new Measures(scenario, results, new Trace(scenario, listener));
        Streams streams = experiment.randomNumbers().streams(experiment.seed(), point.original(), replication);
        engine.play(simulator -> new Replication(scenario, streams, simulator, measures).run());
    }
}
