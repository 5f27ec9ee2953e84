package org.aidflow.experiment;

import org.aidflow.engine.Simulator;
import org.aidflow.measure.Fact;
import org.aidflow.measure.Measures;
import org.aidflow.measure.Results;
import org.aidflow.measure.Trace;
import org.aidflow.model.Replication;
import org.aidflow.scenario.Scenario;

/** Plays one replication of an experiment with all its measures, as the runner does, and tells its facts meanwhile. */
public final class Replay {
    private Replay() {}

    /**
     * Plays a replication; one of a point that is like an earlier one draws as that does. What fails in it is thrown,
     * after the facts until then were told.
     *
     * @param simulator fresh
     * @param replication its number, from 1
     */
    public static void play(
            Experiment experiment, Point point, int replication, Simulator simulator, Fact.Listener listener) {
        Scenario scenario = point.scenario();
        Results results = new Results(experiment.record());
        Measures measures = new Measures(scenario, results, new Trace(scenario, listener));
        new Replication(
                        scenario,
                        experiment.randomNumbers().streams(experiment.seed(), point.original(), replication),
                        simulator,
                        measures)
                .run();
    }
}
