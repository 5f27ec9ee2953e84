package org.aidflow.model;

/** How a patient's case ended. */
public enum Outcome {
    /** Left the hospital alive. */
    DISCHARGED,
    /** Died in a bed. */
    DIED_IN_BED,
    /** Recovered at home, waiting. */
    RECOVERED_WAITING,
    /** Died waiting. */
    DIED_WAITING
}
