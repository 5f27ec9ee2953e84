package org.aidflow.model;

import org.aidflow.scenario.Role;
import org.aidflow.scenario.Severity;

/**
 * One who is told what happens. Every method says a fact of the past tense, at a time in seconds that never runs
 * backwards; a probe must not change the model.
 */
public interface Probe {
    /** A patient was there when the run began, in bed or waiting. */
    default void patientFound(long now, int city, Severity severity, boolean inBed) {}

    /** A patient began to seek a bed. */
    default void patientArrived(long now, int city, Severity severity) {}

    /** A patient got a bed after so many seconds of waiting. */
    default void patientAdmitted(long now, int city, Severity severity, long waited) {}

    /** A patient in bed became worse or better. */
    default void severityChanged(long now, int city, Severity from, Severity to) {}

    /** A waiting patient became worse. */
    default void patientWorsened(long now, int city, Severity from) {}

    /** A patient was cared for, or waited, no longer. */
    default void patientLeft(long now, int city, Outcome outcome) {}

    /** A patient left for another hospital by ambulance: from his bed, or else from the waiting list. */
    default void transferBegan(long now, int city, Severity severity, boolean fromBed) {}

    /** A patient came by ambulance; who waited before is still to get his bed. */
    default void transferEnded(long now, int city, Severity severity, boolean fromBed) {}

    /** The beds, patients or staff of a city changed; the census is valid during the call only. */
    default void censusChanged(long now, int city, Census census) {}

    /** The epidemic of a city took a step. */
    default void epidemicStepped(long now, int city, Compartments people) {}

    /** A day ended in a city; told before anything that happens at that midnight. */
    default void dayEnded(long now, int city, Census census) {}

    /** A day ended at a station; told after those of the cities. */
    default void stationDayEnded(long now, StationState station) {}

    /** A convoy entered a stage of its way. */
    default void stageEntered(long now, Convoy convoy, Stage stage) {}

    /** A convoy set out on a leg. */
    default void legBegan(long now, Convoy convoy, int arc) {}

    /** A convoy passed the end of a leg. */
    default void nodeReached(long now, Convoy convoy, int node) {}

    /** A donor, given by the number of its node, began to make another effort; 1 is that of normal times. */
    default void effortChanged(long now, int donor, double effort) {}

    /** A team reported in at its hospital. */
    default void teamReported(long now, Convoy team) {}

    /** A team went home. */
    default void teamLeft(long now, Convoy team) {}

    /** A member of staff was infected at work and began to isolate. */
    default void staffInfected(long now, int city, Role role) {}

    /** A member of staff isolated no longer, and was on duty again or went home after his team. */
    default void isolationEnded(long now, int city, Role role) {}

    /** Supplies came into a hospital's stock. */
    default void shipmentDelivered(long now, Convoy shipment) {}

    /** A donor made so many units of an item, which are in its stock now. */
    default void suppliesMade(long now, int donor, int item, long quantity) {}

    /** A depot sent supplies on to another city; told before they leave. */
    default void shipmentSentOn(long now, Convoy shipment, int depot) {}

    /** Supplies were thrown away at a node, as lots of its depot or as they arrived, because they had expired. */
    default void shipmentExpired(long now, Convoy shipment, int node) {}

    /** Units of an item in the stock of a node were thrown away because they had expired. */
    default void stockExpired(long now, int node, int item, long quantity) {}

    /**
     * The hospitals of a city, which has a depot, had so many units of an item to be sent at a review, and so many
     * were; told only where orders are not plain.
     */
    default void ordersReviewed(long now, int city, int item, long due, long sent) {}

    /**
     * A day ended at which the hospitals of a city used so many units of an item a day, and reported so many; told only
     * where the two differ by rule.
     */
    default void needReported(long now, int city, int item, double need, double reported) {}

    /** The horizon was reached. */
    default void runEnded(long now) {}
}
