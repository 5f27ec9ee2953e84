package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {
    private static Tally tally(double... values) {
        Tally tally = new Tally();
        for (double value : values) {
            tally.add(value);
        }
        return tally;
    }

    @Test
    void sumsUpAHandComputedSample() {
        Tally tally = tally(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(tally.count()).isEqualTo(8);
        assertThat(tally.mean()).isEqualTo(5);
        assertThat(tally.variance()).isCloseTo(32.0 / 7, within(1e-12));
        assertThat(tally.sd()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-12));
        assertThat(tally.standardError()).isCloseTo(Math.sqrt(32.0 / 7 / 8), within(1e-12));
        assertThat(tally.min()).isEqualTo(2);
        assertThat(tally.max()).isEqualTo(9);
    }

    @Test
    void keepsTheVarianceOfWholeNumbersFarFromZero() {
        double[] values =
                IntStream.rangeClosed(1, 1000).mapToDouble(i -> 1e9 + i).toArray();
        assertThat(tally(values).variance()).as("n (n + 1) / 12").isCloseTo(1000.0 * 1001 / 12, within(1e-6));
    }

    @ParameterizedTest(name = "split at {0} of 100")
    @ValueSource(ints = {0, 1, 37, 99, 100})
    void mergedPartsEqualTheWhole(int split) {
        double[] values = new Random(4).doubles(100, -3, 50).toArray();
        Tally whole = tally(values);
        Tally merged = tally(Arrays.copyOfRange(values, 0, split));
        merged.merge(tally(Arrays.copyOfRange(values, split, 100)));
        assertThat(merged.count()).isEqualTo(100);
        assertThat(merged.mean()).isCloseTo(whole.mean(), within(1e-12));
        assertThat(merged.variance()).isCloseTo(whole.variance(), within(1e-10));
        assertThat(merged.min()).isEqualTo(whole.min());
        assertThat(merged.max()).isEqualTo(whole.max());
    }

    @Test
    void mergingEmptyTalliesLeavesAnEmptyOne() {
        Tally tally = tally();
        tally.merge(tally());
        assertThat(tally.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoNumber(double value) {
        Tally tally = tally(1);
        assertThatThrownBy(() -> tally.add(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("observation must be a finite number but was " + value);
        assertThat(tally.count()).isEqualTo(1);
    }

    @Test
    void emptyTallyHasNoMeanAndNoExtremes() {
        Tally tally = tally();
        assertThatThrownBy(tally::mean)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("count of observations must be >= 1 but was 0");
        assertThatThrownBy(tally::min).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(tally::max).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneObservationHasNoVariance() {
        Tally tally = tally(3);
        assertThatThrownBy(tally::variance)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("count of observations must be >= 2 but was 1");
        assertThatThrownBy(tally::sd).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(tally::standardError).isInstanceOf(IllegalStateException.class);
    }
}
