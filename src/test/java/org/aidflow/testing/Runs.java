package org.aidflow.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.aidflow.experiment.Engine;
import org.aidflow.experiment.Engines;
import org.aidflow.measure.Fact;
import org.aidflow.measure.Measures;
import org.aidflow.measure.Results;
import org.aidflow.measure.Table;
import org.aidflow.measure.Trace;
import org.aidflow.model.Probe;
import org.aidflow.model.Replication;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Scenario;

/** Runs replications. */
public final class Runs {
    private static final List<Engine> OTHERS =
            Engines.all().stream().filter(engine -> engine != Engines.DEFAULT).toList();

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

    /**
     * Runs one replication and returns how many events occurred. If there are engines beside the default, it holds them
     * to the same facts.
     */
    public static long run(Scenario scenario, long seed, long replication, Probe probe) {
        Streams streams = new Streams(seed, replication);
        long events = run(Engines.DEFAULT, scenario, streams, probe);
        for (Engine other : OTHERS) {
            List<Fact> facts = new ArrayList<>();
            assertThat(run(other, scenario, streams, new Trace(scenario, facts::add)))
                    .isEqualTo(events);
            List<Fact> told = new ArrayList<>();
            run(Engines.DEFAULT, scenario, streams, new Trace(scenario, told::add));
            assertThat(facts).as("facts by the engine %s", other.name()).isEqualTo(told);
        }
        return events;
    }

    private static long run(Engine engine, Scenario scenario, Streams streams, Probe probe) {
        return engine.play(simulator -> new Replication(scenario, streams, simulator, probe).run());
    }
}
