package org.aidflow.stat;

import org.aidflow.base.Check;

/**
 * An estimate with its confidence interval, both in the unit of what is estimated. A percentile interval need not hold
 * the estimate.
 *
 * @param value the estimate; finite
 * @param interval where the true value is believed to lie
 */
public record IntervalEstimate(double value, Interval interval) {
    /** Checks the estimate. */
    public IntervalEstimate {
        Check.that(Double.isFinite(value), "estimate", "be a finite number", value);
    }
}
