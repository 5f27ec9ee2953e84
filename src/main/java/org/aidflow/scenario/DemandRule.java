package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * How patients arrive.
 *
 * @param process of arrivals
 * @param scale by which every day's number is multiplied
 */
public record DemandRule(ArrivalProcess process, double scale) {
    /** Checks the parts. */
    public DemandRule {
        Check.between(scale, 0, 1000, "scale");
    }

    /** A process of arrivals. */
    public enum ArrivalProcess {
        /** Non-homogeneous Poisson, at a constant rate within a day. */
        POISSON,
        /** The day's number, rounded so that no patient is lost over the days, at uniformly random times. */
        EXACT,
        /** An epidemic whose transmission follows from who waits, step by step; takes the place of the numbers. */
        SEIR
    }
}
