package org.aidflow.experiment;

import static org.aidflow.testing.WorldBuilder.hours;
import static org.aidflow.testing.WorldBuilder.world;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.aidflow.engine.HeapSimulator;
import org.aidflow.measure.Table;
import org.aidflow.random.Exponential;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunnerTest {
    private static Scenario scenario(int beds) {
        return world().days(20)
                .hospital("hospital")
                .beds("hospital", beds)
                .poisson()
                .demand(0, 30)
                .demand(3, 40)
                .patients(Severity.MILD, 1, new Exponential(5), Ward.GENERAL)
                .build();
    }

    /** A station whose only law cannot be sampled to a valid time fails every replication that uses it. */
    private static Scenario broken() {
        return world().days(20)
                .province("province")
                .hospital("hospital")
                .road("province", "hospital", 1)
                .item("suit", 1)
                .preparation(hours(1e300))
                .consignment("suits", "province", 0, "suit", 10, "hospital")
                .build();
    }

    private static Experiment experiment(Scenario... scenarios) {
        List<Point> points = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            points.add(Point.of(points.size() + 1, "point " + points.size(), Map.of(), () -> scenario));
        }
        return new Experiment(
                "test",
                "Does it run?",
                "world",
                7,
                Replications.fixed(12),
                RandomNumbers.COMMON,
                points,
                EnumSet.allOf(Table.class),
                AnalysisPlan.STANDARD,
                new DesignDescription("scenarios", List.of(), ""));
    }

    private static List<Run> runs(Experiment experiment, int threads) throws InterruptedException {
        List<Run> runs = new ArrayList<>();
        new Runner(experiment, HeapSimulator::new).run(threads, runs::add);
        return runs;
    }

    private static List<List<Object>> rows(List<Run> runs) {
        return runs.stream()
                .flatMap(
                        run -> EnumSet.allOf(Table.class).stream().flatMap(table -> run.results().rows(table).stream()))
                .toList();
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {2, 3, 8})
    void theResultsAreTheSameForAnyNumberOfThreads(int threads) throws InterruptedException {
        Experiment experiment = experiment(scenario(10), scenario(20), scenario(40));
        List<List<Object>> alone = rows(runs(experiment, 1));
        assertThat(alone).hasSizeGreaterThan(3 * 12 * 20);
        assertThat(rows(runs(experiment, threads))).isEqualTo(alone);
    }

    @Test
    void runsComeByPointThenByReplication() throws InterruptedException {
        List<String> order = runs(experiment(scenario(10), scenario(20)), 4).stream()
                .map(run -> run.point() + "/" + run.replication())
                .toList();
        List<String> expected = new ArrayList<>();
        for (int point = 1; point <= 2; point++) {
            for (int replication = 1; replication <= 12; replication++) {
                expected.add(point + "/" + replication);
            }
        }
        assertThat(order).isEqualTo(expected);
    }

    @Test
    void aReplicationThatFailsStopsNoOther() throws InterruptedException {
        List<Run> runs = runs(experiment(broken(), scenario(10)), 2);
        assertThat(runs).hasSize(24);
        assertThat(runs.subList(0, 12)).allSatisfy(run -> {
            assertThat(run.fault()).isEqualTo("duration in hours must be from 0 to 305419896 but was 1.0E300");
            assertThat(run.results().rows(Table.RESPONSES)).isEmpty();
        });
        assertThat(runs.subList(12, 24)).noneMatch(Run::failed);
    }

    @Test
    void allPointsSeeTheSamePatients() throws InterruptedException {
        Responses responses = new Responses();
        runs(experiment(scenario(10), scenario(40)), 2).forEach(responses::add);
        double[] few = responses.values(new ResponseKey(1, "patients", "City", ""));
        double[] many = responses.values(new ResponseKey(2, "patients", "City", ""));
        assertThat(few).hasSize(12).isEqualTo(many);
    }

    @Test
    void aSummaryCountsCensoredValues() throws InterruptedException {
        Responses responses = new Responses();
        runs(experiment(scenario(0)), 2).forEach(responses::add);
        Summary summary = Summary.of(responses, new ResponseKey(1, "time_to_relief_d", "City", ""));
        assertThat(summary.n()).isEqualTo(12);
        assertThat(summary.censored()).isEqualTo(12);
        assertThat(summary.mean()).isEqualTo(20.0);
    }
}
