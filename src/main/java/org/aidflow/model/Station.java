package org.aidflow.model;

/**
 * Servers with one queue: by priority, then first come. What is being served when servers go is finished.
 *
 * @param <E> what is served
 */
abstract class Station<E extends Waiter<E>> {
    private final WaitingQueue<E> queue;
    private int busy;
    private long served;

    /** Makes an idle station for so many priorities. */
    Station(int priorities) {
        queue = new WaitingQueue<>(priorities);
    }

    /** Returns how many servers there are now. */
    abstract int servers();

    /** Begins to serve one, who occurs when that ends. */
    abstract void serve(E one);

    /** One has been served and goes on, before the next is served. */
    abstract void leave(E one);

    /** Serves one at once if a server is free, else lets it queue. */
    void join(E one, int priority) {
        if (queue.size() == 0 && busy < servers()) {
            begin(one);
        } else {
            queue.add(one, priority);
            serveNext();
        }
    }

    /** The service of one has ended. */
    void serviceEnded(E one) {
        busy--;
        served++;
        leave(one);
        serveNext();
    }

    /** Serves those who queue, as far as the servers reach. */
    void serveNext() {
        E first = queue.first();
        while (first != null && busy < servers()) {
            queue.removeFirst(first);
            begin(first);
            first = queue.first();
        }
    }

    private void begin(E one) {
        busy++;
        serve(one);
    }

    /** Returns how many queue. */
    int queued() {
        return queue.size();
    }

    /** Returns how many are being served. */
    int inService() {
        return busy;
    }

    /** Returns how many have been served. */
    long served() {
        return served;
    }
}
