package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * A hospital: its own staff, who are there from the start, and whom it draws.
 *
 * @param node its node
 * @param localDoctors all its doctors, of whom only a share is on duty for the emergency
 * @param localNurses all its nurses, likewise
 * @param skilled those of all of them with the skill of intensive care
 * @param catchment its weight among its city's hospitals where patients seek the nearest
 */
public record Hospital(String node, int localDoctors, int localNurses, Skilled skilled, double catchment) {
    /** Checks the parts. */
    public Hospital {
        Check.atLeast(localDoctors, 0, "local_doctors");
        Check.atLeast(localNurses, 0, "local_nurses");
        skilled.checkOf(localDoctors, localNurses, node);
        Check.notNegative(catchment, "catchment");
    }
}
