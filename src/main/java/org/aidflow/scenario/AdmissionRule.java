package org.aidflow.scenario;

/** For which beds a patient waits. */
public enum AdmissionRule {
    /** For any in his city: all its hospitals share one list. */
    POOLED,
    /** For those of one hospital, drawn when he arrives in proportion to the hospitals' catchment. */
    NEAREST,
    /** For those of the hospital that could treat him and has fewest who wait for a usable bed. */
    SHORTEST_QUEUE
}
