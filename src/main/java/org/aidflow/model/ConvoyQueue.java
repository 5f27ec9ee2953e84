package org.aidflow.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Convoys that wait, by priority, then first come. */
final class ConvoyQueue {
    private final List<Queue<Convoy>> byPriority = new ArrayList<>();

    ConvoyQueue() {
        for (int priority = 0; priority < Load.PRIORITIES; priority++) {
            byPriority.add(new ArrayDeque<>());
        }
    }

    void add(Convoy convoy) {
        byPriority.get(convoy.load().priority()).add(convoy);
    }

    /** Returns the first, who stays, or null if nobody waits. */
    @Nullable
    Convoy first() {
        for (Queue<Convoy> queue : byPriority) {
            if (!queue.isEmpty()) {
                return queue.element();
            }
        }
        return null;
    }

    /** Takes out the first. */
    void removeFirst(Convoy first) {
        byPriority.get(first.load().priority()).remove();
    }

    /** Returns the mass of what all carry, in kilograms. */
    double massKg() {
        return byPriority.stream()
                .flatMap(Queue::stream)
                .mapToDouble(convoy -> convoy.load().massKg())
                .sum();
    }

    int size() {
        return byPriority.stream().mapToInt(Queue::size).sum();
    }
}
