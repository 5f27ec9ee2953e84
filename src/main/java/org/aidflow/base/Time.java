package org.aidflow.base;

/**
 * Model time: a count of whole seconds since the scenario's start.
 *
 * <p>Files and results speak hours and days; everything between them speaks seconds. This is the one place where a
 * real number becomes a time, so this is where NaN, negative and overflowing durations are refused.
 */
public final class Time {
    /** Seconds in an hour. */
    public static final long HOUR = 3_600;

    /** Seconds in a day. */
    public static final long DAY = 24 * HOUR;

    /** The latest time that can be scheduled: about 34,000 years. */
    public static final long LATEST = 1L << 40;

    private Time() {}

    /**
     * Returns a duration in hours as whole seconds, rounded to the nearest.
     *
     * @throws IllegalArgumentException if {@code hours} is NaN, negative or beyond {@link #LATEST}
     */
    public static long ofHours(double hours) {
        double seconds = hours * HOUR;
        if (!(seconds >= 0 && seconds <= LATEST)) {
            throw Check.fault("duration in hours", "be from 0 to " + LATEST / HOUR, hours);
        }
        return Math.round(seconds);
    }

    /**
     * Returns a duration in days as whole seconds, rounded to the nearest.
     *
     * @throws IllegalArgumentException if {@code days} is NaN, negative or beyond {@link #LATEST}
     */
    public static long ofDays(double days) {
        return ofHours(days * 24);
    }

    /** Returns the first midnight at or after a time. */
    public static long midnight(long seconds) {
        return -Math.floorDiv(-seconds, DAY) * DAY;
    }

    /** Returns {@code seconds} in hours. */
    public static double hours(long seconds) {
        return (double) seconds / HOUR;
    }

    /** Returns {@code seconds} in days. */
    public static double days(long seconds) {
        return (double) seconds / DAY;
    }
}
