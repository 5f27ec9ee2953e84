package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * Supplies of one item that a donor can ship at once.
 *
 * @param id its name
 * @param donor the node of the province that ships it
 * @param asked when the donor is asked for it, in seconds
 * @param quantity in units of the item
 * @param to the depot or hospital that received it on record, which the historical policy replays
 */
public record Consignment(String id, String donor, long asked, String item, long quantity, String to) {
    /** Checks the parts. */
    public Consignment {
        Check.notBlank(id, "consignment");
        Check.atLeast(asked, 0, "asked");
        Check.atLeast(quantity, 1, "quantity");
    }
}
