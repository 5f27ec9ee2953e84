package org.aidflow.model;

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

    /** The beds, patients or staff of a city changed; the census is valid during the call only. */
    default void censusChanged(long now, int city, Census census) {}

    /** A day ended in a city; told before anything that happens at that midnight. */
    default void dayEnded(long now, int city, Census census) {}

    /** A convoy entered a stage of its way. */
    default void stageEntered(long now, Convoy convoy, Stage stage) {}

    /** A convoy passed the end of a leg. */
    default void nodeReached(long now, Convoy convoy, int node) {}

    /** A team reported in at its hospital. */
    default void teamReported(long now, Convoy team) {}

    /** Supplies came into a hospital's stock. */
    default void shipmentDelivered(long now, Convoy shipment) {}

    /** The horizon was reached. */
    default void runEnded(long now) {}
}
