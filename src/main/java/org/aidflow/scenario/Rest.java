package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * Days of work and days of rest, in turn. A crew begins its cycles on the day when it reports in, its members spread
 * evenly over the cycle, so that on every day as many rest, to one.
 *
 * @param workDays on duty, at least 1
 * @param restDays off duty; 0 where rest is averaged in the hours a day
 */
public record Rest(int workDays, int restDays) {
    /** Everybody is on duty every day. */
    public static final Rest NEVER = new Rest(1, 0);

    /** Checks the parts. */
    public Rest {
        Check.atLeast(workDays, 1, "work_days");
        Check.atLeast(restDays, 0, "rest_days");
    }

    /** Returns the share of days on duty. */
    public double dutyShare() {
        return (double) workDays / cycle();
    }

    /**
     * Returns how many of a crew are on duty on a day.
     *
     * @param members of the crew; member i of n is i / n of a cycle ahead of the first
     * @param day since the crew reported in, from 0
     */
    public int onDuty(int members, long day) {
        long from = Math.floorMod(workDays - day, (long) cycle());
        long resting = ceilOfCycle(members * (from + restDays)) - ceilOfCycle(members * from);
        return members - (int) resting;
    }

    private long ceilOfCycle(long number) {
        return -Math.floorDiv(-number, (long) cycle());
    }

    private int cycle() {
        return workDays + restDays;
    }
}
