package org.aidflow.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those who wait, by priority, then first come. */
final class WaitingQueue<E extends Waiter<E>> {
    private final List<WaitingList<E>> byPriority;
    private int size;

    /** Makes an empty queue for so many priorities, 0 first. */
    WaitingQueue(int priorities) {
        byPriority = WaitingList.several(priorities);
    }

    void add(E waiter, int priority) {
        byPriority.get(priority).add(waiter);
        size++;
    }

    /** Returns the first, who stays, or null if nobody waits. */
    @Nullable
    E first() {
        return size == 0 ? null : firstList().first();
    }

    /** Takes out the first. */
    void removeFirst(E first) {
        firstList().remove(first);
        size--;
    }

    private WaitingList<E> firstList() {
        int priority = 0;
        while (byPriority.get(priority).size() == 0) {
            priority++;
        }
        return byPriority.get(priority);
    }

    int size() {
        return size;
    }
}
