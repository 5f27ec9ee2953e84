package org.aidflow.model;

/** The order of events at one instant: smaller first. */
final class Order {
    /** A day ends: before all that happens at midnight. */
    static final int DAY_END = 0;

    /** Beds open or close, stations change their servers. */
    static final int CALENDAR = 1;

    /** Convoys take their next step. */
    static final int MOVEMENT = 2;

    /** Patients leave, worsen or die. */
    static final int PATIENT = 3;

    /** A shift starts. */
    static final int SHIFT = 4;

    /** Depots distribute their stock. */
    static final int REVIEW = 5;

    /** Patients arrive, and epidemics take their steps. */
    static final int ARRIVAL = 6;

    private Order() {}
}
