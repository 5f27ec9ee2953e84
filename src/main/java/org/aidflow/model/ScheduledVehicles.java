package org.aidflow.model;

import java.util.List;
import org.aidflow.engine.Event;
import org.aidflow.scenario.Departure;
import org.aidflow.scenario.Fleet;

/**
 * Vehicles that leave by a timetable and do not come back. At a departure those who wait are served in order, as far as
 * its vehicles reach; the rest of them leave without load. One who needs more than a whole departure takes it whole.
 */
final class ScheduledVehicles extends VehiclePool {
    private final World world;
    private final int fewest;
    private int leaving;
    private long given;
    private long gone;

    ScheduledVehicles(World world, Fleet fleet, List<Departure> departures) {
        super(fleet, 0);
        this.world = world;
        fewest = departures.stream().mapToInt(Departure::vehicles).min().orElseThrow();
        leaving = fewest;
        departures.forEach(row -> world.simulator().schedule(new Leave(row), row.departs(), Order.DEPARTURE));
    }

    /** Vehicles leave, and will again if the timetable says so. */
    private final class Leave extends Event {
        private final Departure row;

        Leave(Departure row) {
            this.row = row;
        }

        @Override
        protected void occur() {
            leave(row.vehicles());
            long next = world.now() + row.every();
            if (row.every() > 0 && next < row.until()) {
                world.simulator().schedule(this, next, Order.DEPARTURE);
            }
        }
    }

    private void leave(int vehicles) {
        leaving = vehicles;
        free = vehicles;
        grant();
        given += vehicles - free;
        free = 0;
        leaving = fewest;
    }

    /** Returns the vehicles of the departure; between two those of the smallest, as nobody knows which it will be. */
    @Override
    int most() {
        return leaving;
    }

    @Override
    void takeBack(Convoy convoy) {
        gone += convoy.vehicles;
    }

    @Override
    long total() {
        return given;
    }

    @Override
    long away() {
        return gone;
    }
}
