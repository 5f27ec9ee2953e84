package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * What runs are judged by.
 *
 * @param unmetThreshold the share of a place's patients above which waiting counts as unmet need
 */
public record Assessment(double unmetThreshold) {
    /** A tenth. */
    public static final Assessment STANDARD = new Assessment(0.1);

    /** Checks the parts. */
    public Assessment {
        Check.share(unmetThreshold, "threshold");
    }
}
