package org.aidflow.scenario;

/** What staff are trained for. */
public enum Role {
    /** Doctors. */
    DOCTOR,
    /** Nurses. */
    NURSE
}
