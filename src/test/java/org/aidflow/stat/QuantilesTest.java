package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {
    @Test
    void interpolatesBetweenNeighbours() {
        double[] values = {10, 1, 7, 3};
        assertThat(Quantiles.of(values, 0, 0.05, 0.25, 0.5, 0.75, 0.95, 1))
                .containsExactly(new double[] {1, 1.3, 2.5, 5, 7.75, 9.55, 10}, within(1e-12));
        assertThat(values).as("left as they were").containsExactly(10, 1, 7, 3);
    }

    /** Type 7 puts the i-th of n equidistant values, counted from 0, exactly at i / (n - 1). */
    @ParameterizedTest(name = "{0} values")
    @ValueSource(ints = {2, 5, 11, 101})
    void equidistantValuesAreAStraightLine(int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = 20 + 5.0 * i / (n - 1);
        }
        double[] probabilities = {0.013, 0.05, 0.31, 0.5, 0.95, 0.999};
        double[] quantiles = Quantiles.of(values, probabilities);
        for (int i = 0; i < probabilities.length; i++) {
            assertThat(quantiles[i]).isCloseTo(20 + 5 * probabilities[i], within(1e-12));
        }
    }

    @Test
    void oneValueIsEveryQuantile() {
        assertThat(Quantiles.of(new double[] {4}, 0.95, 0, 1)).containsExactly(4, 4, 4);
    }

    @Test
    void answersInTheOrderOfTheQuestion() {
        assertThat(Quantiles.of(new double[] {1, 2, 3}, 1, 0, 0.5)).containsExactly(3, 1, 2);
    }

    @Test
    void refusesAnEmptySample() {
        assertThatThrownBy(() -> Quantiles.of(new double[0], 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count of values must be >= 1 but was 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoNumber(double value) {
        assertThatThrownBy(() -> Quantiles.of(new double[] {1, value, 2}, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value must be a finite number but was " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void refusesAProbabilityOutOfRange(double probability) {
        assertThatThrownBy(() -> Quantiles.of(new double[] {1, 2}, probability))
                .hasMessage("probability of a quantile must be from 0.0 to 1.0 but was " + probability);
    }

    /** The ranks of the tables that go with the sign test. */
    @ParameterizedTest(name = "{0} values")
    @CsvSource({
        "6, 1, 6",
        "8, 1, 8",
        "9, 2, 8",
        "10, 2, 9",
        "11, 2, 10",
        "12, 3, 10",
        "15, 4, 12",
        "20, 6, 15",
        "25, 8, 18",
        "30, 10, 21",
        "50, 18, 33",
        "100, 40, 61"
    })
    void intervalOfTheMedianFollowsTheTable(int n, int low, int high) {
        assertThat(Quantiles.interval(ranks(n), 0.5, 0.95)).contains(new Interval(low, high));
    }

    @ParameterizedTest(name = "quantile {0} at level {1}")
    @CsvSource({"0.5, 0.95", "0.5, 0.9", "0.25, 0.95", "0.9, 0.8", "0.05, 0.9", "0.95, 0.95", "0.6, 0.99"})
    void intervalCoversMoreThanItsLevelAndNeitherEndCouldBeNarrower(double p, double level) {
        double tail = (1 - level) / 2;
        int found = 0;
        for (int n = 1; n <= 200; n++) {
            double[] below = binomial(n, p);
            Optional<Interval> interval = Quantiles.interval(ranks(n), p, level);
            boolean absent = below[0] >= tail || below[n] >= tail;
            assertThat(interval.isEmpty()).as("%d values", n).isEqualTo(absent);
            if (!absent) {
                found++;
                int low = (int) interval.orElseThrow().low();
                int high = (int) interval.orElseThrow().high();
                assertThat(sum(below, low, high - 1)).isGreaterThan(level);
                assertThat(sum(below, 0, low - 1)).isLessThan(tail);
                assertThat(sum(below, 0, low)).isGreaterThanOrEqualTo(tail);
                assertThat(sum(below, high, n)).isLessThan(tail);
                assertThat(sum(below, high - 1, n)).isGreaterThanOrEqualTo(tail);
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void tooFewValuesMakeNoInterval() {
        assertThat(Quantiles.interval(ranks(5), 0.5, 0.95)).isEmpty();
        assertThat(Quantiles.interval(ranks(71), 0.95, 0.95)).isEmpty();
        assertThat(Quantiles.interval(ranks(72), 0.95, 0.95)).isPresent();
        assertThat(Quantiles.interval(ranks(500), 1, 0.95)).isEmpty();
        assertThat(Quantiles.interval(ranks(500), 0, 0.95)).isEmpty();
    }

    @Test
    void intervalTakesValuesInAnyOrder() {
        assertThat(Quantiles.interval(new double[] {60, 10, 40, 20, 50, 30}, 0.5, 0.95))
                .contains(new Interval(10, 60));
    }

    /** A die shows 5 or less with 5/6, and less with 4/6; so 5 is its quantile at 0.8. */
    @Test
    void intervalCoversTheQuantileOfALawWithTies() {
        Random random = new Random(6);
        int covered = 0;
        for (int i = 0; i < 2_000; i++) {
            double[] values = random.ints(40, 1, 7).asDoubleStream().toArray();
            Interval interval = Quantiles.interval(values, 0.8, 0.9).orElseThrow();
            covered += interval.low() <= 5 && 5 <= interval.high() ? 1 : 0;
        }
        assertThat(covered / 2e3).isGreaterThan(0.9);
    }

    /** The median of a resample of n, odd, is at most x[k] if more than half of n draws are, each with k / n. */
    @ParameterizedTest(name = "level {0}")
    @ValueSource(doubles = {0.5, 0.8, 0.95})
    void bootstrapIntervalOfTheMedianHasTheRanksOfItsExactLaw(double level) {
        int n = 11;
        Interval interval = Quantiles.bootstrapInterval(ranks(n), 0.5, 20_000, level, new Random(11));
        assertThat(interval).isEqualTo(new Interval(medianRank((1 - level) / 2), medianRank((1 + level) / 2)));
    }

    private static int medianRank(double probability) {
        int rank = 1;
        while (sum(binomial(11, rank / 11.0), 6, 11) < probability) {
            rank++;
        }
        return rank;
    }

    private static double[] ranks(int n) {
        return IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    }

    /** Returns the binomial probabilities of 0 to n, trial by trial. */
    private static double[] binomial(int n, double p) {
        double[] share = new double[n + 1];
        share[0] = 1;
        for (int trial = 1; trial <= n; trial++) {
            for (int k = trial; k >= 0; k--) {
                share[k] = share[k] * (1 - p) + (k > 0 ? share[k - 1] * p : 0);
            }
        }
        return share;
    }

    private static double sum(double[] values, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToDouble(i -> values[i]).sum();
    }
}
