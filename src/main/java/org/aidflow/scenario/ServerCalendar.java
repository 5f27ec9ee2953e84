package org.aidflow.scenario;

import org.aidflow.base.Check;
import org.aidflow.base.Time;
import org.aidflow.random.Distribution;

/**
 * How a station works from a date on, until the next such row of the same station.
 *
 * @param node where it stands
 * @param station what it does there
 * @param from when this row takes effect, in seconds
 * @param servers how many work at once, while open
 * @param opens when it opens, in seconds after midnight
 * @param closes when it closes, in seconds after midnight; what is being served then is finished
 * @param serviceH time to serve a convoy (or a tonne of its load), in hours
 * @param per what {@code serviceH} is for
 */
public record ServerCalendar(
        String node, Kind station, long from, int servers, long opens, long closes, Distribution serviceH, Per per) {
    /** Checks the parts. */
    public ServerCalendar {
        Check.atLeast(from, 0, "from");
        Check.atLeast(servers, 0, "servers");
        Check.that(opens >= 0 && opens < closes, "opens_h", "lie from 0 to closes_h", Time.hours(opens));
        Check.that(closes <= Time.DAY, "closes_h", "be <= 24", Time.hours(closes));
    }

    /** The stations of a node. */
    public enum Kind {
        /** Inspects every convoy that passes a checkpoint. */
        LANE,
        /** Unloads what arrives. */
        DOCK,
        /** Sorts what a depot has unloaded. */
        SORTER
    }

    /** What a service time is for. */
    public enum Per {
        /** The whole convoy. */
        CONVOY,
        /** Each tonne of its load. */
        TONNE
    }
}
