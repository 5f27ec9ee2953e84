package org.aidflow.model;

/**
 * The room of a depot. Supplies that do not fit wait before its dock, by priority, then first come; nobody overtakes.
 * What is larger than the whole room goes in once it is empty.
 */
final class Room {
    /** What rounding may add to the volume of what is inside, as a share of the room. */
    private static final double ROUNDING = 1e-9;

    private final World world;
    private final double m3;
    private final WaitingQueue<Convoy> queue = new WaitingQueue<>(Load.PRIORITIES);
    private double filled;

    /**
     * Makes an empty room.
     *
     * @param m3 its volume, in cubic metres; infinite without limit
     */
    Room(World world, double m3) {
        this.world = world;
        this.m3 = m3;
    }

    /** Puts in supplies that lie there at the start, whether they fit or not. */
    void fill(Load load) {
        filled += load.volumeM3();
    }

    /** Supplies leave, or part of them. */
    void empty(Load load) {
        filled -= load.volumeM3();
    }

    /** Lets a convoy go in when it fits; then it takes its step {@code served}. */
    void join(Convoy convoy) {
        if (queue.size() > 0 || !fits(convoy)) {
            convoy.enter(Stage.WAIT_DOCK, world.now(), world.probe());
            queue.add(convoy, convoy.load().priority());
        } else {
            admit(convoy);
        }
    }

    /** Lets those go in who wait and fit. */
    void admitWaiting() {
        Convoy first = queue.first();
        while (first != null && fits(first)) {
            queue.removeFirst(first);
            admit(first);
            first = queue.first();
        }
    }

    private void admit(Convoy convoy) {
        filled += convoy.volumeM3();
        convoy.served.take(convoy);
    }

    private boolean fits(Convoy convoy) {
        return filled + convoy.volumeM3() <= m3 * (1 + ROUNDING) || filled <= m3 * ROUNDING;
    }

    /** Returns how many wait. */
    int queued() {
        return queue.size();
    }
}
