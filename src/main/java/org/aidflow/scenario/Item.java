package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * A kind of supplies.
 *
 * @param massKg mass of a unit, in kilograms; finite, &gt; 0
 * @param volumeM3 volume of a unit, in cubic metres; finite, &gt;= 0
 * @param priority order in queues for vehicles and stations, 0 (first) to 9; teams go before all supplies
 * @param perShift units that one member of staff uses up in a shift; if &gt; 0, nobody enters a ward without it
 * @param perPatientDay units that one patient in a bed uses up in a day
 */
public record Item(String id, double massKg, double volumeM3, int priority, double perShift, double perPatientDay) {
    /** Checks the parts. */
    public Item {
        Check.notBlank(id, "item");
        Check.positive(massKg, "mass_kg");
        Check.notNegative(volumeM3, "volume_m3");
        Check.between(priority, 0, 9, "priority");
        Check.notNegative(perShift, "per_shift");
        Check.notNegative(perPatientDay, "per_patient_day");
    }
}
