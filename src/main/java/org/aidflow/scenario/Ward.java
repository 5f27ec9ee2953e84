package org.aidflow.scenario;

/** A bed class of a hospital. */
public enum Ward {
    /** For the mild, in a shelter hospital. */
    SHELTER,
    /** An ordinary ward. */
    GENERAL,
    /** Intensive care. */
    INTENSIVE
}
