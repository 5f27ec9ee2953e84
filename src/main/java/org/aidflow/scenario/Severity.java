package org.aidflow.scenario;

/** How ill a patient is. */
public enum Severity {
    /** No or mild pneumonia. */
    MILD,
    /** Severe pneumonia. */
    SEVERE,
    /** Failing lungs or organs. */
    CRITICAL
}
