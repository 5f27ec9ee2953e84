package org.aidflow.model;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.network.Itineraries;

/**
 * A depot's stock: what expires first leaves first, then what came first. At each review it shares what it has among
 * the hospitals of its city that order.
 */
final class Depot {
    private final int node;
    private final City city;
    private final World world;
    private final Transport transport;
    private final List<Convoy> convoys;
    private final Step arrived;
    private final Orders orders;
    private final boolean partialFill;
    private final Itineraries ways;
    private final Room room;
    private final List<Lots> lots = new ArrayList<>();

    /**
     * Makes an empty depot.
     *
     * @param convoys all convoys of the run; parts of lots are added
     * @param arrived what a convoy does when it has reached a hospital
     */
    Depot(int node, City city, World world, Orders orders, Transport transport, List<Convoy> convoys, Step arrived) {
        this.node = node;
        this.city = city;
        this.world = world;
        this.transport = transport;
        this.convoys = convoys;
        this.arrived = arrived;
        this.orders = orders;
        room = new Room(
                world,
                world.scenario()
                        .materials()
                        .stores()
                        .roomM3(world.scenario().network().node(node).id()));
        partialFill = world.scenario().materials().orders().partialFill();
        ways = world.scenario()
                .network()
                .itineraries(world.scenario().materials().rule().modes());
        world.scenario().materials().items().forEach(item -> lots.add(new Lots()));
    }

    int node() {
        return node;
    }

    City city() {
        return city;
    }

    /** Takes a lot into stock. */
    void store(Convoy lot) {
        lot.enter(Stage.WAIT_STOCK, world.now(), world.probe());
        lots.get(lot.load().kind()).add(lot);
        city.forgetShortage(lot.load().kind());
    }

    Room room() {
        return room;
    }

    /** Returns how many lots are in stock. */
    int lots() {
        return lots.stream().mapToInt(Lots::size).sum();
    }

    long stock(int item) {
        return lots.get(item).units();
    }

    /** Sends to the hospitals of the city what they have on order, as far as the stock reaches. */
    void distribute() {
        for (int item = 0; item < lots.size(); item++) {
            distribute(item);
        }
        room.admitWaiting();
    }

    private void distribute(int item) {
        long stock = stock(item);
        if (stock == 0) {
            return;
        }
        List<Hospital> hospitals = city.hospitals();
        long[] due = new long[hospitals.size()];
        for (int h = 0; h < due.length; h++) {
            due[h] = orders.due(hospitals.get(h), item);
        }
        long[] shares = partialFill ? Shares.inProportion(due, stock) : Shares.inWhole(due, coverD(item), stock);
        for (int h = 0; h < shares.length; h++) {
            send(hospitals.get(h), item, shares[h]);
        }
    }

    private double[] coverD(int item) {
        return city.hospitals().stream()
                .mapToDouble(hospital -> coverD(hospital, item))
                .toArray();
    }

    private static double coverD(Hospital hospital, int item) {
        double use = hospital.reportedUse(item);
        return use > 0 ? hospital.supplies().position(item) / use : Double.POSITIVE_INFINITY;
    }

    private void send(Hospital hospital, int item, long quantity) {
        orders.sent(hospital, item, quantity);
        long left = quantity;
        while (left > 0) {
            Convoy part = takeOut(item, left);
            left -= part.load().amount();
            part.destination = hospital.node();
            part.lastMile = true;
            part.enter(Stage.LAST_MILE, world.now(), world.probe());
            transport.carry(part, node, ways, arrived);
        }
    }

    /** Sends supplies on to where another city receives them. */
    void sendOn(int item, long quantity, City to, int receiver, Ledger ledger) {
        long left = quantity;
        while (left > 0) {
            Convoy part = takeOut(item, left);
            left -= part.load().amount();
            part.city = to.number();
            part.destination = receiver;
            ledger.earmark(part);
            world.probe().shipmentSentOn(world.now(), part, node);
            transport.carry(part, node, ways, arrived);
        }
        room.admitWaiting();
    }

    /** Throws away what has expired. */
    void discardExpired() {
        for (Lots ofItem : lots) {
            while (ofItem.hasExpired(world.now())) {
                Convoy lot = ofItem.removeFirst();
                city.forgetShortage(lot.load().kind());
                room.empty(lot.load());
                lot.expire(node, world);
            }
        }
        room.admitWaiting();
    }

    /** Takes out the first lot, or the part of it that is wanted. */
    private Convoy takeOut(int item, long wanted) {
        Convoy first = lots.get(item).first();
        Convoy part = lots.get(item).take(wanted);
        city.forgetShortage(item);
        if (part != first) {
            convoys.add(part);
        }
        room.empty(part.load());
        return part;
    }
}
