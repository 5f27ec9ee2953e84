package org.aidflow.model;

import org.aidflow.scenario.Role;
import org.aidflow.scenario.Team;

/** People who work at one hospital and leave it together: its own staff, or a team. */
final class Crew {
    private final int[] members;

    /** Whether a fresh team is on its way to take their place. */
    private boolean awaitsRelief;

    private Crew(int doctors, int nurses) {
        members = new int[] {doctors, nurses};
    }

    /** Returns a hospital's own staff. */
    static Crew local(int doctors, int nurses) {
        return new Crew(doctors, nurses);
    }

    static Crew of(Team team) {
        return new Crew(team.members(Role.DOCTOR), team.members(Role.NURSE));
    }

    int members(Role role) {
        return members[role.ordinal()];
    }

    boolean awaitsRelief() {
        return awaitsRelief;
    }

    void awaitRelief() {
        awaitsRelief = true;
    }
}
