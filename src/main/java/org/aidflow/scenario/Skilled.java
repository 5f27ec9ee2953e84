package org.aidflow.scenario;

import org.aidflow.base.Check;

/** Those of some staff who have the skill of intensive care. */
public record Skilled(int doctors, int nurses) {
    /** Nobody. */
    public static final Skilled NOBODY = new Skilled(0, 0);

    /** Returns the number of them of a role. */
    public int members(Role role) {
        return role == Role.DOCTOR ? doctors : nurses;
    }

    /** Checks that they are not more than those whom they are of. */
    void checkOf(int allDoctors, int allNurses, String whose) {
        check(doctors, allDoctors, "intensive doctors of " + whose);
        check(nurses, allNurses, "intensive nurses of " + whose);
    }

    private static void check(int skilled, int all, String what) {
        Check.that(skilled >= 0 && skilled <= all, what, "be from 0 to " + all, skilled);
    }
}
