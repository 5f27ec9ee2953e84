package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aidflow.measure.Modelled;
import org.aidflow.scenario.Observation;

/** The runs of an experiment against what was observed in reality. */
public final class Backtest {
    /** What the replications of a point say of an observation, in their order. */
    private final Map<Key, List<Modelled>> samples = new HashMap<>();

    private record Key(int point, int observation) {}

    /** Adds what a replication yielded. */
    public void add(Run run) {
        for (Modelled modelled : run.results().modelled()) {
            samples.computeIfAbsent(new Key(run.point(), modelled.observation()), any -> new ArrayList<>())
                    .add(modelled);
        }
    }

    /** Returns how each observation of a point's scenario compares with its replications. */
    public List<BacktestRow> rows(Point point) {
        List<BacktestRow> rows = new ArrayList<>();
        for (Observation observation : point.scenario().assessment().observations()) {
            Key key = new Key(point.number(), rows.size());
            rows.add(BacktestRow.of(observation, samples.getOrDefault(key, List.of())));
        }
        return rows;
    }
}
