package org.aidflow.model;

import java.util.ArrayList;
import java.util.List;

/** A depot's stock of one item: lots in the order in which they expire, then in which they came. */
final class Lots {
    private final List<Convoy> lots = new ArrayList<>();
    private long units;

    int size() {
        return lots.size();
    }

    long units() {
        return units;
    }

    void add(Convoy lot) {
        int at = lots.size();
        while (at > 0 && lots.get(at - 1).load().expires() > lot.load().expires()) {
            at--;
        }
        lots.add(at, lot);
        units += lot.load().amount();
    }

    /** Returns the first lot, which stays. */
    Convoy first() {
        return lots.get(0);
    }

    Convoy removeFirst() {
        Convoy lot = lots.remove(0);
        units -= lot.load().amount();
        return lot;
    }

    /** Takes out the first lot or, if that has more than is wanted, splits it and returns the part that is. */
    Convoy take(long wanted) {
        if (first().load().amount() <= wanted) {
            return removeFirst();
        }
        Convoy part = first().split(wanted);
        units -= part.load().amount();
        return part;
    }

    /** Returns whether the first lot has expired. */
    boolean hasExpired(long now) {
        return !lots.isEmpty() && first().load().expires() <= now;
    }
}
