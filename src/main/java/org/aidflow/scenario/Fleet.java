package org.aidflow.scenario;

import org.aidflow.base.Check;
import org.aidflow.network.Mode;
import org.aidflow.random.Distribution;

/**
 * The vehicles of one mode that belong to a node. A node without a row for a mode has vehicles without limit there,
 * which load in no time.
 *
 * @param vehicles how many; {@link #UNLIMITED} without limit, {@link #SCHEDULED} if they leave by a timetable
 * @param vehicle what one is like
 * @param loadH time to load a convoy, in hours
 * @param turnroundH time from a vehicle's return to its next use, in hours
 * @param quarantine what drivers go into after a trip to a receiving city other than the fleet's own
 * @param use what the vehicles are for
 */
public record Fleet(
        String node,
        Mode mode,
        int vehicles,
        Vehicle vehicle,
        Distribution loadH,
        Distribution turnroundH,
        Quarantine quarantine,
        Use use) {
    /** The number of vehicles of a fleet without limit. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** The number of vehicles of a fleet that leaves by a timetable and does not come back. */
    public static final int SCHEDULED = 0;

    /** Checks the parts. */
    public Fleet {
        Check.atLeast(vehicles, SCHEDULED, "vehicles");
    }

    /**
     * A quarantine of drivers.
     *
     * @param lengthH time that a vehicle stays away for it on top of its turn-round, in hours
     * @param until from when on trips that end are followed by none, in seconds
     */
    public record Quarantine(Distribution lengthH, long until) {}

    /** What vehicles are for. */
    public enum Use {
        /** Teams and supplies. */
        FREIGHT,
        /** Patients of a hospital. */
        AMBULANCE
    }

    /**
     * One vehicle.
     *
     * @param payloadKg what it carries of supplies, in kilograms
     * @param volumeM3 what it carries of supplies, in cubic metres; infinite if any
     * @param seats whom it carries of a team, in persons
     * @param breakdownsPer1000Km how often it breaks down in 1,000 km, on average
     * @param repairH time that a breakdown takes, in hours
     */
    public record Vehicle(
            double payloadKg, double volumeM3, int seats, double breakdownsPer1000Km, Distribution repairH) {
        /** Checks the parts. */
        public Vehicle {
            Check.positive(payloadKg, "payload_kg");
            Check.that(volumeM3 > 0, "volume_m3", "be > 0", volumeM3);
            Check.atLeast(seats, 1, "seats");
            Check.notNegative(breakdownsPer1000Km, "breakdowns_per_1000_km");
        }
    }

    /** Returns this fleet without limit. */
    Fleet unlimited() {
        return new Fleet(node, mode, UNLIMITED, vehicle, loadH, turnroundH, quarantine, use);
    }

    /** Returns how many of these vehicles a load of so many kilograms, cubic metres and persons takes: at least one. */
    public long needed(double massKg, double volumeM3, int persons) {
        double byMass = Math.ceil(massKg / vehicle.payloadKg);
        double byVolume = Math.ceil(volumeM3 / vehicle.volumeM3);
        double bySeats = Math.ceil((double) persons / vehicle.seats);
        return (long) Math.max(Math.max(1, bySeats), Math.max(byMass, byVolume));
    }
}
