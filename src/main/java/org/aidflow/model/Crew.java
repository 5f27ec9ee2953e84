package org.aidflow.model;

import org.aidflow.base.Time;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Rest;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.Skilled;
import org.aidflow.scenario.Team;

/** People who work at one hospital and leave it together: its own staff, or a team. */
final class Crew {
    private static final Role[] ROLES = Role.values();

    private final long entity;
    private final boolean aid;
    private final int[] members;
    private final Skilled skilled;
    private final long reportedDay;
    private final int[] isolated = new int[ROLES.length];
    private final int[] onDuty = new int[ROLES.length];

    /** Whether a fresh team is on its way to take their place. */
    private boolean awaitsRelief;

    private boolean wentHome;

    private Crew(long entity, boolean aid, int doctors, int nurses, Skilled skilled, long reported) {
        this.entity = entity;
        this.aid = aid;
        this.skilled = skilled;
        reportedDay = reported / Time.DAY;
        members = new int[] {doctors, nurses};
    }

    /**
     * Returns a hospital's own staff.
     *
     * @param share of them who are there for the emergency
     */
    static Crew local(org.aidflow.scenario.Hospital hospital, double share) {
        Skilled all = hospital.skilled();
        return new Crew(
                Streams.entity(hospital.node()),
                false,
                part(hospital.localDoctors(), share),
                part(hospital.localNurses(), share),
                new Skilled(part(all.doctors(), share), part(all.nurses(), share)),
                0);
    }

    private static int part(int all, double share) {
        return (int) Math.round(all * share);
    }

    /** Returns those members of a team who staff beds; it reports in now. */
    static Crew of(Convoy convoy, long now) {
        Team team = ((Load.Team) convoy.load()).team();
        return new Crew(convoy.entity(), true, team.doctors(), team.nurses(), team.skilled(), now);
    }

    /** Returns whether they came to help. */
    boolean isAid() {
        return aid;
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

    /** Decides who is on duty and who rests, for the running shift. */
    void roster(Rest rest, long now) {
        long day = now / Time.DAY - reportedDay;
        for (Role role : ROLES) {
            onDuty[role.ordinal()] = rest.onDuty(well(role), day);
        }
    }

    int onDuty(Role role) {
        return onDuty[role.ordinal()];
    }

    /** Returns how many skilled of a role are on duty, if they are ill and rest as often as the others. */
    double skilled(Role role) {
        return (double) skilled.members(role) * onDuty(role) / Math.max(1, members(role));
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
