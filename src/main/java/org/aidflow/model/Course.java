package org.aidflow.model;

import org.aidflow.base.Time;
import org.aidflow.random.Stream;
import org.aidflow.scenario.PatientClass;
import org.aidflow.scenario.PatientClass.InBed;

/**
 * What befalls a patient while of one severity. Times in seconds; {@link #NEVER} for what does not happen.
 *
 * @param stay time in bed
 * @param diesInBed whether the stay ends in death
 * @param waits time of waiting until it ends of itself
 * @param waitingEnd how it ends then
 * @param turn how the stay may turn before it ends
 */
record Course(long stay, boolean diesInBed, long waits, WaitingEnd waitingEnd, Turn turn) {
    static final long NEVER = Long.MAX_VALUE;

    /** How waiting ends of itself: by the next severity, recovery at home or death. */
    enum WaitingEnd {
        WORSENS,
        RECOVERS,
        DIES
    }

    /** Draws a course. The stay comes last, as its law may take any number of draws. */
    static Course draw(PatientClass rule, double outcome, Stream stream, Turn turn) {
        long worsens = exponential(rule.waiting().worsensD(), stream);
        long recovers = exponential(rule.waiting().recoversD(), stream);
        long dies = exponential(rule.waiting().diesD(), stream);
        long stay = seconds(rule.stayD().sample(stream));
        long waits = Math.min(dies, Math.min(recovers, worsens));
        WaitingEnd end = waits == dies ? WaitingEnd.DIES : waits == recovers ? WaitingEnd.RECOVERS : WaitingEnd.WORSENS;
        return new Course(stay, outcome < rule.diesInBed(), waits, end, turn);
    }

    /**
     * A turn of a stay in bed.
     *
     * @param worsens time in bed until the next severity, instead of the stay
     * @param lowerStay after the stay, time in bed as the next lower severity
     */
    record Turn(long worsens, long lowerStay) {
        static final Turn NONE = new Turn(NEVER, NEVER);

        static Turn draw(InBed rule, Stream stream) {
            boolean becomesWorse = stream.uniform() < rule.worsens();
            boolean stepsDown = stream.uniform() < rule.stepsDown();
            long worsens = becomesWorse ? exponential(rule.worsensD(), stream) : NEVER;
            return new Turn(worsens, stepsDown ? seconds(rule.lowerStayD().sample(stream)) : NEVER);
        }
    }

    private static long exponential(double meanD, Stream stream) {
        return seconds(stream.exponential() * meanD);
    }

    /** Returns days in seconds. */
    static long seconds(double days) {
        return days < Time.days(Time.LATEST) / 2 ? Time.ofDays(days) : NEVER;
    }
}
