package org.aidflow.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aidflow.base.Time;
import org.aidflow.engine.Event;
import org.aidflow.engine.Simulator;
import org.aidflow.network.Network;
import org.aidflow.network.NodeKind;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Beds;
import org.aidflow.scenario.Consignment;
import org.aidflow.scenario.Demand;
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
    private final Ledger ledger;
    private final Donors donors;
    private final Desks desks;
    private final Transport transport;
    private final DonorStocks stocks;
    private final Aid teamAid;
    private final Aid supplyAid;
    private final Convoys convoys;
    private final Illness illness;
    private final Transfers transfers;
    private final List<Epidemic> epidemics = new ArrayList<>();

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
        places = new Places(world);
        illness = new Illness(world, places);
        stations = new Stations(world);
        convoys = new Convoys(world);
        transport = new Transport(world, stations, convoys.all());
        Orders orders = new Orders(scenario);
        ledger = new Ledger(world, places, orders);
        Receiving receiving = new Receiving(world, stations, transport, places, ledger);
        openDepots(orders, receiving);
        desks = new Desks(world);
        donors = new Donors(world, places);
        Aid.Context context = new Aid.Context(world, places, ledger, donors, desks, transport);
        supplyAid = new SupplyAid(context, receiving);
        stocks = new DonorStocks(world, convoys, ledger, supplyAid);
        stockUp();
        teamAid = new TeamAid(context, convoys.all());
        offerTeams();
        offerSupplies();
        if (!scenario.treatment().present().isEmpty()) {
            at(0, Order.CALENDAR, new FirstCensus(world, places)::fill);
        }
        scheduleBeds();
        every(Time.DAY, Time.DAY, Order.DAY_END, this::endDay);
        if (scenario.materials().canExpire()) {
            every(Time.DAY, Time.DAY, Order.CALENDAR, new Expiry(world, places, stocks)::discard);
        }
        every(0, scenario.staff().shift(), Order.SHIFT, this::startShift);
        Transshipment transshipment = new Transshipment(world, places, ledger, orders);
        Review review = new Review(world, places, orders, transshipment);
        every(0, scenario.materials().rule().review(), Order.REVIEW, review::take);
        scheduleDonors();
        transfers = new Transfers(world, places);
        if (scenario.treatment().transfers().acts()) {
            every(0, scenario.treatment().transfers().review(), Order.REVIEW, transfers::review);
        }
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
        Audit audit = new Audit(scenario, places, stocks, convoys.all(), transport.pools(), queued());
        audit.check();
        audit.check(transfers);
        epidemics.forEach(audit::check);
        return events;
    }

    private int queued() {
        int forRoom = places.cities().stream()
                .flatMap(city -> places.depots(city).stream())
                .mapToInt(depot -> depot.room().queued())
                .sum();
        return stations.queued()
                + desks.queued()
                + teamAid.waiting()
                + supplyAid.waiting()
                + donors.kept()
                + transport.queued()
                + forRoom;
    }

    private void openDepots(Orders orders, Receiving receiving) {
        for (int node = 0; node < network.nodes().size(); node++) {
            if (network.node(node).kind() == NodeKind.DEPOT) {
                places.add(new Depot(
                        node, places.cityOf(node), world, orders, transport, convoys.all(), receiving::arrived));
            }
        }
    }

    private void stockUp() {
        for (Stock row : scenario.materials().stock()) {
            int item = scenario.materials().item(row.item());
            long fresh = scenario.materials().items().get(item).expires(0);
            stockUp(
                    network.node(row.node()),
                    item,
                    row.quantity(),
                    row.expires() == Item.FOR_EVER ? fresh : row.expires());
        }
    }

    private void stockUp(int node, int item, long quantity, long expires) {
        Hospital hospital = places.hospital(node);
        Depot depot = places.depot(node);
        if (hospital != null) {
            hospital.received(item, quantity, expires);
        } else if (depot == null) {
            stocks.stock(node, item, quantity, expires);
        } else if (quantity > 0) {
            Delay inStock = new Delay(0, Stage.WAIT_STOCK);
            Convoy lot = convoys.shipment("stock", node, node, item, quantity, expires, inStock);
            depot.room().fill(lot.load());
            depot.store(lot);
        }
    }

    private void offerTeams() {
        for (Team team : scenario.aid().teams()) {
            int city = scenario.city(team.city());
            int node = places.cities().get(city).hospitals().get(0).node();
            teamAid.offer(convoys.team(team, network.node(team.donor()), node));
        }
    }

    private void offerSupplies() {
        for (Consignment row : scenario.aid().consignments()) {
            int item = scenario.materials().item(row.item());
            long expires = scenario.materials().items().get(item).expires(row.asked());
            int donor = network.node(row.donor());
            int to = network.node(row.to());
            Delay undecided = new Delay(row.asked(), Stage.DECIDE);
            supplyAid.offer(convoys.shipment(row.id(), donor, to, item, row.quantity(), expires, undecided));
        }
    }

    /** Lets donors make and ship, if any has something of its own. */
    private void scheduleDonors() {
        if (scenario.donorsHaveStock()) {
            every(Time.DAY, Time.DAY, Order.CALENDAR, stocks::endDay);
            every(0, scenario.materials().shipping().period(), Order.REVIEW, stocks::ship);
        }
    }

    private void scheduleBeds() {
        for (Beds row : scenario.treatment().beds()) {
            Hospital hospital = Objects.requireNonNull(places.hospital(network.node(row.hospital())));
            at(row.from(), Order.CALENDAR, () -> {
                hospital.opened(row.ward(), row.beds());
                hospital.city().bedsChanged(hospital);
            });
        }
    }

    private void endDay() {
        for (City city : places.cities()) {
            world.probe().dayEnded(world.now(), city.number(), city);
            if (!scenario.materials().orders().reports().isTrue()) {
                tellNeed(city);
            }
        }
        stations.endDay(world.now(), world.probe());
        ledger.dayEnded();
        donors.dayEnded();
    }

    private void tellNeed(City city) {
        for (int item = 0; item < scenario.materials().items().size(); item++) {
            double need = 0;
            double reported = 0;
            for (Hospital hospital : city.hospitals()) {
                need += hospital.dailyUse(item);
                reported += hospital.reportedUse(item);
            }
            world.probe().needReported(world.now(), city.number(), item, need, reported);
        }
    }

    private void startShift() {
        illness.shiftEnded();
        for (City city : places.cities()) {
            city.hospitals().forEach(hospital -> hospital.shiftStarted(world.now()));
            city.bedsChanged();
        }
    }

    private void startArrivals() {
        Map<String, List<Demand>> rows = scenario.demand().rows().stream().collect(Collectors.groupingBy(Demand::city));
        for (City city : places.cities()) {
            if (scenario.demand().epidemic()) {
                epidemics.add(Epidemic.of(city, world));
            } else {
                String name = scenario.cities().get(city.number());
                Arrivals.of(city, rows.getOrDefault(name, List.of()), world).start();
            }
        }
        epidemics.forEach(Epidemic::start);
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
