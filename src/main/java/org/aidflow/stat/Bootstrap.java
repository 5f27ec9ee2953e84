package org.aidflow.stat;

import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.aidflow.base.Check;

/**
 * Percentile intervals by resampling observations with replacement.
 *
 * <p>Source: B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap (1993), section 13.3.
 */
public final class Bootstrap {
    private Bootstrap() {}

    /**
     * Returns the interval between the (1 - level) / 2 and the (1 + level) / 2 quantile of a statistic over resamples.
     *
     * @param size how many observations there are; &gt;= 1
     * @param statistic of the observations whose numbers it is given, as many as there are, some more than once;
     *     finite; must not keep or change the array
     * @param resamples how many; &gt;= 1
     * @throws IllegalArgumentException if a number is out of range or the statistic is not finite
     */
    public static Interval percentile(
            int size, ToDoubleFunction<int[]> statistic, int resamples, double level, RandomGenerator random) {
        Check.atLeast(size, 1, "count of observations");
        double[] values = new double[Check.atLeast(resamples, 1, "count of resamples")];
        int[] drawn = new int[size];
        for (int i = 0; i < resamples; i++) {
            for (int j = 0; j < size; j++) {
                drawn[j] = random.nextInt(size);
            }
            values[i] = statistic.applyAsDouble(drawn);
        }
        return middle(values, level);
    }

    /** Returns the interval that holds the middle {@code level} of {@code values}. */
    private static Interval middle(double[] values, double level) {
        Check.that(level > 0 && level < 1, "confidence level", "be > 0 and < 1", level);
        double[] ends = Quantiles.of(values, (1 - level) / 2, (1 + level) / 2);
        return new Interval(ends[0], ends[1]);
    }
}
