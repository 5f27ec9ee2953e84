package org.aidflow.stat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidflow.base.Check;

/**
 * Percentile intervals of several statistics from the same resamples, each resample told by how often it holds each
 * observation, so that a statistic made of sums costs one pass.
 *
 * <p>Source: B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap (1993), section 13.3.
 */
final class JointBootstrap {
    private JointBootstrap() {}

    /**
     * Returns, for each statistic, its value over all observations and the interval between its (1 - level) / 2 and its
     * (1 + level) / 2 quantile over the resamples where it is defined. Empty if it is undefined over all observations
     * or in more than half of the resamples.
     *
     * @param size how many observations there are
     * @param statistics from how often each observation is held to the values, NaN where undefined; always as many
     */
    static List<Optional<IntervalEstimate>> percentile(
            int size, Function<int[], double[]> statistics, int resamples, double level, RandomGenerator random) {
        Check.atLeast(resamples, 1, "count of resamples");
        Check.that(level > 0 && level < 1, "confidence level", "be > 0 and < 1", level);
        int[] once = new int[size];
        Arrays.fill(once, 1);
        double[] values = statistics.apply(once);
        double[][] resampled = Stream.generate(() -> statistics.apply(draw(size, random)))
                .limit(resamples)
                .toArray(double[][]::new);
        return IntStream.range(0, values.length)
                .mapToObj(i -> estimate(values[i], column(resampled, i), level))
                .toList();
    }

    private static int[] draw(int size, RandomGenerator random) {
        int[] counts = new int[size];
        for (int i = 0; i < size; i++) {
            counts[random.nextInt(size)]++;
        }
        return counts;
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    private static Optional<IntervalEstimate> estimate(double value, double[] resampled, double level) {
        double[] defined = Arrays.stream(resampled).filter(Double::isFinite).toArray();
        if (!Double.isFinite(value) || 2 * defined.length < resampled.length) {
            return Optional.empty();
        }
        double[] ends = Quantiles.of(defined, (1 - level) / 2, (1 + level) / 2);
        return Optional.of(new IntervalEstimate(value, new Interval(ends[0], ends[1])));
    }
}
