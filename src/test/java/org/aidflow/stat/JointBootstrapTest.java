package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JointBootstrapTest {
    private static List<Optional<IntervalEstimate>> of(int size, Function<int[], double[]> statistics) {
        return JointBootstrap.percentile(size, statistics, 4000, 0.9, new Random(1));
    }

    private static double mean(int[] counts) {
        return IntStream.range(0, counts.length).mapToDouble(i -> i * counts[i]).sum() / counts.length;
    }

    /** Over resamples the mean of 0 to 99 is nearly normal about 49.5 with variance (100² - 1) / 12 / 100. */
    @Test
    void intervalsAreThoseOfTheExactLaws() {
        List<Optional<IntervalEstimate>> found = of(100, counts -> new double[] {mean(counts), -2 * mean(counts)});
        IntervalEstimate mean = found.get(0).orElseThrow();
        double half = 1.644854 * Math.sqrt(9999 / 1200.0);
        assertThat(mean.value()).isEqualTo(49.5);
        assertThat(mean.interval().low()).isCloseTo(49.5 - half, within(0.05 * half));
        assertThat(mean.interval().high()).isCloseTo(49.5 + half, within(0.05 * half));
        Interval twice = found.get(1).orElseThrow().interval();
        assertThat(twice.low())
                .as("same resamples")
                .isCloseTo(-2 * mean.interval().high(), within(1e-12));
    }

    /** Of 10 observations the first is absent from a resample with probability 0.9^10 = 0.35. */
    @Test
    void aStatisticUndefinedInMoreThanHalfOfTheResamplesIsNotGiven() {
        List<Optional<IntervalEstimate>> found = of(10, counts -> new double[] {
            counts[0] > 0 ? 1 : Double.NaN,
            counts[0] > 0 && counts[1] > 0 && counts[2] > 0 ? 1 : Double.NaN,
            counts[0] == 1 && counts[1] == 1 ? Double.NaN : 1
        });
        assertThat(found.get(0)).contains(new IntervalEstimate(1, new Interval(1, 1)));
        assertThat(found.get(1)).as("0.26 of resamples hold all three").isEmpty();
        assertThat(found.get(2)).as("undefined over the observations").isEmpty();
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> JointBootstrap.percentile(1, counts -> new double[1], 0, 0.9, new Random(1)))
                .hasMessage("count of resamples must be >= 1 but was 0");
        assertThatThrownBy(() -> JointBootstrap.percentile(1, counts -> new double[1], 1, 1, new Random(1)))
                .hasMessage("confidence level must be > 0 and < 1 but was 1.0");
    }
}
