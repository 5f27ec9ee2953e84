package org.aidflow.model;

import org.aidflow.random.Streams;
import org.aidflow.scenario.Role;

/** People who work at one hospital and leave it together: its own staff, or a team. */
final class Crew {
    private final long entity;
    private final int[] members;
    private final int[] isolated = new int[Role.values().length];

    /** Whether a fresh team is on its way to take their place. */
    private boolean awaitsRelief;

    private boolean wentHome;

    private Crew(long entity, int doctors, int nurses) {
        this.entity = entity;
        members = new int[] {doctors, nurses};
    }

    /** Returns a hospital's own staff. */
    static Crew local(org.aidflow.scenario.Hospital hospital, int doctors, int nurses) {
        return new Crew(Streams.entity(hospital.node()), doctors, nurses);
    }

    /** Returns those members of a team who staff beds. */
    static Crew of(Convoy convoy) {
        Load.Team team = (Load.Team) convoy.load();
        return new Crew(convoy.entity(), team.members(Role.DOCTOR), team.members(Role.NURSE));
    }

    /** Returns the name of its streams. */
    long entity() {
        return entity;
    }

    int members(Role role) {
        return members[role.ordinal()];
    }

    /** Returns those who do not isolate. */
    int well(Role role) {
        return members[role.ordinal()] - isolated[role.ordinal()];
    }

    boolean awaitsRelief() {
        return awaitsRelief;
    }

    void awaitRelief() {
        awaitsRelief = true;
    }

    /** Returns whether all but those who isolate have gone home. */
    boolean wentHome() {
        return wentHome;
    }

    void goHome() {
        wentHome = true;
    }

    void fallIll(Role role) {
        isolated[role.ordinal()]++;
    }

    void recover(Role role) {
        isolated[role.ordinal()]--;
    }
}
