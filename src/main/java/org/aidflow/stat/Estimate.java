package org.aidflow.stat;

import org.aidflow.base.Check;

/**
 * An estimate with its standard error, both in the unit of what is estimated.
 *
 * @param value the estimate; finite
 * @param standardError estimated standard deviation of {@code value}; finite, &gt;= 0
 */
public record Estimate(double value, double standardError) {
    /** Checks the parts. */
    public Estimate {
        Check.that(Double.isFinite(value), "estimate", "be a finite number", value);
        Check.notNegative(standardError, "standard error");
    }

    /**
     * Returns the interval of the normal law: value ± z se, where z is its (1 + level) / 2 quantile.
     *
     * @throws IllegalArgumentException if {@code level} does not lie between 0 and 1
     */
    public Interval interval(double level) {
        return Interval.around(value, Interval.normalQuantile(level) * standardError);
    }
}
