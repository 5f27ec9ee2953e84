package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * A donor's charge over a city between two dates.
 *
 * @param from the first moment, in seconds
 * @param until the first moment after it, in seconds
 * @param share weight of this city among the donor's cities; finite, &gt; 0
 * @param list the pairing list that it is on; empty for all lists
 */
public record Pair(String donor, String city, long from, long until, double share, String list) {
    /** Checks the parts. */
    public Pair {
        Check.positive(share, "share");
        Check.that(from < until, "until", "lie after from", until);
    }

    /** Returns whether the charge is in force at {@code now}. */
    public boolean covers(long now) {
        return from <= now && now < until;
    }

    /** Returns whether the charge belongs to a pairing list. */
    public boolean isIn(String some) {
        return list.isEmpty() || list.equals(some);
    }
}
