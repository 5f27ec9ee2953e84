package org.aidflow.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aidflow.engine.Event;
import org.aidflow.scenario.Fleet.Vehicle;
import org.jspecify.annotations.Nullable;

/**
 * Lets shipments that are ready at one node for one other wait for company. They leave as one convoy, led by the most
 * urgent, when the first of them has waited for so long, when they fill a vehicle by mass or volume, or when the next
 * would not fit into it. One that fills a vehicle by itself leaves at once, alone.
 */
final class Consolidation {
    private static final Comparator<Convoy> BY_PRIORITY =
            Comparator.comparingInt(convoy -> convoy.load().priority());

    private final World world;
    private final Step depart;
    private final Map<Route, Group> groups = new HashMap<>();

    /**
     * Makes an empty consolidation.
     *
     * @param depart what a convoy does that leaves
     */
    Consolidation(World world, Step depart) {
        this.world = world;
        this.depart = depart;
    }

    /** The numbers of the nodes where a convoy begins and ends. */
    private record Route(int from, int to) {}

    /** Shipments that wait for company; it occurs when the first has waited long enough. */
    private final class Group extends Event {
        private final Route route;
        private final List<Convoy> shipments = new ArrayList<>();

        Group(Route route) {
            this.route = route;
            groups.put(route, this);
            long until = world.now() + world.scenario().logistics().consolidate();
            world.simulator().schedule(this, until, Order.MOVEMENT);
        }

        @Override
        protected void occur() {
            groups.remove(route);
            shipments.sort(BY_PRIORITY);
            Convoy leader = shipments.get(0);
            leader.lead(shipments.subList(1, shipments.size()));
            depart.take(leader);
        }

        void leave() {
            world.simulator().cancel(this);
            occur();
        }

        double fillWith(Convoy newcomer, @Nullable Vehicle vehicle) {
            List<Convoy> all = new ArrayList<>(shipments);
            all.add(newcomer);
            return fill(all, vehicle);
        }
    }

    /**
     * Adds a shipment that is ready to set out.
     *
     * @param vehicle one of those that it would go with; null where there is no limit to what they carry
     */
    void add(Convoy shipment, @Nullable Vehicle vehicle) {
        if (fill(List.of(shipment), vehicle) >= 1) {
            depart.take(shipment);
            return;
        }
        Route route = new Route(shipment.trip().node(), shipment.destination());
        Group waiting = groups.get(route);
        if (waiting != null && waiting.fillWith(shipment, vehicle) > 1) {
            waiting.leave();
            waiting = null;
        }
        join(waiting == null ? new Group(route) : waiting, shipment, vehicle);
    }

    private void join(Group group, Convoy shipment, @Nullable Vehicle vehicle) {
        shipment.enter(Stage.WAIT_VEHICLE, world.now(), world.probe());
        group.shipments.add(shipment);
        if (fill(group.shipments, vehicle) >= 1) {
            group.leave();
        }
    }

    /** Returns the share of a vehicle that shipments fill, by mass or volume, whichever is more. */
    private static double fill(List<Convoy> shipments, @Nullable Vehicle vehicle) {
        if (vehicle == null) {
            return 0;
        }
        double massKg = 0;
        double volumeM3 = 0;
        for (Convoy shipment : shipments) {
            massKg += shipment.massKg();
            volumeM3 += shipment.volumeM3();
        }
        return Math.max(massKg / vehicle.payloadKg(), volumeM3 / vehicle.volumeM3());
    }

    /** Returns how many wait for company. */
    int waiting() {
        return groups.values().stream()
                .mapToInt(group -> group.shipments.size())
                .sum();
    }
}
