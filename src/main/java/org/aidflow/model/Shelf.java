package org.aidflow.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stock of one item, by when it expires: what expires first is taken first. */
final class Shelf {
    /** What expires at one time. */
    private static final class Lot {
        private final long expires;
        private long units;
        private @Nullable Lot next;

        Lot(long expires, @Nullable Lot next) {
            this.expires = expires;
            this.next = next;
        }
    }

    /** The first of the lots, in the order in which they expire. */
    private @Nullable Lot first;

    private long units;

    long units() {
        return units;
    }

    /** Returns when what is taken next expires; {@link Long#MAX_VALUE} if nothing is there. */
    long expires() {
        return first == null ? Long.MAX_VALUE : first.expires;
    }

    void put(long quantity, long expires) {
        units += quantity;
        lot(expires).units += quantity;
    }

    private Lot lot(long expires) {
        Lot before = null;
        Lot lot = first;
        while (lot != null && lot.expires < expires) {
            before = lot;
            lot = lot.next;
        }
        if (lot != null && lot.expires == expires) {
            return lot;
        }
        Lot fresh = new Lot(expires, lot);
        if (before == null) {
            first = fresh;
        } else {
            before.next = fresh;
        }
        return fresh;
    }

    /** Takes so many units, at most all. */
    void take(long quantity) {
        long left = quantity;
        while (left > 0) {
            left -= takeFirst(left);
        }
    }

    /** Takes up to so many units that expire together, and returns how many they were. */
    long takeFirst(long most) {
        Lot lot = Objects.requireNonNull(first);
        long taken = Math.min(most, lot.units);
        lot.units -= taken;
        units -= taken;
        if (lot.units == 0) {
            first = lot.next;
        }
        return taken;
    }

    /** Takes out all that has expired, and returns how many units it was. */
    long discard(long now) {
        long before = units;
        while (expires() <= now) {
            takeFirst(Long.MAX_VALUE);
        }
        return before - units;
    }
}
