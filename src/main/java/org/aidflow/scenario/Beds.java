package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * The open beds of a ward from a date on, until the next such row of the same ward.
 *
 * @param from when, in seconds
 * @param beds how many are open from then on
 */
public record Beds(String hospital, Ward ward, long from, int beds) {
    /** Checks the parts. */
    public Beds {
        Check.atLeast(from, 0, "from");
        Check.atLeast(beds, 0, "beds");
    }
}
