package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * How depots keep their stock.
 *
 * @param transshipAboveD a depot sends on what exceeds so many days of its city's use; infinite for never
 */
public record StoreRule(double transshipAboveD) {
    /** Nothing is sent on. */
    public static final StoreRule PLAIN = new StoreRule(Double.POSITIVE_INFINITY);

    /** Checks the parts. */
    public StoreRule {
        Check.that(transshipAboveD >= 0, "transship_above_d", "be >= 0", transshipAboveD);
    }

    /** Returns whether depots send on what they can do without. */
    public boolean transships() {
        return transshipAboveD < Double.POSITIVE_INFINITY;
    }
}
