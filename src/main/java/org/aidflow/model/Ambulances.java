package org.aidflow.model;

import org.aidflow.base.Time;
import org.aidflow.engine.Event;
import org.aidflow.random.Stream;
import org.aidflow.scenario.Fleet;
import org.jspecify.annotations.Nullable;

/**
 * The ambulances of a hospital. They come back empty in the time that the way out took, turn round, and are used again.
 * A hospital without a fleet of them has any number, each for one patient.
 */
final class Ambulances {
    private final World world;
    private final @Nullable Fleet fleet;
    private int free;
    private int away;

    Ambulances(World world, @Nullable Fleet fleet) {
        this.world = world;
        this.fleet = fleet;
        free = fleet == null ? Fleet.UNLIMITED : fleet.vehicles();
    }

    /** Returns whether one stands ready. */
    boolean isReady() {
        return free > 0;
    }

    /** Returns how many patients one takes. */
    int seats() {
        return fleet == null ? 1 : fleet.vehicle().seats();
    }

    /** One leaves; returns the seconds until it moves. */
    long leave(Stream stream) {
        free--;
        away++;
        return fleet == null ? 0 : Time.ofHours(fleet.loadH().sample(stream));
    }

    /** One arrived after so many seconds on the way. */
    void arrived(long travel, Stream stream) {
        long turnround = fleet == null ? 0 : Time.ofHours(fleet.turnroundH().sample(stream));
        world.simulator().schedule(new Return(), world.now() + travel + turnround, Order.MOVEMENT);
    }

    private final class Return extends Event {
        @Override
        protected void occur() {
            free++;
            away--;
        }
    }

    /** Returns how many there are too many or too few: those ready and away, less all. */
    int surplus() {
        return free + away - (fleet == null ? Fleet.UNLIMITED : fleet.vehicles());
    }
}
