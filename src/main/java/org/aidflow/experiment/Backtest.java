package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.measure.Modelled;
import org.aidflow.scenario.Observation;

/** The replications of a point against what was observed in reality. */
public final class Backtest {
    private final List<Observation> observations;

    /** What the replications say, by observation and in their order. */
    private final List<List<Modelled>> samples = new ArrayList<>();

    /** Begins with no replication. */
    public Backtest(List<Observation> observations) {
        this.observations = List.copyOf(observations);
        observations.forEach(observation -> samples.add(new ArrayList<>()));
    }

    /** Adds what a replication says of an observation. */
    public void add(Modelled modelled) {
        samples.get(modelled.observation()).add(modelled);
    }

    /** Returns how each observation compares with the replications. */
    public List<BacktestRow> rows() {
        List<BacktestRow> rows = new ArrayList<>();
        for (Observation observation : observations) {
            rows.add(BacktestRow.of(observation, samples.get(rows.size())));
        }
        return rows;
    }
}
