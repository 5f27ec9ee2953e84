package org.aidflow.network;

import org.aidflow.base.Check;
import org.aidflow.random.Distribution;

/**
 * A directed connection between two nodes by one mode.
 *
 * @param id its name in every file
 * @param lengthKm along the way, in kilometres; finite, &gt; 0
 * @param travelH time to traverse it, in hours; its mean is finite and &gt;= 0
 * @param capacity how many vehicles it takes at once; {@link #UNLIMITED} without limit
 */
public record Arc(String id, String from, String to, Mode mode, double lengthKm, Distribution travelH, int capacity) {
    /** The capacity of an arc without limit. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Checks the parts. */
    public Arc {
        Check.notBlank(id, "arc");
        Check.positive(lengthKm, "length_km of " + id);
        Check.that(!from.equals(to), "to of " + id, "differ from from", to);
        Check.notNegative(travelH.mean(), "mean of travel_h of " + id);
        Check.atLeast(capacity, 1, "capacity of " + id);
    }

    /** Makes an arc that takes vehicles without limit. */
    public Arc(String id, String from, String to, Mode mode, double lengthKm, Distribution travelH) {
        this(id, from, to, mode, lengthKm, travelH, UNLIMITED);
    }
}
