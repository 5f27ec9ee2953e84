package org.aidflow.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aidflow.base.Time;
import org.aidflow.engine.Event;
import org.aidflow.engine.Simulator;
import org.aidflow.network.Network;
import org.aidflow.network.NodeKind;
import org.aidflow.policy.Offer;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Beds;
import org.aidflow.scenario.Consignment;
import org.aidflow.scenario.Item;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Stock;
import org.aidflow.scenario.Team;

/** One replication of a scenario: builds the system, lets it run to the horizon and audits it. */
public final class Replication {
    private final World world;
    private final Scenario scenario;
    private final Network network;
    private final Places places;
    private final Stations stations;
    private final Desks desks;
    private final Transport transport;
    private final List<String> itemIds;
    private final List<Convoy> convoys = new ArrayList<>();

    /**
     * Builds the system at its start.
     *
     * @param streams named for this replication
     * @param simulator at time 0, with nothing scheduled
     * @param probe is told what happens
     */
    public Replication(Scenario scenario, Streams streams, Simulator simulator, Probe probe) {
        this.scenario = scenario;
        world = new World(scenario, simulator, streams, probe);
        network = scenario.network();
        itemIds = scenario.materials().items().stream().map(Item::id).toList();
        places = new Places(world);
        stations = new Stations(world);
        transport = new Transport(world, stations, convoys);
        Ledger ledger = new Ledger(world, places);
        Receiving receiving = new Receiving(world, stations, transport, places, ledger);
        openDepots(receiving);
        stockUp();
        desks = new Desks(world);
        Aid.Context context = new Aid.Context(world, places, ledger, desks, transport);
        offerTeams(new TeamAid(context));
        offerSupplies(new SupplyAid(context, receiving));
        at(0, Order.CALENDAR, new FirstCensus(world, places)::fill);
        scheduleBeds();
        every(Time.DAY, Time.DAY, Order.DAY_END, this::endDay);
        every(0, scenario.staff().shift(), Order.SHIFT, this::startShift);
        every(0, scenario.materials().rule().review(), Order.REVIEW, this::review);
        startArrivals();
    }

    /**
     * Runs to the horizon.
     *
     * @return how many events occurred
     * @throws AuditException if something was lost or made
     */
    public long run() {
        long events = world.simulator().run(scenario.timeline().horizon());
        world.probe().runEnded(world.now());
        new Audit(scenario, places, convoys, transport.pools(), queued()).check();
        return events;
    }

    private int queued() {
        int forVehicles =
                transport.pools().stream().mapToInt(VehiclePool::queued).sum();
        return stations.queued() + desks.queued() + forVehicles;
    }

    private void openDepots(Receiving receiving) {
        for (int node = 0; node < network.nodes().size(); node++) {
            if (network.node(node).kind() == NodeKind.DEPOT) {
                places.add(new Depot(node, places.cityOf(node), world, transport, convoys, receiving::arrived));
            }
        }
    }

    private void stockUp() {
        for (Stock row : scenario.materials().stock()) {
            int node = network.node(row.node());
            int item = item(row.item());
            Hospital hospital = places.hospital(node);
            Depot depot = places.depot(node);
            if (hospital != null) {
                hospital.received(item, row.quantity());
            } else if (depot != null && row.quantity() > 0) {
                Delay inStock = new Delay(0, Stage.WAIT_STOCK);
                depot.store(convoy("stock", node, node, shipment(item, row.quantity()), inStock));
            }
        }
    }

    private void offerTeams(Aid aid) {
        for (Team team : scenario.aid().teams()) {
            Load load = new Load.Team(team);
            int city = scenario.city(team.city());
            int node = places.cities().get(city).hospitals().get(0).node();
            Delay undecided = new Delay(team.asked(), Stage.DECIDE);
            aid.offer(convoy(team.id(), network.node(team.donor()), node, load, undecided));
        }
    }

    private void offerSupplies(Aid aid) {
        for (Consignment row : scenario.aid().consignments()) {
            Load load = shipment(item(row.item()), row.quantity());
            int donor = network.node(row.donor());
            int to = network.node(row.to());
            aid.offer(convoy(row.id(), donor, to, load, new Delay(row.asked(), Stage.DECIDE)));
        }
    }

    private Convoy convoy(String id, int donor, int recordNode, Load load, Delay delay) {
        long entity = Streams.entity(network.node(donor).id(), id, kind(load));
        Convoy convoy = new Convoy(id, donor, recordNode, load, world.streams(), entity, delay);
        convoys.add(convoy);
        return convoy;
    }

    private String kind(Load load) {
        return load.kind() == Offer.TEAM ? "" : itemIds.get(load.kind());
    }

    private Load.Shipment shipment(int item, long quantity) {
        Item row = scenario.materials().items().get(item);
        return new Load.Shipment(item, quantity, row.massKg(), row.priority());
    }

    private int item(String id) {
        return itemIds.indexOf(id);
    }

    private void scheduleBeds() {
        for (Beds row : scenario.treatment().beds()) {
            Hospital hospital = Objects.requireNonNull(places.hospital(network.node(row.hospital())));
            at(row.from(), Order.CALENDAR, () -> {
                hospital.opened(row.ward(), row.beds());
                hospital.city().bedsChanged();
            });
        }
    }

    private void endDay() {
        for (City city : places.cities()) {
            world.probe().dayEnded(world.now(), city.number(), city);
        }
    }

    private void startShift() {
        for (City city : places.cities()) {
            city.hospitals().forEach(Hospital::shiftStarted);
            city.bedsChanged();
        }
    }

    private void review() {
        for (City city : places.cities()) {
            places.depots(city).forEach(Depot::distribute);
        }
    }

    private void startArrivals() {
        for (City city : places.cities()) {
            Arrivals.of(city, world).start();
        }
    }

    private void at(long time, int priority, Runnable happens) {
        Event event = new Event() {
            @Override
            protected void occur() {
                happens.run();
            }
        };
        world.simulator().schedule(event, time, priority);
    }

    /** Lets something happen now and again and again. */
    private void every(long first, long period, int priority, Runnable happens) {
        Event event = new Event() {
            @Override
            protected void occur() {
                world.simulator().schedule(this, world.now() + period, priority);
                happens.run();
            }
        };
        world.simulator().schedule(event, first, priority);
    }
}
