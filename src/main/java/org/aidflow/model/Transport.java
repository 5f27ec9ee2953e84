package org.aidflow.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.aidflow.base.Time;
import org.aidflow.network.Itinerary;
import org.aidflow.network.Mode;
import org.aidflow.network.Network;
import org.aidflow.network.Node;
import org.aidflow.random.Distribution;
import org.aidflow.scenario.Fleet;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Moves convoys along their itineraries: by stretches of one mode, each with vehicles of the fleet where it begins.
 * Vehicles stay with the convoy to the end of the stretch; at the destination, until it is unloaded.
 */
final class Transport {
    private final World world;
    private final Network network;
    private final Stations stations;
    private final List<Convoy> convoys;
    /** By node and mode. */
    private final @Nullable VehiclePool[][] pools;

    private final Step vehiclesGranted = this::vehiclesGranted;
    private final Step startLeg = this::startLeg;
    private final Step startStretch = this::startStretch;
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
        pools = new VehiclePool[network.nodes().size()][Mode.values().length];
        for (Fleet fleet : scenario.logistics().fleets()) {
            pools[network.node(fleet.node())][fleet.mode().ordinal()] = new VehiclePool(world.simulator(), fleet);
        }
    }

    /**
     * Sends a convoy on its way; it takes its step {@code arrived} at the end, its vehicles still with it. Supplies that
     * are more than the whole fleet carries at once go in several convoys.
     */
    void carry(Convoy convoy, Itinerary itinerary, Step arrived) {
        while (convoy.load() instanceof Load.Shipment load && load.quantity() > capacity(itinerary, load)) {
            Convoy part = convoy.split(capacity(itinerary, load));
            convoys.add(part);
            start(part, itinerary, arrived);
        }
        start(convoy, itinerary, arrived);
    }

    private void start(Convoy convoy, Itinerary itinerary, Step arrived) {
        convoy.itinerary = itinerary;
        convoy.leg = 0;
        convoy.arrived = arrived;
        startStretch(convoy);
    }

    /** Lets the vehicles that a convoy came with go home. */
    void release(Convoy convoy) {
        if (convoy.pool != null) {
            convoy.pool.release(convoy);
        }
    }

    /** Returns the vehicle pools of all nodes. */
    List<VehiclePool> pools() {
        return Arrays.stream(pools)
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns the units that the fleet which an itinerary starts with carries at once. */
    private long capacity(Itinerary itinerary, Load.Shipment load) {
        VehiclePool pool = itinerary.length() == 0 ? null : poolOf(itinerary.arc(0));
        return pool == null ? Long.MAX_VALUE : pool.capacity(load.unitKg());
    }

    private void startStretch(Convoy convoy) {
        if (convoy.leg == convoy.itinerary.length()) {
            convoy.arrived.take(convoy);
            return;
        }
        convoy.travelled = 0;
        VehiclePool pool = poolOf(convoy.itinerary.arc(convoy.leg));
        if (pool == null) {
            startLeg(convoy);
            return;
        }
        enter(convoy, Stage.WAIT_VEHICLE);
        convoy.next = vehiclesGranted;
        pool.request(convoy);
    }

    private void vehiclesGranted(Convoy convoy) {
        enter(convoy, Stage.LOAD);
        after(convoy, Objects.requireNonNull(convoy.pool).fleet().loadH(), startLeg);
    }

    private void startLeg(Convoy convoy) {
        enter(convoy, Stage.TRAVEL);
        long travel = Time.ofHours(
                network.arc(convoy.itinerary.arc(convoy.leg)).travelH().sample(convoy.stream()));
        convoy.travelled += travel;
        convoy.next = legEnded;
        world.simulator().schedule(convoy, world.now() + travel, Order.MOVEMENT);
    }

    private void legEnded(Convoy convoy) {
        int node = network.head(convoy.itinerary.arc(convoy.leg));
        world.probe().nodeReached(world.now(), convoy, node);
        Station lane = stations.at(node, Kind.LANE);
        if (lane == null) {
            passed(convoy);
        } else {
            lane.join(convoy, passed);
        }
    }

    private void passed(Convoy convoy) {
        Itinerary itinerary = convoy.itinerary;
        convoy.leg++;
        if (convoy.leg == itinerary.length()) {
            startStretch(convoy);
        } else if (mode(itinerary, convoy.leg) == mode(itinerary, convoy.leg - 1)) {
            startLeg(convoy);
        } else {
            changeMode(convoy, network.node(network.tail(itinerary.arc(convoy.leg))));
        }
    }

    private void changeMode(Convoy convoy, Node at) {
        release(convoy);
        enter(convoy, Stage.TRAVEL);
        after(convoy, Objects.requireNonNull(at.transferH()), startStretch);
    }

    private Mode mode(Itinerary itinerary, int leg) {
        return network.arc(itinerary.arc(leg)).mode();
    }

    private @Nullable VehiclePool poolOf(int arc) {
        return pools[network.tail(arc)][network.arc(arc).mode().ordinal()];
    }

    private void after(Convoy convoy, Distribution hours, Step next) {
        convoy.next = next;
        world.simulator().schedule(convoy, world.now() + Time.ofHours(hours.sample(convoy.stream())), Order.MOVEMENT);
    }

    private void enter(Convoy convoy, Stage stage) {
        convoy.enter(stage, world.now(), world.probe());
    }
}
