package org.aidflow.model;

import org.aidflow.base.Time;
import org.aidflow.random.Stream;
import org.aidflow.scenario.PatientClass;

/**
 * What befalls a patient while of one severity. Times in seconds; {@link #NEVER} for what does not happen.
 *
 * @param stay time in bed
 * @param diesInBed whether the stay ends in death
 * @param worsens time of waiting until the next severity
 * @param recovers time of waiting until recovery at home
 * @param dies time of waiting until death
 */
record Course(long stay, boolean diesInBed, long worsens, long recovers, long dies) {
    static final long NEVER = Long.MAX_VALUE;

    /** Draws a course; always the same number of times from the stream. */
    static Course draw(PatientClass rule, double outcome, Stream stream) {
        return new Course(
                Time.ofDays(rule.stayD().sample(stream)),
                outcome < rule.diesInBed(),
                exponential(rule.waiting().worsensD(), stream),
                exponential(rule.waiting().recoversD(), stream),
                exponential(rule.waiting().diesD(), stream));
    }

    private static long exponential(double meanD, Stream stream) {
        double days = stream.exponential() * meanD;
        return Double.isInfinite(meanD) ? NEVER : Time.ofDays(days);
    }

    /** Returns when waiting ends of itself, whatever comes first. */
    long waitingEnds() {
        return Math.min(dies, Math.min(recovers, worsens));
    }
}
