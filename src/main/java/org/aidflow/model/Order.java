package org.aidflow.model;

/** The order of events at one instant: smaller first. */
final class Order {
    /** Beds open or close, stations change their servers. */
    static final int CALENDAR = 0;

    /** Convoys take their next step. */
    static final int MOVEMENT = 1;

    /** Patients leave, worsen or die. */
    static final int PATIENT = 2;

    /** A shift starts. */
    static final int SHIFT = 3;

    /** Depots distribute their stock. */
    static final int REVIEW = 4;

    /** Patients arrive. */
    static final int ARRIVAL = 5;

    private Order() {}
}
