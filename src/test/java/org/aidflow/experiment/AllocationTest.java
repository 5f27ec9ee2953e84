package org.aidflow.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.aidflow.experiment.Selection.Procedure;
import org.aidflow.random.Purpose;
import org.aidflow.random.Streams;
import org.aidflow.stat.Interval;
import org.aidflow.stat.Quantiles;
import org.aidflow.stat.Rinott;
import org.aidflow.stat.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often points are played, where what they yield is drawn from known laws. */
class AllocationTest {
    private static final ResponseName DEATHS = new ResponseName("died_waiting", "region", "");

    private static Experiment experiment(int points, Replications replications, RandomNumbers randomNumbers) {
        List<Point> all = new ArrayList<>();
        for (int point = 1; point <= points; point++) {
            all.add(Point.of(point, "point " + point, Map.of(), () -> {
                throw new AssertionError("played");
            }));
        }
        return new Experiment(
                "test",
                "How often?",
                "world",
                7,
                replications,
                randomNumbers,
                all,
                Set.of(),
                AnalysisPlan.STANDARD,
                new DesignDescription("scenarios", List.of(), ""));
    }

    private static Replications until(int atLeast, int atMost, Goal... goals) {
        return new Replications(atLeast, atMost, 0.95, List.of(goals), Optional.empty());
    }

    private static Replications search(Procedure procedure, int atLeast, int atMost, long budget) {
        Selection rule = new Selection(procedure, DEATHS, true, 1, 0.9, budget);
        return new Replications(atLeast, atMost, 0.95, List.of(), Optional.of(rule));
    }

    private static Goal mean(double halfWidth, boolean relative) {
        return new Goal(DEATHS, OptionalDouble.empty(), halfWidth, relative);
    }

    /** What a replication yields: normal with standard deviation 2 about the number of its point. */
    private static double normal(long seed, int point, int replication) {
        return point
                + 2
                        * new Streams(seed, replication)
                                .stream(Purpose.PATIENT, point).normal();
    }

    private static ToDoubleBiFunction<Integer, Integer> normal(long seed) {
        return (point, replication) -> normal(seed, point, replication);
    }

    /** Plays an experiment to its end. */
    private static Samples play(Experiment experiment, ToDoubleBiFunction<Integer, Integer> yields) {
        Samples samples = new Samples(experiment);
        Allocation allocation = Allocation.of(experiment);
        int[] played = samples.counts();
        int[] wanted = allocation.next(played, samples);
        while (!Arrays.equals(wanted, played)) {
            for (int point = 1; point <= wanted.length; point++) {
                while (samples.count(point) < wanted[point - 1]) {
                    double value = yields.applyAsDouble(point, samples.count(point) + 1);
                    samples.add(point, new double[] {value});
                }
            }
            played = wanted;
            wanted = allocation.next(played, samples);
        }
        return samples;
    }

    private static double[] values(Samples samples, int point) {
        return samples.observations(0, new int[] {point}, samples.count(point))[0];
    }

    @Test
    void aFixedNumberIsPlayedInOneRound() {
        Experiment experiment = experiment(3, Replications.fixed(12), RandomNumbers.COMMON);
        assertThat(Allocation.of(experiment).next(new int[3], new Samples(experiment)))
                .containsOnly(12);
    }

    @Test
    void everyPointIsPlayedUntilItsMeanIsKnownToTheHalfWidthAndNotMuchLonger() {
        Samples samples = play(experiment(4, until(10, 10_000, mean(0.25, false)), RandomNumbers.COMMON), normal(1));
        for (int point = 1; point <= 4; point++) {
            double[] values = values(samples, point);
            assertThat(Interval.ofMean(Tally.of(values)).orElseThrow().halfWidth())
                    .isLessThanOrEqualTo(0.25);
            double[] shorter = Arrays.copyOf(values, values.length * 3 / 4);
            assertThat(Interval.ofMean(Tally.of(shorter)).orElseThrow().halfWidth())
                    .isGreaterThan(0.25);
        }
    }

    @Test
    void aRelativeHalfWidthTakesMoreWhereTheMeanIsSmall() {
        Samples samples = play(experiment(4, until(10, 100_000, mean(0.05, true)), RandomNumbers.COMMON), normal(1));
        assertThat(samples.counts()).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
        assertThat(samples.count(1) / samples.count(4)).isBetween(8, 32);
    }

    @Test
    void severalGoalsShareTheConfidence() {
        Goal quantile = new Goal(DEATHS, OptionalDouble.of(0.9), 0.5, false);
        Samples samples =
                play(experiment(1, until(10, 100_000, mean(0.5, false), quantile), RandomNumbers.COMMON), normal(1));
        double[] values = values(samples, 1);
        assertThat(Quantiles.interval(values, 0.9, 0.975).orElseThrow().halfWidth())
                .isLessThanOrEqualTo(0.5);
        assertThat(Interval.ofMean(Tally.of(values), 0.975).orElseThrow().halfWidth())
                .isLessThanOrEqualTo(0.5);
    }

    @Test
    void theIntervalsOfPointsThatStoppedHoldTheTruthAsOftenAsTheyPromise() {
        int points = 1000;
        Samples samples =
                play(experiment(points, until(30, 10_000, mean(0.25, false)), RandomNumbers.COMMON), normal(3));
        int holds = 0;
        for (int point = 1; point <= points; point++) {
            Interval interval =
                    Interval.ofMean(Tally.of(values(samples, point))).orElseThrow();
            holds += interval.low() <= point && point <= interval.high() ? 1 : 0;
        }
        // Stopping when narrow costs a little of the level, which tends to it as the half-width tends to 0.
        assertThat((double) holds / points).isCloseTo(0.95, within(0.01 + 4 * Math.sqrt(0.95 * 0.05 / points)));
    }

