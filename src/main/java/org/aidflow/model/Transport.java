package org.aidflow.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.aidflow.base.Time;
import org.aidflow.network.Arc;
import org.aidflow.network.Itineraries;
import org.aidflow.network.Mode;
import org.aidflow.network.Network;
import org.aidflow.network.Node;
import org.aidflow.network.States;
import org.aidflow.random.Distribution;
import org.aidflow.scenario.Departure;
import org.aidflow.scenario.Fleet;
import org.aidflow.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Moves convoys along their itineraries: by stretches of one mode, each with vehicles of the fleet where it begins.
 * Vehicles stay with the convoy to the end of the stretch; at the destination, until it is unloaded. Where the state of
 * the network has changed since a convoy planned its way, it plans anew before it goes on.
 */
final class Transport {
    private final World world;
    private final Network network;
    private final States states;
    private final Stations stations;
    private final List<Convoy> convoys;
    /** By node and mode. */
    private final @Nullable VehiclePool[][] pools;
    /** By arc; null where there is no limit. */
    private final @Nullable ArcPlaces[] places;

    private final boolean consolidates;
    private final Consolidation consolidation;

    private final Step depart = this::depart;
    private final Step startStretch = this::startStretch;
    private final Step vehiclesGranted = this::vehiclesGranted;
    private final Step goOn = this::goOn;
    private final Step placesGranted = this::placesGranted;
    private final Step legEnded = this::legEnded;
    private final Step passed = this::passed;

    /**
     * Makes the transport of a run.
     *
     * @param convoys all convoys of the run; parts of what is split are added
     */
    Transport(World world, Stations stations, List<Convoy> convoys) {
        this.convoys = convoys;
        this.world = world;
        this.stations = stations;
        Scenario scenario = world.scenario();
        network = scenario.network();
        states = network.states();
        consolidates = scenario.logistics().consolidate() > 0;
        consolidation = new Consolidation(world, depart);
        places = network.arcs().stream().map(Transport::places).toArray(ArcPlaces[]::new);
        pools = new VehiclePool[network.nodes().size()][Mode.values().length];
        for (Fleet fleet : scenario.logistics().freight()) {
            pools[network.node(fleet.node())][fleet.mode().ordinal()] = pool(fleet);
        }
    }

    private static @Nullable ArcPlaces places(Arc arc) {
        return arc.capacity() == Arc.UNLIMITED ? null : new ArcPlaces(arc.capacity());
    }

    private VehiclePool pool(Fleet fleet) {
        if (fleet.vehicles() != Fleet.SCHEDULED) {
            return new ReturningVehicles(world, fleet);
        }
        List<Departure> departures = world.scenario().logistics().departures().stream()
                .filter(row -> row.node().equals(fleet.node()) && row.mode() == fleet.mode())
                .toList();
        return new ScheduledVehicles(world, fleet, departures);
    }

    /**
     * Sends a convoy from a node to its destination, a shipment perhaps after a wait for company; it takes its step {@code arrived} at the end, its vehicles still
     * with it.
     *
     * @param ways those that it may take in the open network
     */
    void carry(Convoy convoy, int from, Itineraries ways, Step arrived) {
        Trip trip = new Trip(network, ways, from, convoy.destination, arrived);
        convoy.start(trip);
        if (consolidates && convoy.load() instanceof Load.Shipment) {
            VehiclePool pool = trip.plan(state()) && !trip.isOver() ? poolFor(trip) : null;
            consolidation.add(convoy, pool == null ? null : pool.fleet().vehicle());
        } else {
            depart(convoy);
        }
    }

    /**
     * Lets a convoy begin its trip; while there is no way, it waits without vehicles. Supplies that are more than the
     * whole fleet carries at once go in several convoys.
     */
    private void depart(Convoy convoy) {
        Trip trip = convoy.trip();
        if (!trip.plan(state())) {
            waitForWay(convoy, Stage.PREPARE, depart);
            return;
        }
        while (convoy.load() instanceof Load.Shipment load && load.quantity() > capacity(trip, load)) {
            Convoy part = convoy.split(capacity(trip, load));
            convoys.add(part);
            part.start(trip.copy());
            startStretch(part);
        }
        startStretch(convoy);
    }

    private void waitForWay(Convoy convoy, Stage stage, Step tryAgain) {
        enter(convoy, stage);
        convoy.next = tryAgain;
        world.simulator().schedule(convoy, states.nextChange(world.now()), Order.MOVEMENT);
    }

    /** Returns the state that the network is in. */
    private int state() {
        return states.at(world.now());
    }

    /** Lets the vehicles that a convoy came with go home. */
    void release(Convoy convoy) {
        if (convoy.pool != null) {
            convoy.pool.release(convoy);
        }
    }

