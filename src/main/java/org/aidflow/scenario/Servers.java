package org.aidflow.scenario;

import org.aidflow.base.Check;
import org.aidflow.base.Time;
import org.aidflow.random.Distribution;

/**
 * How a station works from a date on.
 *
 * @param from when this takes effect, in seconds
 * @param number how many work at once, while open
 * @param opens when they begin, in seconds after midnight
 * @param closes when they end, in seconds after midnight; what is being served then is finished
 * @param serviceH time to serve a convoy (or a tonne of its load, or a vehicle), in hours
 * @param per what {@code serviceH} is for
 */
public record Servers(long from, int number, long opens, long closes, Distribution serviceH, Per per) {
    /** Checks the parts. */
    public Servers {
        Check.atLeast(from, 0, "from");
        Check.atLeast(number, 0, "servers");
        Check.that(opens >= 0 && opens < closes, "opens_h", "lie from 0 to closes_h", Time.hours(opens));
        Check.that(closes <= Time.DAY, "closes_h", "be <= 24", Time.hours(closes));
    }

    /** Returns servers who work round the clock from the start, each on a convoy at a time. */
    public static Servers always(int number, Distribution serviceH) {
        return new Servers(0, number, 0, Time.DAY, serviceH, Per.CONVOY);
    }

    /** What a service time is for. */
    public enum Per {
        /** The whole convoy. */
        CONVOY,
        /** Each tonne of its load. */
        TONNE,
        /** Each vehicle that it has; one where there is no limit to vehicles. */
        VEHICLE
    }
}
