package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.aidflow.stat.MultipleComparisons.WithBest;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultipleComparisonsTest {
    private static final Offset<Double> ROUNDING = within(1e-9);
    private static final int REPEATS = 4_000;

    /** Normal systems with the standard deviations 1, 2, 3, ..., each two of them with the correlation {@code rho}. */
    private static double[][] sample(Random random, double[] means, int n, double rho) {
        double[][] systems = new double[means.length][n];
        for (int r = 0; r < n; r++) {
            double common = Math.sqrt(rho) * random.nextGaussian();
            for (int i = 0; i < means.length; i++) {
                systems[i][r] = means[i] + (i + 1) * (common + Math.sqrt(1 - rho) * random.nextGaussian());
            }
        }
        return systems;
    }

    private static boolean holds(Interval interval, double value) {
        return interval.low() <= value && value <= interval.high();
    }

    private static double standardError(double share) {
        return Math.sqrt(share * (1 - share) / REPEATS);
    }

    @Test
    void eachComparisonWithTheBaselineIsPairedAtItsPartOfTheLevel() {
        double[][] systems = sample(new Random(1), new double[] {5, 6, 7}, 12, 0.5);
        double[] baseline = sample(new Random(1), new double[] {5.5}, 12, 0.5)[0];
        List<PairedDifference> differences = MultipleComparisons.withBaseline(baseline, systems, 0.94);
        assertThat(differences).hasSize(3);
        for (int i = 0; i < 3; i++) {
            PairedDifference alone = PairedDifference.of(systems[i], baseline, 0.98);
            assertThat(differences.get(i).mean()).isEqualTo(alone.mean());
            assertThat(differences.get(i).interval().orElseThrow().high())
                    .isCloseTo(alone.interval().orElseThrow().high(), ROUNDING);
        }
        assertThat(MultipleComparisons.withBaseline(baseline, new double[][] {systems[0]}, 0.9))
                .containsExactly(PairedDifference.of(systems[0], baseline, 0.9));
    }

    @ParameterizedTest(name = "correlation {0}")
    @CsvSource({"0", "0.8"})
    void comparisonsWithTheBaselineHoldTogetherAsOftenAsTheySay(double rho) {
        Random random = new Random(2);
        int together = 0;
        for (int i = 0; i < REPEATS; i++) {
            double[][] all = sample(random, new double[] {0, 1, 2, 3}, 10, rho);
            List<PairedDifference> differences =
                    MultipleComparisons.withBaseline(all[0], Arrays.copyOfRange(all, 1, 4), 0.9);
            together += IntStream.range(0, 3)
                            .allMatch(j -> holds(differences.get(j).interval().orElseThrow(), j + 1))
                    ? 1
                    : 0;
        }
        assertThat((double) together / REPEATS).isBetween(0.9 - 4 * standardError(0.9), 0.97);
    }

    /**
     * Two replications and three systems at 90 % take Student's quantile at 0.95 with 1 degree of freedom, tan(0.45 π).
     * The differences have the means A - B -2, A - C -9, B - C -7 and the standard errors 1, 1, 2.
     */
    @Test
    void comparisonsWithTheBestFollowAHandComputedSample() {
        double t = Math.tan(0.45 * Math.PI);
        double[][] systems = {{0, 2}, {1, 5}, {10, 10}};
        List<WithBest> higher = MultipleComparisons.withBest(systems, false, 0.9);
        assertThat(higher).extracting(WithBest::mayBeBest).containsExactly(false, true, true);
        assertInterval(higher.get(0).interval(), -9 - t, 0);
        assertInterval(higher.get(1).interval(), -7 - 2 * t, -7 + 2 * t);
        assertInterval(higher.get(2).interval(), 7 - 2 * t, 9 + t);
        List<WithBest> lower = MultipleComparisons.withBest(systems, true, 0.9);
        assertThat(lower).extracting(WithBest::mayBeBest).containsExactly(true, true, false);
        assertInterval(lower.get(0).interval(), -2 - t, -2 + t);
        assertInterval(lower.get(1).interval(), 2 - t, 2 + t);
        assertInterval(lower.get(2).interval(), 0, 7 + 2 * t);
    }

    private static void assertInterval(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, ROUNDING);
        assertThat(interval.high()).isCloseTo(high, ROUNDING);
    }

    @Test
    void systemFarAheadIsTheBest() {
        double[][] systems = sample(new Random(3), new double[] {100, 0, 50}, 20, 0.5);
        List<WithBest> compared = MultipleComparisons.withBest(systems, false, 0.95);
        assertThat(compared).extracting(WithBest::mayBeBest).containsExactly(true, false, false);
        assertThat(compared.get(0).interval().low()).isZero();
        assertThat(compared.get(0).interval().high()).isGreaterThan(50);
        assertThat(compared.get(1).interval().low()).isLessThan(-100);
        assertThat(compared.get(1).interval().high()).isZero();
    }

    @ParameterizedTest(name = "second ahead by {0}")
    @CsvSource({"0", "1", "20"})
    void twoSystemsCompareAsOnePair(double lead) {
        double[][] systems = sample(new Random(4), new double[] {3, 3 + lead}, 15, 0.5);
        Interval pair =
                PairedDifference.of(systems[0], systems[1], 0.9).interval().orElseThrow();
        WithBest first = MultipleComparisons.withBest(systems, true, 0.95).get(0);
        assertThat(first.mayBeBest()).isEqualTo(pair.low() <= 0);
        assertInterval(first.interval(), Math.min(0, pair.low()), pair.high() < 0 ? 0 : Math.max(0, pair.high()));
    }

    @Test
    void equalSystemsMayBothBeTheBest() {
        double[][] systems = {{1, 2, 3}, {1, 2, 3}};
        WithBest level = new WithBest(new Interval(0, 0), true);
        assertThat(MultipleComparisons.withBest(systems, true, 0.95)).containsExactly(level, level);
        assertThat(MultipleComparisons.withBest(systems, false, 0.95)).containsExactly(level, level);
    }

    /** With two systems the intervals hold together exactly as often as they say. */
    @ParameterizedTest(name = "means {0} {1}, correlation {2}")
    @CsvSource({"0, 1, 0", "1, 0, 0.8", "0, 0.1, 0.8"})
    void twoSystemsHoldTogetherAsOftenAsTheySay(double first, double second, double rho) {
        double covered = covered(new double[] {first, second}, rho);
        assertThat(covered).isCloseTo(0.9, within(4 * standardError(0.9)));
    }

    @ParameterizedTest(name = "means {0} {1} {2} {3}, correlation {4}")
    @CsvSource({"0, 0, 0, 0.001, 0", "0, 0, 0, 0.001, 0.8", "2, 0, 1, -3, 0.8", "0, 4, 2, 3.9, 0"})
    void comparisonsWithTheBestHoldTogetherAtLeastAsOftenAsTheySay(double a, double b, double c, double d, double rho) {
        assertThat(covered(new double[] {a, b, c, d}, rho)).isGreaterThan(0.9 - 4 * standardError(0.9));
    }

    /** Returns how often all intervals hold and the best is among those that may be. */
    private static double covered(double[] means, double rho) {
        Random random = new Random(5);
        int k = means.length;
        int covered = 0;
        for (int r = 0; r < REPEATS; r++) {
            List<WithBest> compared = MultipleComparisons.withBest(sample(random, means, 8, rho), false, 0.9);
            covered += IntStream.range(0, k).allMatch(i -> {
                        double lead = means[i] - bestOfOthers(means, i);
                        return holds(compared.get(i).interval(), lead)
                                && (lead < 0 || compared.get(i).mayBeBest());
                    })
                    ? 1
                    : 0;
        }
        return (double) covered / REPEATS;
    }

    private static double bestOfOthers(double[] means, int i) {
        return IntStream.range(0, means.length)
                .filter(j -> j != i)
                .mapToDouble(j -> means[j])
                .max()
                .orElseThrow();
    }

    @Test
    void refusesTooLittleToCompare() {
        assertThatThrownBy(() -> MultipleComparisons.withBest(new double[][] {{1, 2}}, true, 0.95))
                .hasMessage("count of systems must be >= 2 but was 1");
        assertThatThrownBy(() -> MultipleComparisons.withBest(new double[][] {{1}, {2}}, true, 0.95))
                .hasMessage("count of replications must be >= 2 but was 1");
        assertThatThrownBy(() -> MultipleComparisons.withBest(new double[][] {{1, 2}, {1, 2, 3}}, true, 0.95))
                .hasMessage("count of observations must be 2 but was 3");
        assertThatThrownBy(() -> MultipleComparisons.withBaseline(new double[] {1, 2}, new double[0][], 0.95))
                .hasMessage("count of systems must be >= 1 but was 0");
    }
}
