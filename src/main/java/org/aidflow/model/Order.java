package org.aidflow.model;

/** The order of events at one instant: smaller first. */
final class Order {
    /** A day ends: before all that happens at midnight. */
    static final int DAY_END = 0;

    /** Beds open or close, stations change their servers. */
    static final int CALENDAR = 1;

    /** Convoys take their next step. */
    static final int MOVEMENT = 2;

    /** Scheduled vehicles leave: who is there by that second goes with them. */
    static final int DEPARTURE = 3;

    /** Patients leave, worsen or die. */
    static final int PATIENT = 4;

    /** A shift starts. */
    static final int SHIFT = 5;

    /** Staff who isolated are on duty again: after the shift has ended in which they would be infected. */
    static final int RETURN = 6;

    /** Depots distribute their stock. */
    static final int REVIEW = 7;

    /** Patients arrive, and epidemics take their steps. */
    static final int ARRIVAL = 8;

    private Order() {}
}
