package org.aidflow.model;

import java.util.ArrayList;
import java.util.List;

/** A depot's stock of one item: lots in the order in which they expire, then in which they came. */
final class Lots {
    private final List<Convoy> lots = new ArrayList<>();

    int size() {
        return lots.size();
    }

    long units() {
        return lots.stream().mapToLong(lot -> lot.load().amount()).sum();
    }

    void add(Convoy lot) {
        int at = lots.size();
        while (at > 0 && lots.get(at - 1).load().expires() > lot.load().expires()) {
            at--;
        }
        lots.add(at, lot);
    }

    /** Returns the first lot, which stays. */
    Convoy first() {
        return lots.get(0);
    }

    Convoy removeFirst() {
        return lots.remove(0);
    }

    /** Returns whether the first lot has expired. */
    boolean hasExpired(long now) {
        return !lots.isEmpty() && first().load().expires() <= now;
    }
}
