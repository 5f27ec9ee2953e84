package org.aidflow.model;

import java.util.ArrayList;
import java.util.List;

/** A stock of one item, by when it expires: what expires first is taken first. */
final class Shelf {
    /** What expires at one time. */
    private static final class Lot {
        private final long expires;
        private long units;

        Lot(long expires) {
            this.expires = expires;
        }
    }

    /** In the order in which they expire. */
    private final List<Lot> lots = new ArrayList<>();

    private long units;

    long units() {
        return units;
    }

    /** Returns when what is taken next expires; {@link Long#MAX_VALUE} if nothing is there. */
    long expires() {
        return lots.isEmpty() ? Long.MAX_VALUE : lots.get(0).expires;
    }

    void put(long quantity, long expires) {
        units += quantity;
        lot(expires).units += quantity;
    }

    private Lot lot(long expires) {
        int at = lots.size();
        while (at > 0 && lots.get(at - 1).expires > expires) {
            at--;
        }
        if (at == 0 || lots.get(at - 1).expires < expires) {
            lots.add(at, new Lot(expires));
            return lots.get(at);
        }
        return lots.get(at - 1);
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
        Lot first = lots.get(0);
        long taken = Math.min(most, first.units);
        first.units -= taken;
        units -= taken;
        if (first.units == 0) {
            lots.remove(0);
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
