package org.aidflow.stat;

import org.aidflow.base.Check;

/**
 * Integral, time-weighted average and maximum of a step function of time in whole seconds.
 *
 * <p>The function keeps each value from the second at which it was set up to the next one. A value that is replaced
 * within its second lasts for no time and counts for nothing, not even for the maximum. Not safe for several threads.
 *
 * <p>Source: A. M. Law, Simulation Modeling and Analysis, 5th ed. (2015), section 1.4.3.
 */
public final class TimeAverage {
    private final long start;
    private long since;
    private double value;
    private double integral;
    private double maximum = Double.NEGATIVE_INFINITY;

    /**
     * Makes a step function.
     *
     * @param start first second of the average
     * @param value the value there; finite
     */
    public TimeAverage(long start, double value) {
        this.start = start;
        this.since = start;
        this.value = finite(value);
    }

    /**
     * Sets the value from {@code now} on.
     *
     * @param now in seconds; not before the last change
     * @param next the value; finite
     * @throws IllegalArgumentException if {@code now} lies in the past or if {@code next} is NaN or infinite
     */
    public void set(long now, double next) {
        finite(next);
        long elapsed = elapsed(now);
        if (elapsed > 0) {
            integral += value * elapsed;
            since = now;
            if (value > maximum) {
                maximum = value;
            }
        }
        value = next;
    }

    /**
     * Returns the area under the function from the start up to {@code until}, in units of the value times seconds.
     *
     * @throws IllegalArgumentException if {@code until} lies before the last change
     */
    public double integral(long until) {
        return integral + value * elapsed(until);
    }

    /**
     * Returns the area under the function over its length.
     *
     * @throws IllegalArgumentException if {@code until} lies before the last change or is not after the start
     */
    public double average(long until) {
        return integral(until) / length(until);
    }

    /**
     * Returns the largest value that lasted for at least a second before {@code until}.
     *
     * @throws IllegalArgumentException if {@code until} lies before the last change or is not after the start
     */
    public double maximum(long until) {
        length(until);
        return elapsed(until) > 0 ? Math.max(maximum, value) : maximum;
    }

    private long elapsed(long now) {
        return Check.atLeast(now, since, "time of a change or an end") - since;
    }

    private long length(long until) {
        return Check.atLeast(until - start, 1, "seconds of an average");
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw Check.fault("value of a step function", "be a finite number", value);
        }
        return value;
    }
}
