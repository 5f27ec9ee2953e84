package org.aidflow.model;

import org.aidflow.scenario.Role;
import org.aidflow.scenario.StaffRule;

/**
 * The staff of a hospital: its own and those of teams that have reported in. They spread over its wards as the open
 * beds need them; so every ward is staffed in the same proportion, that of the scarcer role.
 */
final class Staff {
    private static final Role[] ROLES = Role.values();

    private final StaffRule rule;
    private final int[] local = new int[ROLES.length];

    /** Aid staff who have reported in. */
    private final int[] deployed = new int[ROLES.length];

    private final int[] coming = new int[ROLES.length];

    /**
     * Makes the staff at the start.
     *
     * @param own the hospital's own
     */
    Staff(StaffRule rule, org.aidflow.scenario.Hospital own) {
        this.rule = rule;
        local[Role.DOCTOR.ordinal()] = onDuty(own.localDoctors());
        local[Role.NURSE.ordinal()] = onDuty(own.localNurses());
    }

    private int onDuty(int own) {
        return (int) Math.round(own * rule.localOnDutyShare());
    }

    /** Returns the staff on duty, local and aid. */
    int onDuty(Role role) {
        return local[role.ordinal()] + deployed[role.ordinal()];
    }

    int local(Role role) {
        return local[role.ordinal()];
    }

    int coming(Role role) {
        return coming[role.ordinal()];
    }

    /** A team was told to come. */
    void expect(Load.Team team) {
        for (Role role : ROLES) {
            coming[role.ordinal()] += team.members(role);
        }
    }

    /** A team that was expected reported in. */
    void reported(Load.Team team) {
        for (Role role : ROLES) {
            coming[role.ordinal()] -= team.members(role);
            deployed[role.ordinal()] += team.members(role);
        }
    }

    /** Returns on-duty hours over the hours that the beds of each ward require; infinite where none are required. */
    double ratio(int[] beds) {
        double ratio = Double.POSITIVE_INFINITY;
        for (Role role : ROLES) {
            double required = hoursADay(beds, role);
            if (required > 0) {
                ratio = Math.min(ratio, onDuty(role) * rule.hoursPerDay() / required);
            }
        }
        return ratio;
    }

    /** Returns how many of the scarcest role so many beds lack, with those coming; negative for a surplus. */
    double shortage(int[] beds, double filled) {
        double shortage = Double.NEGATIVE_INFINITY;
        for (Role role : ROLES) {
            shortage = Math.max(shortage, needed(role, beds, filled) - onDuty(role) - coming(role));
        }
        return shortage;
    }

    /** Returns how many of the scarcest role so many beds need, whoever is there. */
    double need(int[] beds, double filled) {
        double shortage = Double.NEGATIVE_INFINITY;
        double need = 0;
        for (Role role : ROLES) {
            double needed = needed(role, beds, filled);
            if (needed - onDuty(role) - coming(role) > shortage) {
                shortage = needed - onDuty(role) - coming(role);
                need = needed;
            }
        }
        return need;
    }

    private double needed(Role role, int[] beds, double filled) {
        return hoursADay(beds, role) / rule.hoursPerDay() * filled;
    }

    /** Returns the staff who are in the wards at any moment to care for so many beds, in persons. */
    double presence(int[] beds) {
        double hours = 0;
        for (Role role : ROLES) {
            hours += hoursADay(beds, role);
        }
        return hours / 24;
    }

    private double hoursADay(int[] beds, Role role) {
        double hours = 0;
        for (int ward = 0; ward < beds.length; ward++) {
            hours += beds[ward] * rule.care().get(ward).hours(role);
        }
        return hours;
    }
}
