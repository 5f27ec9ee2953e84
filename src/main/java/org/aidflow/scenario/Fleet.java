package org.aidflow.scenario;

import org.aidflow.base.Check;
import org.aidflow.network.Mode;
import org.aidflow.random.Distribution;

/**
 * The vehicles of one mode that belong to a node. A node without a row for a mode has vehicles without limit there,
 * which load in no time.
 *
 * @param vehicles how many; {@link #UNLIMITED} without limit
 * @param payloadKg what one carries of supplies, in kilograms
 * @param seats whom one carries of a team, in persons
 * @param loadH time to load a convoy, in hours
 * @param turnroundH time from a vehicle's return to its next use, in hours
 */
public record Fleet(
        String node,
        Mode mode,
        int vehicles,
        double payloadKg,
        int seats,
        Distribution loadH,
        Distribution turnroundH) {
    /** The number of vehicles of a fleet without limit. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Checks the parts. */
    public Fleet {
        Check.atLeast(vehicles, 1, "vehicles");
        Check.positive(payloadKg, "payload_kg");
        Check.atLeast(seats, 1, "seats");
    }

    /** Returns how many of these vehicles a load of so many kilograms and persons takes: at least one. */
    public long needed(double massKg, int persons) {
        double byMass = Math.ceil(massKg / payloadKg);
        double bySeats = Math.ceil((double) persons / seats);
        return (long) Math.max(1, Math.max(byMass, bySeats));
    }
}
