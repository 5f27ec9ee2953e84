package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * How hospitals report what they need; they order by it, and those who decide see it.
 *
 * @param lag how late a need is known, in seconds
 * @param share what is reported of it; above 1 for more than is needed
 */
public record ReportRule(long lag, double share) {
    /** The need is known as it is, at once. */
    public static final ReportRule TRUE = new ReportRule(0, 1);

    /** Checks the parts. */
    public ReportRule {
        Check.notNegative(lag, "reporting_lag_h");
        Check.notNegative(share, "reporting_share");
    }

    /** Returns whether the need is known as it is. */
    public boolean isTrue() {
        return lag == 0 && share == 1;
    }
}
