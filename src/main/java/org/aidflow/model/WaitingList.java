package org.aidflow.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Those who wait, in the order in which they joined; any one can leave at once. */
final class WaitingList<E extends Waiter<E>> {
    private @Nullable E first;
    private @Nullable E last;
    private int size;

    /** Returns so many empty lists. */
    static <E extends Waiter<E>> List<WaitingList<E>> several(int number) {
        return Stream.generate(WaitingList<E>::new).limit(number).toList();
    }

    @Nullable
    E first() {
        return first;
    }

    int size() {
        return size;
    }

    void add(E waiter) {
        waiter.ahead = last;
        waiter.behind = null;
        if (last == null) {
            first = waiter;
        } else {
            last.behind = waiter;
        }
        last = waiter;
        size++;
    }

    void remove(E waiter) {
        if (waiter.ahead == null) {
            first = waiter.behind;
        } else {
            waiter.ahead.behind = waiter.behind;
        }
        if (waiter.behind == null) {
            last = waiter.ahead;
        } else {
            waiter.behind.ahead = waiter.ahead;
        }
        size--;
    }

    /** Returns all, one by one, the first first. */
    Stream<E> stream() {
        return Stream.iterate(first, Objects::nonNull, waiter -> waiter.behind);
    }
}
