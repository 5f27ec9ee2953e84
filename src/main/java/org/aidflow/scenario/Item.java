package org.aidflow.scenario;

import org.aidflow.base.Check;
import org.aidflow.base.Time;

/**
 * A kind of supplies.
 *
 * @param massKg mass of a unit, in kilograms; finite, &gt; 0
 * @param volumeM3 volume of a unit, in cubic metres; finite, &gt;= 0
 * @param priority order in queues for vehicles and stations, 0 (first) to 9; teams go before all supplies
 * @param perShift units that one member of staff uses up in a shift; if &gt; 0, nobody enters a ward without it
 * @param perPatientDay units that one patient in a bed uses up in a day
 * @param shelfLife for how long it can be used, in seconds; {@link #FOR_EVER} without limit
 */
public record Item(
        String id,
        double massKg,
        double volumeM3,
        int priority,
        double perShift,
        double perPatientDay,
        long shelfLife) {
    /** The shelf life of what never expires, and when it expires. */
    public static final long FOR_EVER = Time.LATEST;

    /** Checks the parts. */
    public Item {
        Check.notBlank(id, "item");
        Check.positive(massKg, "mass_kg");
        Check.notNegative(volumeM3, "volume_m3");
        Check.between(priority, 0, 9, "priority");
        Check.notNegative(perShift, "per_shift");
        Check.notNegative(perPatientDay, "per_patient_day");
        Check.that(shelfLife > 0, "shelf_life_d", "be > 0", Time.days(shelfLife));
    }

    /** Returns the midnight at which a unit made at a time expires, in seconds. */
    public long expires(long made) {
        return shelfLife == FOR_EVER ? FOR_EVER : Time.midnight(made + shelfLife);
    }
}
