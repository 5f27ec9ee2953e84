package org.aidflow.stat;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.aidflow.base.Check;

/**
 * The percentile interval of the bootstrap, for statistics whose law is not at hand.
 *
 * <p>Each resample draws as many observations as there are, with replacement; the interval lies between the
 * (1 - level) / 2 and the (1 + level) / 2 quantile of the statistic over the resamples, by {@link Quantiles}. Its level
 * holds for many observations.
 *
 * <p>Source: B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap (1993), section 13.3.
 */
public final class Bootstrap {
    private Bootstrap() {}

    /**
     * Returns the interval. A resample whose statistic is not finite is left out; empty if that leaves none. Calls the
     * statistic once a resample.
     *
     * @param size number of observations; &gt;= 1
     * @param statistic of the observations with the given indices, 0 to size - 1 and any number of times each; the
     *     array is used again, so it must not be kept
     * @param resamples how many; &gt;= 1
     * @param random draws size indices a resample, and nothing else
     * @throws IllegalArgumentException if a count is out of range or {@code level} does not lie between 0 and 1
     */
    public static Optional<Interval> percentile(
            int size, ToDoubleFunction<int[]> statistic, int resamples, double level, RandomGenerator random) {
        Check.atLeast(size, 1, "count of observations");
        Check.atLeast(resamples, 1, "count of resamples");
        Interval.checkLevel(level);
        int[] indices = new int[size];
        double[] found = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            Arrays.setAll(indices, j -> random.nextInt(size));
            found[i] = statistic.applyAsDouble(indices);
        }
        double[] finite = Arrays.stream(found).filter(Double::isFinite).toArray();
        if (finite.length == 0) {
            return Optional.empty();
        }
        double[] ends = Quantiles.of(finite, (1 - level) / 2, (1 + level) / 2);
        return Optional.of(new Interval(ends[0], ends[1]));
    }
}
