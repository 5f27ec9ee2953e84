package org.aidflow.worlds;

import java.util.stream.Collectors;
import org.aidflow.base.Time;
import org.aidflow.random.Purpose;
import org.aidflow.random.Stream;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Severity;
import org.aidflow.testing.WorldBuilder;

/** What must be drawn in the first city with seed 1: a test draws it too, from the streams of the same names. */
final class Draws {
    private static final Streams STREAMS = new Streams(1, 0);
    private static final long CITY = Streams.entity(WorldBuilder.CITY);

    private Draws() {}

    /** Returns the seconds at which patients arrive, one a day from the first day on: uniform over the day. */
    static long[] oneArrivalADay(int days) {
        Stream stream = STREAMS.stream(Purpose.ARRIVALS, CITY);
        long[] arrivals = new long[days];
        for (int day = 0; day < days; day++) {
            arrivals[day] = (long) Math.floor((day + stream.uniform()) * Time.DAY);
        }
        return arrivals;
    }

    /** Returns what a patient draws of his own, by number: his severity, then whether he dies in bed. */
    static Stream patient(int number) {
        return STREAMS.stream(Purpose.PATIENT, Streams.part(CITY, number));
    }

    /** Returns what a patient draws for a severity: when he worsens, recovers or dies waiting, then his stay. */
    static Stream course(int number, Severity severity) {
        return STREAMS.stream(Purpose.PATIENT, Streams.part(Streams.part(CITY, number), severity.ordinal()));
    }

    /** Returns what a patient draws for how his stay turns: whether he worsens, whether he steps down, and when he worsens. */
    static Stream turn(int number, Severity severity) {
        return STREAMS.stream(Purpose.PATIENT, Streams.part(Streams.part(CITY, number), 3 + severity.ordinal()));
    }

    /** Returns the days that are left of a constant stay of a severe patient in a general bed at the start. */
    static double daysLeft(String hospital, int number, double stayD) {
        long patient = Streams.part(Streams.entity("census", hospital, "GENERAL", "SEVERE"), number);
        double shareLeft =
                1 - STREAMS.stream(Purpose.PATIENT, Streams.part(patient, 7)).uniform();
        return shareLeft * stayD;
    }

    /** Returns the part of a story that begins with a day. */
    static String fromDay(int day, String story) {
        return story.lines()
                .dropWhile(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))) < day)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
