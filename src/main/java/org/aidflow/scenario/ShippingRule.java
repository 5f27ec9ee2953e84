package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * How donors ship what they have in stock.
 *
 * @param period time from one shipping to the next, in seconds
 * @param lotUnits the most units in a shipment
 */
public record ShippingRule(Shipping shipping, long period, long lotUnits) {
    /** Checks the parts. */
    public ShippingRule {
        Check.atLeast(period, 1, "ship_every_h");
        Check.atLeast(lotUnits, 1, "lot_units");
    }

    /** What is shipped, and when. */
    public enum Shipping {
        /** All there is, at each review. */
        PUSH,
        /** What cities lack, at each review. */
        PULL,
        /** All there is, at times of its own. */
        SCHEDULED
    }
}
