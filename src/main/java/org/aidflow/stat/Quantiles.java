package org.aidflow.stat;

import java.util.Arrays;
import org.aidflow.base.Check;

/**
 * Sample quantiles of type 7, the default of R and of NumPy.
 *
 * <p>With the values sorted, x[0] to x[n - 1], and h = (n - 1) p, the quantile at p is
 * x[⌊h⌋] + (h - ⌊h⌋) (x[⌊h⌋ + 1] - x[⌊h⌋]).
 *
 * <p>Source: R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996).
 */
public final class Quantiles {
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
        Check.atLeast(values.length, 1, "count of values");
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        checkFinite(sorted[0]);
        checkFinite(sorted[sorted.length - 1]);
        double[] quantiles = new double[probabilities.length];
        for (int i = 0; i < quantiles.length; i++) {
            quantiles[i] = ofSorted(sorted, Check.share(probabilities[i], "probability of a quantile"));
        }
        return quantiles;
    }

    private static double ofSorted(double[] sorted, double probability) {
        double position = (sorted.length - 1) * probability;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** Sorting puts negative infinity first, positive infinity and NaN last. */
    private static void checkFinite(double value) {
        Check.that(Double.isFinite(value), "value", "be a finite number", value);
    }
}
