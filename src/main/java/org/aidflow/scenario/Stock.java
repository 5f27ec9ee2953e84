package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * What a depot or hospital holds at the start.
 *
 * @param quantity in units of the item
 */
public record Stock(String node, String item, long quantity) {
    /** Checks the parts. */
    public Stock {
        Check.atLeast(quantity, 0, "quantity");
    }
}
