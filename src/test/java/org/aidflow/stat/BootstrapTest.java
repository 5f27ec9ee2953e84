package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static ToDoubleFunction<int[]> mean(double[] values) {
        return drawn ->
                Arrays.stream(drawn).mapToDouble(i -> values[i]).average().orElseThrow();
    }

    /** Over resamples the mean of n values is nearly normal about their mean with variance Σ (x - mean)² / n². */
    @Test
    void intervalOfAMeanIsThatOfItsExactLaw() {
        double[] values = new Random(1).doubles(400).toArray();
        Tally tally = new Tally();
        Arrays.stream(values).forEach(tally::add);
        double sd = Math.sqrt(tally.variance() * 399 / 400 / 400);
        Interval interval = Bootstrap.percentile(400, mean(values), 20_000, 0.9, new Random(2));
        assertThat(interval.low()).isCloseTo(tally.mean() - 1.644854 * sd, within(0.06 * sd));
        assertThat(interval.high()).isCloseTo(tally.mean() + 1.644854 * sd, within(0.06 * sd));
    }

    @Test
    void sameSeedSameInterval() {
        double[] values = {1, 5, 2, 8};
        assertThat(Bootstrap.percentile(4, mean(values), 50, 0.9, new Random(3)))
                .isEqualTo(Bootstrap.percentile(4, mean(values), 50, 0.9, new Random(3)));
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> Bootstrap.percentile(0, drawn -> 1, 10, 0.9, new Random(1)))
                .hasMessage("count of observations must be >= 1 but was 0");
        assertThatThrownBy(() -> Bootstrap.percentile(1, drawn -> 1, 10, 95, new Random(1)))
                .hasMessage("confidence level must be > 0 and < 1 but was 95.0");
        assertThatThrownBy(() -> Bootstrap.percentile(1, drawn -> Double.NaN, 10, 0.9, new Random(1)))
                .hasMessage("value must be a finite number but was NaN");
    }
}
