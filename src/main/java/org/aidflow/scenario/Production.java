package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * What a donor makes of an item from a date on, until the next such row.
 *
 * @param from in seconds
 * @param perDay in units of the item
 */
public record Production(String donor, String item, long from, double perDay) {
    /** Checks the parts. */
    public Production {
        Check.notNegative(from, "from");
        Check.notNegative(perDay, "per_day");
    }
}
