package org.aidflow.scenario;

/** A limit that a scenario can lift, to see what it costs: the value of perfection. */
public enum Limit {
    /** Fleets, ambulances and those that leave by a timetable included, have vehicles without number. */
    VEHICLES,
    /** Depots unload and sort at once, and have room for all. */
    DEPOTS,
    /** Desks decide at once. */
    DESKS,
    /** What hospitals need and donors do is known in full and at once. */
    INFORMATION,
    /** Staff never limit the usable beds. */
    STAFF,
    /** A ward with open beds takes a thousand times as many patients. */
    BEDS,
    /** Protective items never limit the usable beds. */
    PROTECTION
}
