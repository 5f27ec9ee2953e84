package org.aidflow.scenario;

import org.aidflow.base.Check;
import org.aidflow.network.Mode;

/**
 * A row of the timetable of a scheduled fleet.
 *
 * @param node where the fleet is
 * @param departs when vehicles leave first, in seconds
 * @param vehicles how many leave at once
 * @param every time between two departures, in seconds; 0 if there is one only
 * @param until from when on none leave, in seconds
 */
public record Departure(String node, Mode mode, long departs, int vehicles, long every, long until) {
    /** Checks the parts. */
    public Departure {
        Check.atLeast(departs, 0, "departs");
        Check.atLeast(vehicles, 1, "vehicles");
        Check.atLeast(every, 0, "every_h");
        Check.that(until > departs, "until", "lie after departs", until);
    }
}