    @Test
    void noPointIsPlayedMoreOftenThanItMay() {
        Samples samples = play(experiment(2, until(10, 77, mean(1e-9, false)), RandomNumbers.COMMON), normal(1));
        assertThat(samples.counts()).containsOnly(77);
    }

    @Test
    void replicationsThatYieldNothingCountForNothing() {
        Samples samples = play(
                experiment(1, until(10, 1000, mean(0.5, false)), RandomNumbers.COMMON),
                (point, replication) -> replication % 2 == 0 ? Double.NaN : normal(1, point, replication));
        assertThat(values(samples, 1)).hasSize((samples.count(1) + 1) / 2);
        assertThat(Interval.ofMean(Tally.of(values(samples, 1))).orElseThrow().halfWidth())
                .isLessThanOrEqualTo(0.5);
    }

    @Test
    void aPointThatYieldsNothingIsPlayedNoFurther() {
        Samples samples = play(
                experiment(2, until(10, 1000, mean(1e-9, false)), RandomNumbers.COMMON),
                (point, replication) -> point == 1 ? Double.NaN : normal(1, point, replication));
        assertThat(samples.counts()).containsExactly(10, 1000);
    }

    @Test
    void antitheticPairsAreOneObservation() {
        Samples samples = play(
                experiment(1, until(10, 1000, mean(0.1, false)), new RandomNumbers(true, true)),
                (point, replication) -> (replication % 2 == 0 ? -1 : 1) * normal(1, point, (replication + 1) / 2));
        assertThat(samples.count(1)).isEqualTo(10);
        assertThat(values(samples, 1)).hasSize(5).containsOnly(0.0);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Procedure.class)
    void aSearchFindsTheBestAsOftenAsItPromises(Procedure procedure) {
        int right = 0;
        int searches = 300;
        Experiment experiment = experiment(5, search(procedure, 10, 10_000, 500), new RandomNumbers(false, false));
        for (int seed = 1; seed <= searches; seed++) {
            Samples samples = play(experiment, normal(seed));
            List<Candidate> found = Candidate.of(experiment, samples);
            right += found.get(0).selected() ? 1 : 0;
            assertThat(found.stream().filter(Candidate::selected)).hasSize(1);
        }
        assertThat((double) right / searches).isGreaterThan(0.9 - 4 * Math.sqrt(0.9 * 0.1 / searches));
    }

    @Test
    void theSecondStageOfRinottIsAsLongAsTheFirstAsks() {
        Experiment experiment = experiment(3, search(Procedure.RINOTT, 20, 10_000, 0), new RandomNumbers(false, false));
        Samples samples = play(experiment, normal(1));
        double h = Rinott.h(3, 20, 0.9);
        for (int point = 1; point <= 3; point++) {
            double sd = Tally.of(Arrays.copyOf(values(samples, point), 20)).sd();
            assertThat(samples.count(point)).isEqualTo(Math.max(20, (int) Math.ceil(h * h * sd * sd)));
        }
        assertThat(Candidate.of(experiment, samples).get(0).confidence()).hasValue(0.9);
    }

    @Test
    void eliminationStopsPointsThatAreFarBehindAtOnce() {
        Experiment experiment = experiment(6, search(Procedure.KN, 12, 10_000, 0), RandomNumbers.COMMON);
        Samples samples =
                play(experiment, (point, replication) -> normal(1, 1, replication) + (point > 2 ? 50 : point));
        assertThat(Arrays.copyOfRange(samples.counts(), 2, 6)).containsOnly(12);
        assertThat(Candidate.of(experiment, samples))
                .extracting(Candidate::in)
                .containsExactly(true, false, false, false, false, false);
    }

    @Test
    void theBudgetIsSpentToTheLastReplicationAndMostlyWhereItIsClose() {
        Experiment experiment = experiment(5, search(Procedure.OCBA, 10, 10_000, 700), new RandomNumbers(false, false));
        Samples samples = play(experiment, normal(1));
        assertThat(Arrays.stream(samples.counts()).sum()).isEqualTo(700);
        assertThat(samples.count(1) + samples.count(2)).isGreaterThan(4 * samples.count(5));
    }

    @Test
    void aSearchThatIsCutOffPromisesNothing() {
        for (Procedure procedure : List.of(Procedure.RINOTT, Procedure.KN)) {
            Experiment experiment = experiment(2, search(procedure, 10, 11, 0), new RandomNumbers(false, false));
            Samples samples = play(experiment, (point, replication) -> normal(1, point, replication) * 100);
            assertThat(Candidate.of(experiment, samples))
                    .allSatisfy(candidate -> assertThat(candidate.confidence()).isEmpty());
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UNTIL", "RINOTT", "KN", "OCBA"})
    void whatIsPlayedNextIsMadeOnlyOfWhatHasBeenPlayed(String rule) {
        Replications replications =
                rule.equals("UNTIL") ? until(10, 300, mean(0.3, false)) : search(Procedure.valueOf(rule), 10, 300, 400);
        Experiment experiment = experiment(4, replications, new RandomNumbers(false, false));
        Samples whole = play(experiment, normal(5));
        // As after a crash: all samples are there from the start, and the rounds are gone through again.
        Allocation allocation = Allocation.of(experiment);
        int[] played = new int[4];
        for (int[] wanted = allocation.next(played, whole);
                !Arrays.equals(wanted, played);
                wanted = allocation.next(played, whole)) {
            played = wanted;
        }
        assertThat(played).isEqualTo(whole.counts());
    }
}
