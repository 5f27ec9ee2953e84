package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurvivalCurveTest {
    private static final Offset<Double> ROUNDING = within(1e-12);

    /** Weeks of remission of acute leukaemia, E. J. Freireich et al., Blood 21 (1963); "+" marks the censored. */
    private static final SurvivalCurve TREATED =
            curve("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");

    private static final SurvivalCurve PLACEBO = curve("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

    private static SurvivalCurve curve(String durations) {
        String[] parts = durations.split(" ", -1);
        boolean[] censored = new boolean[parts.length];
        double[] lengths = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            censored[i] = parts[i].endsWith("+");
            lengths[i] = Double.parseDouble(parts[i].replace("+", ""));
        }
        return SurvivalCurve.of(lengths, censored);
    }

    private static SurvivalCurve uncensored(double... durations) {
        return SurvivalCurve.of(durations, new boolean[durations.length]);
    }

    @Test
    void followsAHandComputedSampleStepByStep() {
        SurvivalCurve curve = curve("5+ 2 4 3 3+ 1 6");
        double v1 = 1.0 / (7 * 6);
        double v2 = v1 + 1.0 / (6 * 5);
        double v3 = v2 + 1.0 / (5 * 4);
        double v4 = v3 + 1.0 / (3 * 2);
        SurvivalCurve.Step[] expected = {
            new SurvivalCurve.Step(1, 7, 1, 6 / 7.0, 6 / 7.0 * Math.sqrt(v1)),
            new SurvivalCurve.Step(2, 6, 1, 5 / 7.0, 5 / 7.0 * Math.sqrt(v2)),
            new SurvivalCurve.Step(3, 5, 1, 4 / 7.0, 4 / 7.0 * Math.sqrt(v3)),
            new SurvivalCurve.Step(4, 3, 1, 8 / 21.0, 8 / 21.0 * Math.sqrt(v4)),
            new SurvivalCurve.Step(6, 1, 1, 0, 0),
        };
        assertThat(curve.steps()).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            SurvivalCurve.Step step = curve.steps().get(i);
            assertThat(step.time()).isEqualTo(expected[i].time());
            assertThat(step.atRisk()).isEqualTo(expected[i].atRisk());
            assertThat(step.ended()).isEqualTo(expected[i].ended());
            assertThat(step.survival()).isCloseTo(expected[i].survival(), ROUNDING);
            assertThat(step.standardError()).isCloseTo(expected[i].standardError(), ROUNDING);
        }
        double afterFour = 8 / 21.0;
        double a3 = 4 / 7.0 + afterFour;
        double a2 = 5 / 7.0 + a3;
        double a1 = 6 / 7.0 + a2;
        Estimate mean = curve.restrictedMean(5);
        assertThat(mean.value()).isCloseTo(1 + a1, ROUNDING);
        assertThat(mean.standardError())
                .isCloseTo(Math.sqrt(a1 * a1 / 42 + a2 * a2 / 30 + a3 * a3 / 20 + afterFour * afterFour / 6), ROUNDING);
    }

    /** As survfit of R's package survival prints it. */
    @ParameterizedTest(name = "week {0}")
    @CsvSource({
        "6, 21, 3, 0.857, 0.0764",
        "7, 17, 1, 0.807, 0.0869",
        "10, 15, 1, 0.753, 0.0963",
        "13, 12, 1, 0.690, 0.1068",
        "16, 11, 1, 0.627, 0.1141",
        "22, 7, 1, 0.538, 0.1282",
        "23, 6, 1, 0.448, 0.1346",
    })
    void textbookSampleGivesThePublishedCurve(int week, int atRisk, int ended, double survival, double error) {
        SurvivalCurve.Step step =
                TREATED.steps().stream().filter(s -> s.time() == week).findAny().orElseThrow();
        assertThat(TREATED.steps()).hasSize(7);
        assertThat(step.atRisk()).isEqualTo(atRisk);
        assertThat(step.ended()).isEqualTo(ended);
        assertThat(step.survival()).isCloseTo(survival, within(5.1e-4));
        assertThat(step.standardError()).isCloseTo(error, within(5.1e-5));
    }

    @Test
    void textbookSampleGivesThePublishedMedians() {
        assertThat(TREATED.median()).hasValue(23);
        assertThat(TREATED.medianInterval(0.95)).contains(new Interval(13, Double.POSITIVE_INFINITY));
        assertThat(PLACEBO.median()).hasValue(8);
        assertThat(PLACEBO.medianInterval(0.95)).contains(new Interval(4, 11));
    }

    @Test
    void textbookSampleGivesThePublishedRestrictedMeans() {
        Estimate treated = TREATED.restrictedMean(35);
        assertThat(treated.value()).isCloseTo(23.29, within(0.0051));
        assertThat(treated.standardError()).isCloseTo(2.83, within(0.0051));
        Estimate placebo = PLACEBO.restrictedMean(35);
        assertThat(placebo.value()).isCloseTo(8.67, within(0.0051));
        assertThat(placebo.standardError()).isCloseTo(1.38, within(0.0051));
    }

    /** The half-width on the scale of log(-log S) is the same on both sides. */
    @Test
    void intervalOfSurvivalIsSymmetricOnItsScale() {
        SurvivalCurve.Step step = TREATED.steps().get(3);
        Interval interval = step.interval(0.95).orElseThrow();
        double middle = Math.log(-Math.log(step.survival()));
        double halfWidth = 1.959963984540054 * step.standardError() / (step.survival() * -Math.log(step.survival()));
        assertThat(Math.log(-Math.log(interval.low()))).isCloseTo(middle + halfWidth, ROUNDING);
        assertThat(Math.log(-Math.log(interval.high()))).isCloseTo(middle - halfWidth, ROUNDING);
    }

    @Test
    void withoutCensoringItIsTheShareThatLastsLonger() {
        double[] durations = new Random(3).ints(200, 0, 40).asDoubleStream().toArray();
        SurvivalCurve curve = uncensored(durations);
        for (int time = 0; time <= 45; time++) {
            int now = time;
            double share = Arrays.stream(durations).filter(d -> d > now).count() / 200.0;
            Estimate survival = curve.survival(time);
            assertThat(survival.value()).isCloseTo(share, ROUNDING);
            assertThat(survival.standardError())
                    .as("the binomial error")
                    .isCloseTo(Math.sqrt(share * (1 - share) / 200), ROUNDING);
        }
    }

    @Test
    void withoutCensoringTheRestrictedMeanIsTheMean() {
        double[] durations = new Random(5).doubles(150, 0, 30).toArray();
        for (double tau : new double[] {10, 30, 100}) {
            Tally tally = new Tally();
            Arrays.stream(durations).map(d -> Math.min(d, tau)).forEach(tally::add);
            Estimate mean = uncensored(durations).restrictedMean(tau);
            assertThat(mean.value()).isCloseTo(tally.mean(), within(1e-10));
            assertThat(mean.standardError())
                    .as("with n in place of n - 1")
                    .isCloseTo(tally.standardError() * Math.sqrt(149.0 / 150), within(1e-10));
        }
    }

    @ParameterizedTest(name = "{0} durations")
    @ValueSource(ints = {1, 2, 3, 10, 11, 30, 101})
    void withoutCensoringTheMedianIsTheSampleMedian(int n) {
        double[] durations = new Random(n).doubles(n, 0, 30).toArray();
        assertThat(uncensored(durations).median().orElseThrow())
                .isCloseTo(Quantiles.of(durations, 0.5)[0], within(1e-12));
    }

    @Test
    void curveThatEndsAtOneHalfHasItsMedianThere() {
        assertThat(curve("3 4 9+ 9+").median()).hasValue(4);
    }

    @Test
    void censoredAtATimeIsStillAtRiskThen() {
        assertThat(curve("2 2+ 5+").survival(2).value()).isCloseTo(2.0 / 3, ROUNDING);
        assertThat(curve("2+ 2 5+").survival(2).value()).isCloseTo(2.0 / 3, ROUNDING);
    }

    @Test
    void durationOfZeroEndsAtOnce() {
        SurvivalCurve curve = curve("0 0 0 8");
        assertThat(curve.survival(0).value()).isEqualTo(0.25);
        assertThat(curve.median()).hasValue(0);
        assertThat(curve.restrictedMean(10).value()).isEqualTo(2);
    }

    @Test
    void allCensoredSaysNothingButSurvival() {
        SurvivalCurve curve = curve("7+ 7+ 7+");
        assertThat(curve.steps()).isEmpty();
        assertThat(curve.survival(7)).isEqualTo(new Estimate(1, 0));
        assertThat(curve.median()).isEmpty();
        assertThat(curve.medianInterval(0.95)).isEmpty();
        assertThat(curve.restrictedMean(7)).isEqualTo(new Estimate(7, 0));
    }

    @Test
    void equalDurationsHaveAMedianWithoutAnInterval() {
        SurvivalCurve curve = curve("4 4 4 4");
        assertThat(curve.median()).hasValue(4);
        assertThat(curve.medianInterval(0.95)).isEmpty();
        assertThat(curve.restrictedMean(9)).isEqualTo(new Estimate(4, 0));
    }

    /** Of twelve, the lower end of S is 0.539 after the first to end and 0.482 after the second. */
    @Test
    void medianNotReachedMayStillHaveALowerEnd() {
        SurvivalCurve curve = curve("1 2 3 4 9+ 9+ 9+ 9+ 9+ 9+ 9+ 9+");
        assertThat(curve.median()).isEmpty();
        assertThat(curve.medianInterval(0.95)).contains(new Interval(2, Double.POSITIVE_INFINITY));
    }

    @Test
    void exponentialDurationsFollowTheirLaw() {
        Random random = new Random(20200123);
        SurvivalCurve curve = uncensored(DoubleStream.generate(() -> exponential(random, 0.1))
                .limit(4_000)
                .toArray());
        for (double time : new double[] {1, 5, 10, 20}) {
            assertNear(curve.survival(time), Math.exp(-time / 10));
        }
        assertNear(curve.restrictedMean(15), 10 * -Math.expm1(-1.5));
        Interval median = curve.medianInterval(0.9999).orElseThrow();
        assertThat(10 * Math.log(2)).isBetween(median.low(), median.high());
    }

    @Test
    void randomCensoringLeavesTheEstimateWhereItWas() {
        Random random = new Random(17);
        double[] durations = new double[4_000];
        boolean[] censored = new boolean[4_000];
        for (int i = 0; i < durations.length; i++) {
            double lasts = exponential(random, 0.1);
            double watched = exponential(random, 0.08);
            durations[i] = Math.min(lasts, watched);
            censored[i] = watched < lasts;
        }
        SurvivalCurve curve = SurvivalCurve.of(durations, censored);
        for (double time : new double[] {1, 5, 10, 20}) {
            assertNear(curve.survival(time), Math.exp(-time / 10));
        }
        assertNear(curve.restrictedMean(15), 10 * -Math.expm1(-1.5));
    }

    @Test
    void medianIntervalCoversTheMedianAsOftenAsItSays() {
        Random random = new Random(29);
        int covered = 0;
        for (int i = 0; i < 4_000; i++) {
            double[] lasts = DoubleStream.generate(() -> exponential(random, 0.1))
                    .limit(60)
                    .toArray();
            Interval median = atHorizon(lasts, 15).medianInterval(0.95).orElseThrow();
            covered += median.low() <= 10 * Math.log(2) && 10 * Math.log(2) <= median.high() ? 1 : 0;
        }
        assertThat(covered / 4e3).as("its level holds for many durations").isCloseTo(0.95, within(0.02));
    }

    /** Twenty beds, a stay of ten days, two patients a day, watched for forty days. */
    @Test
    void daysUntilAllBedsAreFullFollowTheFirstPassage() {
        Random random = new Random(20);
        double[] days = DoubleStream.generate(() -> daysUntilFull(random, 2, 0.1, 20))
                .limit(4_000)
                .toArray();
        SurvivalCurve curve = atHorizon(days, 40);
        for (double day : new double[] {10, 20, 30, 40}) {
            assertNear(curve.survival(day), Queues.firstPassageSurvival(2, 0.1, 20, day));
        }
        assertNear(curve.restrictedMean(40), Queues.firstPassageRestrictedMean(2, 0.1, 20, 40));
        assertNear(atHorizon(days, 60).survival(60), Queues.firstPassageSurvival(2, 0.1, 20, 60));
        assertNear(atHorizon(days, 60).restrictedMean(60), Queues.firstPassageRestrictedMean(2, 0.1, 20, 60));
        Interval median = curve.medianInterval(0.9999).orElseThrow();
        assertThat(Queues.firstPassageSurvival(2, 0.1, 20, median.low())).isGreaterThan(0.5);
        assertThat(Queues.firstPassageSurvival(2, 0.1, 20, median.high())).isLessThan(0.5);
    }

    /** A thousand studies of two hundred runs each; the levels hold for many durations, so they get one hundredth. */
    @Test
    void intervalsOfTheFirstPassageCoverAsOftenAsTheySay() {
        Random random = new Random(60);
        double share = Queues.firstPassageSurvival(2, 0.1, 20, 20);
        double mean = Queues.firstPassageRestrictedMean(2, 0.1, 20, 30);
        int[] covered = new int[3];
        for (int i = 0; i < 1_000; i++) {
            double[] days = DoubleStream.generate(() -> daysUntilFull(random, 2, 0.1, 20))
                    .limit(200)
                    .toArray();
            SurvivalCurve curve = atHorizon(days, 30);
            SurvivalCurve.Step step = curve.steps().stream()
                    .filter(s -> s.time() <= 20)
                    .reduce((first, second) -> second)
                    .orElseThrow();
            covered[0] += holds(curve.survival(20).interval(0.95), share) ? 1 : 0;
            covered[1] += holds(step.interval(0.95).orElseThrow(), share) ? 1 : 0;
            covered[2] += holds(curve.restrictedMean(30).interval(0.95), mean) ? 1 : 0;
        }
        for (int count : covered) {
            assertThat(count / 1e3).isCloseTo(0.95, within(0.01 + 4 * Math.sqrt(0.95 * 0.05 / 1e3)));
        }
    }

    private static boolean holds(Interval interval, double value) {
        return interval.low() <= value && value <= interval.high();
    }

    @Test
    void beyondTheLastCensoredDurationNothingIsKnown() {
        SurvivalCurve curve = curve("3 5+");
        assertThat(curve.followUp()).isEqualTo(5);
        assertThatThrownBy(() -> curve.survival(5.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time on a survival curve must be <= 5.0 but was 5.5");
        assertThatThrownBy(() -> curve.restrictedMean(6))
                .hasMessage("time on a survival curve must be <= 5.0 but was 6.0");
    }

    @Test
    void refusesDurationsThatAreNone() {
        boolean[] one = new boolean[1];
        assertThatThrownBy(() -> SurvivalCurve.of(new double[] {Double.NaN}, one))
                .hasMessage("duration must be a finite number >= 0 but was NaN");
        assertThatThrownBy(() -> SurvivalCurve.of(new double[] {-1}, one))
                .hasMessage("duration must be a finite number >= 0 but was -1.0");
        assertThatThrownBy(() -> SurvivalCurve.of(new double[0], new boolean[0]))
                .hasMessage("count of durations must be >= 1 but was 0");
        assertThatThrownBy(() -> SurvivalCurve.of(new double[2], one))
                .hasMessage("count of censoring marks must be 2 but was 1");
        assertThatThrownBy(() -> PLACEBO.restrictedMean(0)).hasMessage("tau must be a finite number > 0 but was 0.0");
    }

    private static void assertNear(Estimate estimate, double truth) {
        assertThat(estimate.value()).isCloseTo(truth, within(4 * estimate.standardError()));
    }

    private static SurvivalCurve atHorizon(double[] lasts, double horizon) {
        boolean[] censored = new boolean[lasts.length];
        IntStream.range(0, lasts.length).forEach(i -> censored[i] = lasts[i] > horizon);
        return SurvivalCurve.of(
                Arrays.stream(lasts).map(d -> Math.min(d, horizon)).toArray(), censored);
    }

    private static double daysUntilFull(Random random, double lambda, double mu, int beds) {
        double day = 0;
        int busy = 0;
        while (busy < beds) {
            double rate = lambda + busy * mu;
            day += exponential(random, rate);
            busy += random.nextDouble() * rate < lambda ? 1 : -1;
        }
        return day;
    }

    private static double exponential(Random random, double rate) {
        return -Math.log1p(-random.nextDouble()) / rate;
    }
}
