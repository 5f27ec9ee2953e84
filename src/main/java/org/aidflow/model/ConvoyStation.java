package org.aidflow.model;

import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.engine.Event;
import org.aidflow.scenario.Servers;
import org.aidflow.scenario.Servers.Per;

/** A station for convoys, whose servers follow a calendar. */
final class ConvoyStation extends Station<Convoy> {
    private final World world;
    private final List<Servers> calendar;
    private final Stage queueing;
    private final Stage serving;
    private final Step serviceEnded = this::serviceEnded;

    /** What queues, in units by item. */
    private final long[] queuedUnits;

    /**
     * Makes a station.
     *
     * @param calendar its servers in order of their dates
     * @param queueing the stage of those who queue
     * @param serving the stage of those who are served
     */
    ConvoyStation(World world, List<Servers> calendar, Stage queueing, Stage serving) {
        super(Load.PRIORITIES);
        this.world = world;
        this.calendar = calendar;
        this.queueing = queueing;
        this.serving = serving;
        queuedUnits = new long[world.scenario().materials().items().size()];
        new Turn().plan();
    }

    /** The next change of servers. */
    private final class Turn extends Event {
        void plan() {
            long next = nextChange(world.now());
            if (next != Long.MAX_VALUE) {
                world.simulator().schedule(this, next, Order.CALENDAR);
            }
        }

        @Override
        protected void occur() {
            plan();
            serveNext();
        }
    }

    /** Lets a convoy queue; it takes {@code served} once it has been served. */
    void join(Convoy convoy, Step served) {
        convoy.served = served;
        convoy.enter(queueing, world.now(), world.probe());
        convoy.countUnits(queuedUnits, 1);
        join(convoy, convoy.load().priority());
    }

    @Override
    void serve(Convoy convoy) {
        convoy.countUnits(queuedUnits, -1);
        convoy.enter(serving, world.now(), world.probe());
        convoy.next = serviceEnded;
        world.simulator().schedule(convoy, world.now() + serviceTime(convoy), Order.MOVEMENT);
    }

    @Override
    void leave(Convoy convoy) {
        convoy.served.take(convoy);
    }

    /** Returns the mass of what queues, in kilograms; found from its units, so that it takes no longer the more queue. */
    double queuedKg() {
        double mass = 0;
        for (int item = 0; item < queuedUnits.length; item++) {
            mass += queuedUnits[item]
                    * world.scenario().materials().items().get(item).massKg();
        }
        return mass;
    }

    private long serviceTime(Convoy convoy) {
        Servers row = calendar.get(row(world.now()));
        return Time.ofHours(convoy.draw(row.serviceH()) * size(convoy, row.per()));
    }

    private static double size(Convoy convoy, Per per) {
        return switch (per) {
            case CONVOY -> 1;
            case TONNE -> convoy.massKg() / 1000;
            case VEHICLE -> Math.max(1, convoy.vehicles());
        };
    }

    @Override
    int servers() {
        long now = world.now();
        int row = row(now);
        return row >= 0 && isOpen(calendar.get(row), now) ? calendar.get(row).number() : 0;
    }

    /** Returns the number of the row in force, or -1 before the first. */
    private int row(long now) {
        int row = calendar.size() - 1;
        while (row >= 0 && calendar.get(row).from() > now) {
            row--;
        }
        return row;
    }

    private long nextChange(long now) {
        int row = row(now);
        long nextRow = row + 1 < calendar.size() ? calendar.get(row + 1).from() : Long.MAX_VALUE;
        return row < 0 ? nextRow : Math.min(nextRow, nextDoor(calendar.get(row), now));
    }

    /** Returns when a station that does not work round the clock next opens or closes. */
    private static long nextDoor(Servers row, long now) {
        if (row.opens() == 0 && row.closes() == Time.DAY) {
            return Long.MAX_VALUE;
        }
        long ofDay = now % Time.DAY;
        long door = ofDay < row.opens() ? row.opens() : ofDay < row.closes() ? row.closes() : Time.DAY + row.opens();
        return now - ofDay + door;
    }

    private static boolean isOpen(Servers row, long now) {
        long ofDay = now % Time.DAY;
        return row.opens() <= ofDay && ofDay < row.closes();
    }
}
