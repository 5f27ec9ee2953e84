package org.aidflow.model;

import org.aidflow.base.Time;
import org.aidflow.engine.Event;
import org.aidflow.engine.Simulator;
import org.aidflow.scenario.Fleet;

/**
 * The vehicles of one fleet. A convoy waits until all that it needs are free, by priority, then first come; nobody
 * overtakes. They come back empty in the time that the way out took, turn round, and are used again.
 */
final class VehiclePool {
    private final Simulator simulator;
    private final Fleet fleet;
    private final ConvoyQueue queue = new ConvoyQueue();
    private int free;
    private int returning;

    VehiclePool(Simulator simulator, Fleet fleet) {
        this.simulator = simulator;
        this.fleet = fleet;
        free = fleet.vehicles();
    }

    /** Vehicles on their way back. */
    private final class Return extends Event {
        private final int vehicles;

        Return(int vehicles) {
            this.vehicles = vehicles;
        }

        @Override
        protected void occur() {
            returning -= vehicles;
            free += vehicles;
            grant();
        }
    }

    Fleet fleet() {
        return fleet;
    }

    /** Returns how many vehicles a load takes; one that is too large for the fleet takes the whole fleet. */
    int needed(Load load) {
        return (int) Math.min(fleet.vehicles(), fleet.needed(load.massKg(), load.persons()));
    }

    /** Returns the units of a mass that the whole fleet carries at once. */
    long capacity(double unitKg) {
        return (long) Math.max(1, fleet.vehicles() * Math.floor(fleet.payloadKg() / unitKg));
    }

    /** Lets a convoy wait for its vehicles; it takes its next step once it has them. */
    void request(Convoy convoy) {
        convoy.pool = this;
        queue.add(convoy);
        grant();
    }

    /** Sends a convoy's vehicles home. */
    void release(Convoy convoy) {
        returning += convoy.vehicles;
        long back = convoy.travelled + Time.ofHours(fleet.turnroundH().sample(convoy.stream()));
        simulator.schedule(new Return(convoy.vehicles), simulator.now() + back, Order.MOVEMENT);
        convoy.pool = null;
        convoy.vehicles = 0;
    }

    /** Returns the vehicles that stand ready. */
    int free() {
        return free;
    }

    /** Returns the vehicles that are on their way back. */
    int returning() {
        return returning;
    }

    /** Returns how many queue. */
    int queued() {
        return queue.size();
    }

    private void grant() {
        Convoy first = queue.first();
        while (first != null && needed(first.load()) <= free) {
            queue.removeFirst(first);
            first.vehicles = needed(first.load());
            free -= first.vehicles;
            first.next.take(first);
            first = queue.first();
        }
    }
}
