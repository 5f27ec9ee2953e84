package org.aidflow.model;

import org.aidflow.base.Time;
import org.aidflow.engine.Event;
import org.aidflow.network.Network;
import org.aidflow.random.Purpose;
import org.aidflow.scenario.Fleet;

/**
 * A fleet's own vehicles. They come back empty in the time that the way out took, turn round, and are used again, after
 * a trip to a receiving city from outside once their drivers have been in quarantine.
 */
final class ReturningVehicles extends VehiclePool {
    private final World world;
    private final int home;
    private int returning;

    ReturningVehicles(World world, Fleet fleet) {
        super(fleet, fleet.vehicles());
        this.world = world;
        home = world.scenario().network().node(fleet.node());
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

    @Override
    int most() {
        return fleet.vehicles();
    }

    @Override
    void takeBack(Convoy convoy) {
        returning += convoy.vehicles;
        long turnround = Time.ofHours(convoy.draw(fleet.turnroundH()));
        long back = convoy.travelled + turnround + quarantine(convoy);
        world.simulator().schedule(new Return(convoy.vehicles), world.now() + back, Order.MOVEMENT);
    }

    private long quarantine(Convoy convoy) {
        Network network = world.scenario().network();
        int city = network.city(convoy.trip().node());
        boolean exposed = city >= 0
                && city != network.city(home)
                && world.now() < fleet.quarantine().until();
        return exposed
                ? Time.ofHours(
                        convoy.draw(Purpose.QUARANTINE, fleet.quarantine().lengthH()::sample))
                : 0;
    }

    @Override
    long total() {
        return fleet.vehicles();
    }

    @Override
    long away() {
        return returning;
    }
}
