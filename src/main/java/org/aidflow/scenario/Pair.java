package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * A donor's charge over a city between two dates.
 *
 * @param from the first moment, in seconds
 * @param until the first moment after it, in seconds
 * @param share weight of this city among the donor's cities; finite, &gt; 0
 */
public record Pair(String donor, String city, long from, long until, double share) {
    /** Checks the parts. */
    public Pair {
        Check.positive(share, "share");
        Check.that(from < until, "until", "lie after from", until);
    }

    /** Returns whether the charge is in force at {@code now}. */
    public boolean covers(long now) {
        return from <= now && now < until;
    }
}
