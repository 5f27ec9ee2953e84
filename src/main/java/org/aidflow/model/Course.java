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

    /** Draws a course. The stay comes last, as its law may take any number of draws. */
    static Course draw(PatientClass rule, double outcome, Stream stream) {
        long worsens = exponential(rule.waiting().worsensD(), stream);
        long recovers = exponential(rule.waiting().recoversD(), stream);
        long dies = exponential(rule.waiting().diesD(), stream);
        long stay = seconds(rule.stayD().sample(stream));
        return new Course(stay, outcome < rule.diesInBed(), worsens, recovers, dies);
    }

    private static long exponential(double meanD, Stream stream) {
        return seconds(stream.exponential() * meanD);
    }

    private static long seconds(double days) {
        return days < Time.days(Time.LATEST) / 2 ? Time.ofDays(days) : NEVER;
    }

    /** Returns when waiting ends of itself, whatever comes first. */
    long waitingEnds() {
        return Math.min(dies, Math.min(recovers, worsens));
    }
}
