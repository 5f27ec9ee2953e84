package org.aidflow.stat;

import org.aidflow.base.Check;

/**
 * When replications may stop: once the interval of what is asked for, a mean by {@link Interval#ofMean(Tally, double)} or
 * a quantile by {@link Quantiles#interval}, is narrow enough.
 *
 * <p>Looking after each replication makes the level hold only for small half-widths, so start from some tens. Source: A.
 * M. Law, Simulation Modeling and Analysis, 5th ed. (2015), section 9.4.1.
 */
public final class Precision {
    private Precision() {}

    /**
     * Returns whether the half-width is at most {@code halfWidth}.
     *
     * @param halfWidth in the unit of the interval; &gt; 0
     * @throws IllegalArgumentException if {@code halfWidth} is not positive
     */
    public static boolean reached(Interval interval, double halfWidth) {
        return interval.halfWidth() <= Check.positive(halfWidth, "half-width");
    }

    /**
     * Returns whether the estimate is off its truth by at most the share {@code error} of the truth, if the interval
     * holds the truth: whether the half-width is at most error / (1 + error) of the size of the estimate.
     *
     * @param estimate what the interval is about, say the mean of the tally
     * @param error relative to the truth; between 0 and 1
     * @throws IllegalArgumentException if {@code error} does not lie between 0 and 1
     */
    public static boolean reachedRelative(Interval interval, double estimate, double error) {
        Check.that(error > 0 && error < 1, "relative error", "be > 0 and < 1", error);
        return interval.halfWidth() <= error / (1 + error) * Math.abs(estimate);
    }
}
