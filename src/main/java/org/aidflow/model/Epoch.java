package org.aidflow.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.aidflow.engine.Event;

/** Offers that wait to be decided on together, at the end of their epoch. Epochs are counted from the start. */
final class Epoch extends Event {
    private final World world;
    private final long length;
    private final Consumer<List<Convoy>> decide;
    private final List<Convoy> waiting = new ArrayList<>();

    /**
     * Makes an epoch in which nobody waits.
     *
     * @param decide what happens at its end to those who waited, in the order in which they came
     */
    Epoch(World world, Consumer<List<Convoy>> decide) {
        this.world = world;
        length = world.scenario().aid().policy().epoch();
        this.decide = decide;
    }

    void join(Convoy convoy) {
        waiting.add(convoy);
        if (!isScheduled()) {
            long end = (world.now() / length + 1) * length;
            world.simulator().schedule(this, end, Order.MOVEMENT);
        }
    }

    /** Returns how many wait. */
    int waiting() {
        return waiting.size();
    }

    @Override
    protected void occur() {
        List<Convoy> together = List.copyOf(waiting);
        waiting.clear();
        decide.accept(together);
    }
}
