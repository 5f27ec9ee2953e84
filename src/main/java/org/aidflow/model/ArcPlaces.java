package org.aidflow.model;

/**
 * The places on an arc that takes so many vehicles at once. A convoy takes as many as it has vehicles, at most all, and
 * waits until they are free, by priority, then first come; nobody overtakes.
 */
final class ArcPlaces {
    private final int capacity;
    private final WaitingQueue<Convoy> queue = new WaitingQueue<>(Load.PRIORITIES);
    private int free;

    /** Makes the places of an empty arc. */
    ArcPlaces(int capacity) {
        this.capacity = capacity;
        free = capacity;
    }

    /** Lets a convoy wait for its places; it takes its next step once it has them. */
    void request(Convoy convoy) {
        queue.add(convoy, convoy.load().priority());
        grant();
    }

    /** Frees the places of a convoy. */
    void leave(Convoy convoy) {
        free += needed(convoy);
        grant();
    }

    private int needed(Convoy convoy) {
        return Math.min(capacity, Math.max(1, convoy.vehicles));
    }

    private void grant() {
        Convoy first = queue.first();
        while (first != null && needed(first) <= free) {
            queue.removeFirst(first);
            free -= needed(first);
            first.next.take(first);
            first = queue.first();
        }
    }

    /** Returns how many queue. */
    int queued() {
        return queue.size();
    }
}
