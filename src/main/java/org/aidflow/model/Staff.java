package org.aidflow.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.scenario.Rest;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.StaffRule;
import org.aidflow.scenario.Ward;

/**
 * The staff of a hospital: its own and those of teams that have reported in. They spread over its wards as the open
 * beds need them; so every ward is staffed in the same proportion, that of the scarcer role. Only the beds of the
 * intensive ward that skill reaches for take part.
 */
final class Staff {
    private static final Role[] ROLES = Role.values();
    private static final int INTENSIVE = Ward.INTENSIVE.ordinal();

    /** No roster holds. */
    private static final long NONE = -1;

    private final StaffRule rule;
    private final Crew local;

    private final List<Crew> crews = new ArrayList<>();

    private final int[] onDuty = new int[ROLES.length];

    /** Those who do not isolate, on duty or at rest. */
    private final int[] well = new int[ROLES.length];

    /** Those of them whom no relief is on its way to replace. */
    private final int[] staying = new int[ROLES.length];

    private final int[] coming = new int[ROLES.length];
    private final int[] gone = new int[ROLES.length];
    private final int[] isolated = new int[ROLES.length];

    /** The day for which who is on duty was decided, always 0 where nobody rests; {@link #NONE} if it must be decided anew. */
    private long rosterDay = NONE;

    /**
     * Makes the staff at the start.
     *
     * @param own the hospital's own
     */
    Staff(StaffRule rule, org.aidflow.scenario.Hospital own) {
        this.rule = rule;
        local = Crew.local(own, rule.localOnDutyShare());
        crews.add(local);
        local.roster(rule.rest(), 0);
        count();
    }

    /** Returns the staff on duty, local and aid. */
    int onDuty(Role role) {
        return onDuty[role.ordinal()];
    }

    /** Returns the hospital's own staff of the emergency. */
    int local(Role role) {
        return local.members(role);
    }

    /** Returns all who are there to work: the local staff and the teams that have reported in and not gone home. */
    List<Crew> crews() {
        return crews;
    }

    /** Returns those who do not isolate, on duty or at rest. */
    int well(Role role) {
        return well[role.ordinal()];
    }

    /** Returns those who isolate, even if their team has gone home. */
    int isolated(Role role) {
        return isolated[role.ordinal()];
    }

    /** Returns the aid staff who have gone home. */
    int gone(Role role) {
        return gone[role.ordinal()];
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

    /** A team that was expected reported in; returns its members who staff beds. */
    Crew reported(Convoy team, long now) {
        Crew crew = Crew.of(team, now);
        crews.add(crew);
        for (Role role : ROLES) {
            coming[role.ordinal()] -= crew.members(role);
        }
        crew.roster(rule.rest(), now);
        count();
        return crew;
    }

    /** A fresh team was told to come and take the place of some. */
    void awaitRelief(Crew crew) {
        crew.awaitRelief();
        count();
    }

    /** A team went home; those of it who isolate will follow. */
    void left(Crew crew) {
        crew.goHome();
        crews.remove(crew);
        for (Role role : ROLES) {
            gone[role.ordinal()] += crew.well(role);
        }
        count();
    }

    /** A member of staff was infected and works no more from the next shift on. */
    void infected(Crew crew, Role role) {
        crew.fallIll(role);
        rosterDay = NONE;
        isolated[role.ordinal()]++;
    }

    /** A member of staff isolates no more, and is on duty again or goes home. */
    void recovered(Crew crew, Role role, long now) {
        crew.recover(role);
        crew.roster(rule.rest(), now);
        isolated[role.ordinal()]--;
        gone[role.ordinal()] += crew.wentHome() ? 1 : 0;
        count();
    }

    /** A shift starts: decides who is on duty, and returns whether these may be others than before. */
    boolean roster(long now) {
        long day = rule.rest().equals(Rest.NEVER) ? 0 : now / Time.DAY;
        if (day == rosterDay) {
            return false;
        }
        for (Crew crew : crews) {
            crew.roster(rule.rest(), now);
        }
        count();
        rosterDay = day;
        return true;
    }

    private void count() {
        Arrays.fill(onDuty, 0);
        Arrays.fill(well, 0);
        Arrays.fill(staying, 0);
        for (Crew crew : crews) {
            for (Role role : ROLES) {
                int number = role.ordinal();
                onDuty[number] += crew.onDuty(role);
                well[number] += crew.well(role);
                staying[number] += crew.awaitsRelief() ? 0 : crew.well(role);
            }
        }
    }

    /** Returns those of a hospital's beds for which there is skill: all, or of the intensive ward as many as it reaches for. */
    int[] skilledBeds(int[] beds) {
        int[] skilled = beds;
        if (rule.skilledShare() > 0) {
            skilled = beds.clone();
            skilled[INTENSIVE] = (int) Math.floor(beds[INTENSIVE] * skilledRatio(beds[INTENSIVE]) + 1e-9);
        }
        return skilled;
    }

    private double skilledRatio(int beds) {
        double ratio = 1;
        for (Role role : ROLES) {
            double required = beds * rule.care().get(INTENSIVE).hours(role) * rule.skilledShare();
            double skilled = 0;
            for (Crew crew : crews) {
                skilled += crew.skilled(role);
            }
            if (required > 0) {
                ratio = Math.min(ratio, skilled * rule.hoursPerDay() / required);
            }
        }
        return ratio;
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

    /**
     * Returns how many of the scarcest role so many beds lack, with those coming and without those whom they are to
     * replace; negative for a surplus.
     */
    double shortage(int[] beds, double filled) {
        double shortage = Double.NEGATIVE_INFINITY;
        for (Role role : ROLES) {
            shortage = Math.max(shortage, needed(role, beds, filled) - thereSoon(role));
        }
        return shortage;
    }

    /** Returns how many of the scarcest role so many beds need, whoever is there. */
    double need(int[] beds, double filled) {
        double shortage = Double.NEGATIVE_INFINITY;
        double need = 0;
        for (Role role : ROLES) {
            double needed = needed(role, beds, filled);
            if (needed - thereSoon(role) > shortage) {
                shortage = needed - thereSoon(role);
                need = needed;
            }
        }
        return need;
    }

    private double needed(Role role, int[] beds, double filled) {
        return hoursADay(beds, role) / (rule.hoursPerDay() * rule.rest().dutyShare()) * filled;
    }

    private int thereSoon(Role role) {
        return staying[role.ordinal()] + coming(role);
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
