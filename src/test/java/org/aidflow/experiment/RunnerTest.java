package org.aidflow.experiment;

import static org.aidflow.testing.WorldBuilder.hours;
import static org.aidflow.testing.WorldBuilder.world;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
        return experiment(RandomNumbers.COMMON, scenarios);
    }

    private static Experiment experiment(RandomNumbers randomNumbers, Scenario... scenarios) {
        List<Point> points = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            points.add(Point.of(points.size() + 1, "point " + points.size(), Map.of(), () -> scenario));
        }
        return experiment(randomNumbers, points);
    }

    private static Experiment experiment(RandomNumbers randomNumbers, List<Point> points) {
        return new Experiment(
                "test",
                "Does it run?",
                "world",
                7,
                Replications.fixed(12),
                randomNumbers,
                points,
                EnumSet.allOf(Table.class),
                AnalysisPlan.STANDARD,
                new DesignDescription("scenarios", List.of(), ""));
    }

    private static List<Run> runs(Experiment experiment, int threads) throws InterruptedException {
        List<Run> all = new ArrayList<>();
        Runner runner = new Runner(experiment, Engines.DEFAULT);
        Samples samples = new Samples(experiment);
        try (Players<List<Run>> players = runner.threads(threads, samples, runs -> runs)) {
            runner.run(players, samples, all::addAll);
        }
        return all;
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
    void legsAreThoseOfTheFirstReplicationOfTheFirstFourPoints() throws InterruptedException {
        Scenario[] scenarios =
                IntStream.rangeClosed(1, 6).mapToObj(i -> scenario(10 * i)).toArray(Scenario[]::new);

        assertThat(runs(experiment(scenarios), 2).stream()
                        .filter(run -> !run.results().rows(Table.LEGS).isEmpty()
                                || !run.results().rows(Table.NODES).isEmpty()))
                .extracting(run -> run.point() + "/" + run.replication())
                .containsExactly("1/1", "2/1", "3/1", "4/1");
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

    private static List<Double> values(List<Run> runs, int point, String response) {
        return runs.stream()
                .filter(run -> run.point() == point)
                .flatMap(run -> run.results().rows(Table.RESPONSES).stream())
                .filter(row -> row.subList(0, 2).equals(List.of(response, "City")))
                .map(row -> (Double) row.get(3))
                .toList();
    }

    @Test
    void allPointsSeeTheSamePatients() throws InterruptedException {
        List<Run> runs = runs(experiment(scenario(10), scenario(40)), 2);
        assertThat(values(runs, 1, "patients")).hasSize(12).isEqualTo(values(runs, 2, "patients"));
    }

    @Test
    void pointsSeePatientsOfTheirOwnWhereRandomNumbersAreIndependent() throws InterruptedException {
        List<Run> runs = runs(experiment(new RandomNumbers(false, false), scenario(10), scenario(40)), 2);
        assertThat(values(runs, 1, "patients")).hasSize(12).isNotEqualTo(values(runs, 2, "patients"));
    }

    @Test
    void theMembersOfAnAntitheticPairDrawInOppositeDirections() throws InterruptedException {
        List<Run> runs = runs(experiment(new RandomNumbers(true, true), scenario(40)), 2);
        List<Double> waits = values(runs, 1, "patients");
        double pairs = 0;
        double whole = 0;
        double mean = waits.stream().mapToDouble(wait -> wait).average().orElseThrow();
        for (int pair = 0; pair < waits.size(); pair += 2) {
            pairs += (waits.get(pair) - mean) * (waits.get(pair + 1) - mean);
            whole += Math.pow(waits.get(pair) - mean, 2) + Math.pow(waits.get(pair + 1) - mean, 2);
        }
        assertThat(2 * pairs / whole).as("correlation within pairs").isNegative();
    }

    @Test
    void pointsOfTheSameScenarioArePlayedOnceAndHaveTheSameRows() throws InterruptedException {
        AtomicInteger made = new AtomicInteger();
        Supplier<Scenario> source = () -> {
            made.incrementAndGet();
            return scenario(10);
        };
        List<Point> points = List.of(
                Point.of(1, "first", Map.of(), source),
                Point.of(2, "other", Map.of(), () -> scenario(20)),
                new Point(3, "first again", Map.of(), 1, () -> {
                    throw new AssertionError("played twice");
                }));
        List<Run> runs = runs(experiment(RandomNumbers.COMMON, points), 2);
        assertThat(runs).hasSize(3 * 12);
        assertThat(made.get()).isBetween(1, 12);
        assertThat(values(runs, 3, "waiting_patient_days"))
                .hasSize(12)
                .isEqualTo(values(runs, 1, "waiting_patient_days"));
    }
}
