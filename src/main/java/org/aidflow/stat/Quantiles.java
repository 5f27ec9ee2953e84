package org.aidflow.stat;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.aidflow.base.Check;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Sample quantiles of type 7, the default of R and of NumPy, and intervals of the quantiles of their law.
 *
 * <p>With the values sorted, x[0] to x[n - 1], and h = (n - 1) p, the quantile at p is
 * x[⌊h⌋] + (h - ⌊h⌋) (x[⌊h⌋ + 1] - x[⌊h⌋]).
 *
 * <p>Source: R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996).
 */
public final class Quantiles {
    private static final String QUANTILE = "probability of a quantile";

    private Quantiles() {}

    /**
     * Returns the quantiles of {@code values}, in any order, at each of {@code probabilities}, in theirs. Sorts a copy
     * once.
     *
     * @param values at least one; finite
     * @param probabilities each from 0 to 1
     * @throws IllegalArgumentException if there is no value, or if a value or a probability is out of range
     */
    public static double[] of(double[] values, double... probabilities) {
        double[] sorted = sorted(values);
        double[] quantiles = new double[probabilities.length];
        for (int i = 0; i < quantiles.length; i++) {
            quantiles[i] = ofSorted(sorted, Check.share(probabilities[i], QUANTILE));
        }
        return quantiles;
    }

    private static double ofSorted(double[] sorted, double probability) {
        double position = (sorted.length - 1) * probability;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /**
     * Returns the interval of the quantile at {@code p} of the law of independent values, whatever that law is.
     *
     * <p>With the values sorted, x[1] to x[n], and B the number of them below the quantile, binomial with n and p, it is
     * x[l] to x[u]: l is the largest rank with P(B &lt; l) &lt; (1 - level) / 2, and u the smallest with P(B &gt;= u)
     * &lt; (1 - level) / 2. So each end errs with less than half of 1 - level, and the interval holds the quantile with
     * more than the level. Empty if a rank would lie outside of 1 to n: n is too small. The median at 95 % takes 6
     * values, the quantile at 0.95 takes 72.
     *
     * <p>Source: H. A. David, H. N. Nagaraja, Order Statistics, 3rd ed. (2003), section 7.1.
     *
     * @param values in any order; at least one; finite
     * @param p from 0 to 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static Optional<Interval> interval(double[] values, double p, double level) {
        Interval.checkLevel(level);
        double[] sorted = sorted(values);
        int n = sorted.length;
        int low = rank(n, Check.share(p, QUANTILE), level);
        int fromTop = rank(n, 1 - p, level);
        return low < 1 || fromTop < 1
                ? Optional.empty()
                : Optional.of(new Interval(sorted[low - 1], sorted[n - fromTop]));
    }

    /** Returns the largest l with P(B &lt; l) &lt; (1 - level) / 2. */
    private static int rank(int n, double p, double level) {
        return BinomialDistribution.of(n, p).inverseCumulativeProbability((1 - level) / 2);
    }

    /**
     * Returns the interval by {@link Bootstrap#percentile} of the sample quantile at {@code p}: narrower than {@link
     * #interval} and never absent, but its level holds only for many values.
     *
     * @param values at least one; finite
     * @param p from 0 to 1
     * @param random draws as many indices as there are values, for each resample
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static Interval bootstrapInterval(
            double[] values, double p, int resamples, double level, RandomGenerator random) {
        double[] sorted = sorted(values);
        Check.share(p, QUANTILE);
        return Bootstrap.percentile(
                        sorted.length,
                        indices -> {
                            Arrays.sort(indices);
                            double[] resample = Arrays.stream(indices)
                                    .mapToDouble(i -> sorted[i])
                                    .toArray();
                            return ofSorted(resample, p);
                        },
                        resamples,
                        level,
                        random)
                .orElseThrow();
    }

    private static double[] sorted(double[] values) {
        Check.atLeast(values.length, 1, "count of values");
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        checkFinite(sorted[0]);
        checkFinite(sorted[sorted.length - 1]);
        return sorted;
    }

    /** Sorting puts negative infinity first, positive infinity and NaN last. */
    private static void checkFinite(double value) {
        Check.that(Double.isFinite(value), "value", "be a finite number", value);
    }
}
