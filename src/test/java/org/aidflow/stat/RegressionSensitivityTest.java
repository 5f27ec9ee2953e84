package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegressionSensitivityTest {
    private static RegressionSensitivity analysed(double[][] x, double[] y) {
        return RegressionSensitivity.of(x, y, 200, 0.95, new Random(1));
    }

    private static double[] of(double[][] x, ToDoubleFunction<double[]> response) {
        return Arrays.stream(x).mapToDouble(response).toArray();
    }

    private static double[][] uniform(int runs, int factors, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, runs)
                .mapToObj(i -> random.doubles(factors).toArray())
                .toArray(double[][]::new);
    }

    private static double value(
            RegressionSensitivity found,
            int factor,
            Function<RegressionSensitivity.Factor, Optional<IntervalEstimate>> index) {
        return index.apply(found.factors().get(factor)).orElseThrow().value();
    }

    private static void assertNone(RegressionSensitivity.Factor factor) {
        assertThat(factor.src().or(factor::pcc).or(factor::srrc).or(factor::prcc))
                .isEmpty();
    }

    /** y = 4 x1 - 2 x2 + e, x uniform, e of variance 20/144: parts 16/12, 4/12, 1.667/12 of 21.667/12. */
    @Test
    void squaredCoefficientsOfALinearModelAreSharesOfTheVariance() {
        double[][] x = uniform(4000, 3, 2);
        Random noise = new Random(3);
        double[] y = of(x, run -> 4 * run[0] - 2 * run[1] + Math.sqrt(20 / 144.0) * noise.nextGaussian());
        RegressionSensitivity found = RegressionSensitivity.of(x, y, 300, 0.999, new Random(1));
        double all = 16 + 4 + 20 / 12.0;
        double[] truth = {Math.sqrt(16 / all), -Math.sqrt(4 / all), 0};
        double noiseShare = 20 / 12.0 / all;
        for (int i = 0; i < 3; i++) {
            Interval src = found.factors().get(i).src().orElseThrow().interval();
            assertThat(truth[i]).isBetween(src.low(), src.high());
            Interval pcc = found.factors().get(i).pcc().orElseThrow().interval();
            double partial = truth[i] / Math.sqrt(truth[i] * truth[i] + noiseShare);
            assertThat(partial).isBetween(pcc.low(), pcc.high());
        }
        assertThat(value(found, 0, RegressionSensitivity.Factor::src)).isCloseTo(truth[0], within(0.02));
        Interval explained = found.rSquared().orElseThrow().interval();
        assertThat(1 - noiseShare).isBetween(explained.low(), explained.high());
    }

    /**
     * Correlations 0.8 of x1 and x2, 0.8 of x1 and y, 0.3 of x2 and y; all columns are their own ranks. By the formula
     * for two factors, the partial correlations are 0.56 / √(0.91 · 0.36) and -0.34 / 0.36, the coefficients 0.56 / 0.36
     * and -0.34 / 0.36.
     */
    @Test
    void indicesOfFiveRunsAreThoseComputedByHand() {
        double[][] x = {{1, 2}, {2, 1}, {3, 4}, {4, 3}, {5, 5}};
        RegressionSensitivity found = analysed(x, new double[] {1, 3, 2, 5, 4});
        assertThat(value(found, 0, RegressionSensitivity.Factor::src)).isCloseTo(0.56 / 0.36, within(1e-12));
        assertThat(value(found, 1, RegressionSensitivity.Factor::src)).isCloseTo(-0.34 / 0.36, within(1e-12));
        assertThat(value(found, 0, RegressionSensitivity.Factor::prcc))
                .isCloseTo(0.56 / Math.sqrt(0.91 * 0.36), within(1e-12));
        assertThat(value(found, 1, RegressionSensitivity.Factor::prcc)).isCloseTo(-0.34 / 0.36, within(1e-12));
        assertThat(found.rSquared().orElseThrow().value()).isCloseTo((0.56 * 0.8 - 0.34 * 0.3) / 0.36, within(1e-12));
    }

    /** Ranks of y 1.5, 1.5, 3, 4, of x 1 to 4: products of deviations 4.5, squares 5 and 4.5. */
    @Test
    void equalValuesShareTheMeanOfTheirRanks() {
        RegressionSensitivity found = analysed(new double[][] {{1}, {2}, {3}, {4}}, new double[] {7, 7, 8, 30});
        assertThat(value(found, 0, RegressionSensitivity.Factor::srrc))
                .isCloseTo(4.5 / Math.sqrt(5 * 4.5), within(1e-12));
        assertThat(found.rSquaredOfRanks().orElseThrow().value()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void monotoneTransformationsLeaveRanksAsTheyAre() {
        double[][] x = uniform(60, 3, 4);
        double[] y = of(x, run -> run[0] + run[1] * run[2]);
        double[][] bent = Arrays.stream(x)
                .map(run -> new double[] {Math.exp(9 * run[0]), Math.pow(run[1], 3), -1 / (run[2] + 0.01)})
                .toArray(double[][]::new);
        RegressionSensitivity straight = analysed(x, y);
        RegressionSensitivity found = analysed(bent, of(x, run -> Math.log(run[0] + run[1] * run[2])));
        assertThat(found.rSquaredOfRanks()).isEqualTo(straight.rSquaredOfRanks());
        assertThat(found.factors())
                .extracting(f -> f.prcc())
                .isEqualTo(straight.factors().stream().map(f -> f.prcc()).toList());
        assertThat(found.rSquared()).isNotEqualTo(straight.rSquared());
    }

    /** Of y = x + e, both standard normal, the coefficient is √(1/2). */
    @Test
    void intervalsCoverTheTruthAsOftenAsTheySay() {
        Random random = new Random(5);
        int covered = 0;
        for (int i = 0; i < 300; i++) {
            double[][] x = IntStream.range(0, 100)
                    .mapToObj(run -> new double[] {random.nextGaussian()})
                    .toArray(double[][]::new);
            double[] y = of(x, run -> run[0] + random.nextGaussian());
            IntervalEstimate src = RegressionSensitivity.of(x, y, 200, 0.9, random)
                    .factors()
                    .get(0)
                    .src()
                    .orElseThrow();
            covered += src.interval().low() <= Math.sqrt(0.5)
                            && Math.sqrt(0.5) <= src.interval().high()
                    ? 1
                    : 0;
        }
        assertThat(covered / 300.0).isCloseTo(0.9, within(4 * Math.sqrt(0.9 * 0.1 / 300)));
    }

    @Test
    void aConstantFactorIsLeftOutAndTheOthersStayAsTheyAre() {
        double[][] x = uniform(30, 2, 6);
        double[] y = of(x, run -> run[0] - 3 * run[1] * run[1]);
        double[][] more =
                Arrays.stream(x).map(run -> new double[] {run[0], 0.1, run[1]}).toArray(double[][]::new);
        RegressionSensitivity with = analysed(more, y);
        RegressionSensitivity without = analysed(x, y);
        assertNone(with.factors().get(1));
        assertThat(with.factors().get(0)).isEqualTo(without.factors().get(0));
        assertThat(with.factors().get(2)).isEqualTo(without.factors().get(1));
        assertThat(with.rSquared()).isEqualTo(without.rSquared());
    }

    @Test
    void tooFewRunsOrAConstantResponseTellNothing() {
        double[][] x = uniform(30, 3, 7);
        double[] y = of(x, run -> run[0]);
        RegressionSensitivity few = analysed(Arrays.copyOf(x, 4), Arrays.copyOf(y, 4));
        RegressionSensitivity constant = analysed(x, of(x, run -> 0.1));
        for (RegressionSensitivity found : List.of(few, constant)) {
            assertThat(found.rSquared().or(found::rSquaredOfRanks)).isEmpty();
            assertThat(found.factors()).hasSize(3);
            found.factors().forEach(RegressionSensitivityTest::assertNone);
        }
    }

    @Test
    void collinearFactorsTellNothingInTheRegressionInWhichTheyAre() {
        double[][] x = uniform(30, 2, 7);
        double[] y = of(x, run -> run[0]);
        RegressionSensitivity values = analysed(
                Arrays.stream(x)
                        .map(run -> new double[] {run[0], run[1], 2 * run[0] - run[1] + 5})
                        .toArray(double[][]::new),
                y);
        assertThat(values.rSquared().or(values.factors().get(0)::src)).isEmpty();
        assertThat(values.rSquaredOfRanks()).isPresent();
        RegressionSensitivity ranks = analysed(
                Arrays.stream(x)
                        .map(run -> new double[] {run[0], run[1], Math.exp(run[0])})
                        .toArray(double[][]::new),
                y);
        assertThat(ranks.rSquared()).isPresent();
        assertThat(ranks.rSquaredOfRanks().or(ranks.factors().get(0)::prcc)).isEmpty();
    }

    @Test
    void anExactFitLeavesNoPartialCorrelationOfAFactorWithoutEffect() {
        double[][] x = uniform(30, 2, 8);
        RegressionSensitivity found = analysed(x, of(x, run -> -2 * run[0]));
        assertThat(value(found, 0, RegressionSensitivity.Factor::pcc)).isCloseTo(-1, within(1e-9));
        assertThat(found.factors().get(1).pcc()).isEmpty();
        assertThat(value(found, 1, RegressionSensitivity.Factor::src)).isCloseTo(0, within(1e-9));
        assertThat(found.rSquared().orElseThrow().value()).isCloseTo(1, within(1e-9));
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> analysed(new double[][] {{1}, {2}}, new double[] {1}))
                .hasMessage("count of responses must be 2 but was 1");
        assertThatThrownBy(() -> analysed(new double[][] {{1}, {2, 3}}, new double[] {1, 2}))
                .hasMessage("count of factors must be 1 but was 2");
        assertThatThrownBy(() -> analysed(new double[][] {{1}, {Double.NaN}}, new double[] {1, 2}))
                .hasMessage("value must be a finite number but was NaN");
    }
}