    /** Returns how many queue for vehicles and places on arcs or wait for company. */
    int queued() {
        int forPlaces = Arrays.stream(places)
                .filter(Objects::nonNull)
                .mapToInt(ArcPlaces::queued)
                .sum();
        return consolidation.waiting()
                + forPlaces
                + pools().stream().mapToInt(VehiclePool::queued).sum();
    }

    /** Returns the vehicle pools of all nodes. */
    List<VehiclePool> pools() {
        return Arrays.stream(pools)
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns the units that the fleet which a trip starts with carries at once. */
    private long capacity(Trip trip, Load.Shipment load) {
        VehiclePool pool = trip.isOver() ? null : poolFor(trip);
        return pool == null ? Long.MAX_VALUE : pool.capacity(load);
    }

    /** Returns the vehicles of the next leg's mode where the convoy is; null where there is no limit to them. */
    private @Nullable VehiclePool poolFor(Trip trip) {
        return pools[trip.node()][trip.nextMode().ordinal()];
    }

    private void startStretch(Convoy convoy) {
        if (convoy.trip().isOver()) {
            convoy.trip().arrived().take(convoy);
            return;
        }
        convoy.travelled = 0;
        convoy.trip().takeMode();
        VehiclePool pool = poolFor(convoy.trip());
        if (pool == null) {
            goOn(convoy);
            return;
        }
        enter(convoy, Stage.WAIT_VEHICLE);
        convoy.next = vehiclesGranted;
        pool.request(convoy);
    }

    private void vehiclesGranted(Convoy convoy) {
        enter(convoy, Stage.LOAD);
        after(convoy, Objects.requireNonNull(convoy.pool).fleet().loadH(), goOn);
    }

    /** Goes on from a node: by the same mode, by another, or not while there is no way. */
    private void goOn(Convoy convoy) {
        Trip trip = convoy.trip();
        boolean hasWay = trip.plan(state());
        if (hasWay && trip.nextMode() == trip.mode()) {
            startLeg(convoy);
        } else if (!trip.hasBegun()) {
            release(convoy);
            depart(convoy);
        } else if (hasWay) {
            changeMode(convoy);
        } else {
            waitForWay(convoy, Stage.TRAVEL, goOn);
        }
    }

    private void startLeg(Convoy convoy) {
        ArcPlaces onArc = places[convoy.trip().arc()];
        if (onArc == null) {
            move(convoy);
        } else {
            enter(convoy, Stage.TRAVEL);
            convoy.next = placesGranted;
            onArc.request(convoy);
        }
    }

    private void placesGranted(Convoy convoy) {
        int arc = convoy.trip().arc();
        if (convoy.trip().plan(state()) && convoy.trip().arc() == arc) {
            move(convoy);
        } else {
            leavePlaces(convoy, arc);
            goOn(convoy);
        }
    }

    private void leavePlaces(Convoy convoy, int arc) {
        ArcPlaces onArc = places[arc];
        if (onArc != null) {
            onArc.leave(convoy);
        }
    }

    private void move(Convoy convoy) {
        enter(convoy, Stage.TRAVEL);
        convoy.trip().begin();
        convoy.leave(convoy.trip().arc(), world.now(), world.probe());
        long travel = travelTime(convoy, convoy.trip().arc());
        convoy.travelled += travel;
        convoy.next = legEnded;
        world.simulator().schedule(convoy, world.now() + travel, Order.MOVEMENT);
    }

    private long travelTime(Convoy convoy, int arc) {
        Arc row = network.arc(arc);
        double movingH = convoy.draw(row.travelH()) / states.speedFactor(state(), arc);
        double repairH = convoy.pool == null ? 0 : convoy.pool.repairH(convoy, row.lengthKm());
        return Time.ofHours(movingH + repairH);
    }

    private void legEnded(Convoy convoy) {
        Trip trip = convoy.trip();
        leavePlaces(convoy, trip.arc());
        trip.endLeg();
        convoy.reach(trip.node(), world.now(), world.probe());
        ConvoyStation station = stations.passage(trip.node(), trip.mode());
        if (station == null) {
            passed(convoy);
        } else {
            station.join(convoy, passed);
        }
    }

    private void passed(Convoy convoy) {
        if (convoy.trip().isOver()) {
            convoy.trip().arrived().take(convoy);
        } else {
            goOn(convoy);
        }
    }

    private void changeMode(Convoy convoy) {
        release(convoy);
        enter(convoy, Stage.TRAVEL);
        Node at = network.node(convoy.trip().node());
        after(convoy, Objects.requireNonNull(at.transferH()), startStretch);
    }

    private void after(Convoy convoy, Distribution hours, Step next) {
        convoy.next = next;
        world.simulator().schedule(convoy, world.now() + Time.ofHours(convoy.draw(hours)), Order.MOVEMENT);
    }

    private void enter(Convoy convoy, Stage stage) {
        convoy.enter(stage, world.now(), world.probe());
    }
}
