package org.aidflow.network;

import org.aidflow.base.Check;
import org.jspecify.annotations.Nullable;

/**
 * A time during which arcs are closed or slow.
 *
 * @param place whether an arc is concerned, or all arcs that begin or end at a node
 * @param id of the arc or node
 * @param mode of a node's arcs only those by this mode; null for all modes
 * @param from when it begins, in seconds; may lie before the start
 * @param until when it is over, in seconds; later than {@code from}
 * @param speedFactor by which speed is multiplied; 0 closes the way, 1 changes nothing
 */
public record Closure(Place place, String id, @Nullable Mode mode, long from, long until, double speedFactor) {
    /** Checks the parts. */
    public Closure {
        Check.that(place == Place.NODE || mode == null, "mode", "be empty where an arc is given", String.valueOf(mode));
        Check.that(until > from, "until", "lie after from", until);
        Check.share(speedFactor, "speed_factor");
    }

    /** What a closure is of. */
    public enum Place {
        /** One arc. */
        ARC,
        /** All arcs that begin or end at a node. */
        NODE
    }

    /** Returns whether it holds at a time, in seconds. */
    boolean holds(long now) {
        return from <= now && now < until;
    }

    /** Returns whether it concerns an arc. */
    boolean concerns(Arc arc) {
        return switch (place) {
            case ARC -> arc.id().equals(id);
            case NODE ->
                (mode == null || arc.mode() == mode)
                        && (arc.from().equals(id) || arc.to().equals(id));
        };
    }
}
