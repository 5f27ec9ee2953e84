package org.aidflow.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.aidflow.network.Itineraries;
import org.aidflow.scenario.SupplyRule;

/**
 * A depot's stock: lots in the order in which they came. At each review it shares what it has among the hospitals of
 * its city that order, in proportion to their orders; the shares are rounded so that nothing is left over.
 */
final class Depot {
    private final int node;
    private final City city;
    private final World world;
    private final Transport transport;
    private final List<Convoy> convoys;
    private final Step arrived;
    private final SupplyRule rule;
    private final Itineraries ways;
    private final List<Deque<Convoy>> lots = new ArrayList<>();

    /**
     * Makes an empty depot.
     *
     * @param convoys all convoys of the run; parts of lots are added
     * @param arrived what a convoy does when it has reached a hospital
     */
    Depot(int node, City city, World world, Transport transport, List<Convoy> convoys, Step arrived) {
        this.node = node;
        this.city = city;
        this.world = world;
        this.transport = transport;
        this.convoys = convoys;
        this.arrived = arrived;
        rule = world.scenario().materials().rule();
        ways = world.scenario().network().itineraries(rule.modes());
        world.scenario().materials().items().forEach(item -> lots.add(new ArrayDeque<>()));
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
    }

    /** Returns how many lots are in stock. */
    int lots() {
        return lots.stream().mapToInt(Deque::size).sum();
    }

    long stock(int item) {
        return lots.get(item).stream().mapToLong(lot -> lot.load().amount()).sum();
    }

    /** Sends to the hospitals of the city what they order, as far as the stock reaches. */
    void distribute() {
        for (int item = 0; item < lots.size(); item++) {
            distribute(item);
        }
    }

    private void distribute(int item) {
        long stock = stock(item);
        if (stock == 0) {
            return;
        }
        List<Hospital> hospitals = city.hospitals();
        long[] orders = new long[hospitals.size()];
        long ordered = 0;
        for (int h = 0; h < orders.length; h++) {
            orders[h] = order(hospitals.get(h), item);
            ordered += orders[h];
        }
        long before = 0;
        long given = 0;
        for (int h = 0; h < orders.length; h++) {
            before += orders[h];
            long due = ordered <= stock ? before : (long) ((double) before * stock / ordered);
            send(hospitals.get(h), item, due - given);
            given = due;
        }
    }

    private long order(Hospital hospital, int item) {
        double use = hospital.dailyUse(item);
        long have = hospital.supplies().stockAndOrders(item);
        return have < rule.reorderD() * use ? Math.max(0, (long) (rule.coverD() * use) - have) : 0;
    }

    private void send(Hospital hospital, int item, long quantity) {
        hospital.supplies().order(item, quantity);
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

    /** Returns the oldest lot, or the part of it that is wanted. */
    private Convoy takeOut(int item, long wanted) {
        Convoy lot = lots.get(item).element();
        if (lot.load().amount() <= wanted) {
            return lots.get(item).remove();
        }
        Convoy part = lot.split(wanted);
        convoys.add(part);
        return part;
    }
}
