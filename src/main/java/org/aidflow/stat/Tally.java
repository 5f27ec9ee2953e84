package org.aidflow.stat;

import org.aidflow.base.Check;

/**
 * Count, mean, variance and extremes of observations, without keeping them. Not safe for several threads.
 *
 * <p>With m the mean and q the sum of squared deviations so far, the n-th observation x does m' = m + (x - m) / n and
 * q' = q + (x - m)(x - m'). Merging two tallies whose means differ by d does m = m1 + d n2 / n and
 * q = q1 + q2 + d² n1 n2 / n. The last bits depend on the order of observations and of merges.
 *
 * <p>Source: B. P. Welford, Note on a method for calculating corrected sums of squares and products, Technometrics 4
 * (1962); T. F. Chan, G. H. Golub, R. J. LeVeque, Algorithms for computing the sample variance, The American
 * Statistician 37 (1983).
 */
public final class Tally {
    private long count;
    private double mean;
    private double squares;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** Makes an empty tally. */
    public Tally() {}

    /** Returns the tally of some observations. */
    public static Tally of(double... values) {
        Tally tally = new Tally();
        for (double value : values) {
            tally.add(value);
        }
        return tally;
    }

    /**
     * Takes one observation.
     *
     * @throws IllegalArgumentException if {@code value} is NaN or infinite
     */
    public void add(double value) {
        if (!Double.isFinite(value)) {
            throw Check.fault("observation", "be a finite number", value);
        }
        count++;
        double deviation = value - mean;
        mean += deviation / count;
        squares += deviation * (value - mean);
        if (value < min) {
            min = value;
        }
        if (value > max) {
            max = value;
        }
    }

    /** Takes all observations of {@code other}, which stays as it is. */
    public void merge(Tally other) {
        if (other.count == 0) {
            return;
        }
        long total = count + other.count;
        double difference = other.mean - mean;
        squares += other.squares + difference * difference * ((double) count * other.count / total);
        mean += difference * other.count / total;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        count = total;
    }

    /** Returns the number of observations. */
    public long count() {
        return count;
    }

    /**
     * Returns the arithmetic mean, in the unit of the observations.
     *
     * @throws IllegalStateException if there is no observation
     */
    public double mean() {
        need(1);
        return mean;
    }

    /**
     * Returns the unbiased variance, q / (n - 1), in the squared unit of the observations.
     *
     * @throws IllegalStateException if there are fewer than two observations
     */
    public double variance() {
        need(2);
        return squares / (count - 1);
    }

    /**
     * Returns the standard deviation, the root of the variance.
     *
     * @throws IllegalStateException if there are fewer than two observations
     */
    public double sd() {
        return Math.sqrt(variance());
    }

    /**
     * Returns the standard error of the mean of independent observations, sd / √n.
     *
     * @throws IllegalStateException if there are fewer than two observations
     */
    public double standardError() {
        return Math.sqrt(variance() / count);
    }

    /**
     * Returns the smallest observation.
     *
     * @throws IllegalStateException if there is no observation
     */
    public double min() {
        need(1);
        return min;
    }

    /**
     * Returns the largest observation.
     *
     * @throws IllegalStateException if there is no observation
     */
    public double max() {
        need(1);
        return max;
    }

    private void need(long least) {
        if (count < least) {
            throw new IllegalStateException("count of observations must be >= %d but was %d".formatted(least, count));
        }
    }
}
