package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * What a depot or hospital holds at the start.
 *
 * @param quantity in units of the item
 * @param expires the midnight at which it expires, in seconds; {@link Item#FOR_EVER} if its item's shelf life from the
 *     start counts
 */
public record Stock(String node, String item, long quantity, long expires) {
    /** Checks the parts. */
    public Stock {
        Check.atLeast(quantity, 0, "quantity");
        Check.that(expires > 0, "expires", "lie after start", expires + " s");
    }
}
