package org.aidflow.scenario;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.aidflow.base.Check;
import org.aidflow.base.Time;

/**
 * The period that a run covers. Model time is a count of seconds since its start.
 *
 * @param start when the run begins: a midnight, with its zone
 * @param horizon when it ends, in seconds; what still runs then is censored
 * @param aidStart when aid begins, from which the time to relief counts, in seconds
 */
public record Timeline(OffsetDateTime start, long horizon, long aidStart) {
    /** Checks the parts. */
    public Timeline {
        Check.that(start.toLocalTime().equals(LocalTime.MIDNIGHT), "start", "be a midnight", start);
        Check.that(
                horizon > 0 && horizon <= Time.LATEST,
                "horizon",
                "lie after start",
                start.toLocalDateTime().plusSeconds(horizon));
        Check.that(
                aidStart >= 0 && aidStart < horizon,
                "aid_start",
                "lie from start to before the horizon",
                start.toLocalDateTime().plusSeconds(aidStart));
    }

    /** Returns the seconds from the start to a local time at the scenario's place; negative before the start. */
    public long seconds(LocalDateTime local) {
        return Duration.between(start, local.atOffset(start.getOffset())).toSeconds();
    }

    /** Returns the local time at so many seconds after the start. */
    public LocalDateTime local(long seconds) {
        return start.toLocalDateTime().plusSeconds(seconds);
    }

    /** Returns the number of days that the run touches. */
    public int days() {
        return (int) ((horizon + Time.DAY - 1) / Time.DAY);
    }
}
