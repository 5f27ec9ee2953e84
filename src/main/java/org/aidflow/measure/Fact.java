package org.aidflow.measure;

import java.time.LocalDateTime;

/**
 * Something that happened in a replication.
 *
 * @param seconds since the start
 * @param time the same as local time
 * @param name what happened, in small letters: the method of {@link org.aidflow.model.Probe} that was told
 * @param place the city, or the node, where it did; empty where none is known
 * @param subject whom it befell: a team or consignment, a severity, a role, a kind of station; empty where none is meant
 * @param item kind of supplies; empty where none is meant
 * @param quantity a whole number or a finite double, in the unit that goes with the name; "" where none is meant
 * @param detail whatever else was told: {@code key=value} and so on; empty where nothing was
 */
public record Fact(
        long seconds,
        LocalDateTime time,
        String name,
        String place,
        String subject,
        String item,
        Object quantity,
        String detail) {

    /** Is told facts, in the order in which they happen. */
    public interface Listener {
        /** Hears the next one. */
        void hear(Fact fact);
    }
}
