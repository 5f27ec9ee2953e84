package org.aidflow.model;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.network.Network;
import org.aidflow.policy.Policy;
import org.aidflow.scenario.Production;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.ShippingRule;
import org.aidflow.scenario.ShippingRule.Shipping;
import org.jspecify.annotations.Nullable;

/** What donors have in stock: what lay there at the start and what they make; and how they ship it. */
final class DonorStocks {
    private final World world;
    private final Network network;
    private final Convoys convoys;
    private final Ledger ledger;
    private final Aid aid;
    private final ShippingRule rule;
    private final List<Maker> makers = new ArrayList<>();

    /** By node and item. */
    private final @Nullable Shelf[][] shelves;

    private final int[][] shipped;
    private final long[] expired;

    DonorStocks(World world, Convoys convoys, Ledger ledger, Aid aid) {
        this.world = world;
        this.convoys = convoys;
        this.ledger = ledger;
        this.aid = aid;
        Scenario scenario = world.scenario();
        network = scenario.network();
        rule = scenario.materials().shipping();
        int items = scenario.materials().items().size();
        shelves = new Shelf[network.nodes().size()][items];
        shipped = new int[network.nodes().size()][items];
        expired = new long[items];
        scenario.materials().production().forEach(row -> addMaker(scenario, row));
    }

    /** Adds the maker of which a row is the first. */
    private void addMaker(Scenario scenario, Production like) {
        int donor = network.node(like.donor());
        int item = scenario.materials().item(like.item());
        if (makers.stream().noneMatch(maker -> maker.donor() == donor && maker.item() == item)) {
            List<Production> rows = scenario.materials().production().stream()
                    .filter(row ->
                            row.donor().equals(like.donor()) && row.item().equals(like.item()))
                    .toList();
            makers.add(new Maker(donor, item, rows));
        }
    }

    /** Puts supplies into a donor's stock. */
    void stock(int donor, int item, long quantity, long expires) {
        Shelf shelf = shelves[donor][item];
        if (shelf == null) {
            shelf = new Shelf();
            shelves[donor][item] = shelf;
        }
        shelf.put(quantity, expires);
    }

    /** A day ends: what was made on it comes into stock. */
    void endDay() {
        for (Maker maker : makers) {
            long units = maker.endDay(world.now());
            if (units > 0) {
                long expires =
                        world.scenario().materials().items().get(maker.item()).expires(world.now());
                stock(maker.donor(), maker.item(), units, expires);
                world.probe().suppliesMade(world.now(), maker.donor(), maker.item(), units);
            }
        }
    }

    /** Throws away what has expired. */
    void discardExpired() {
        for (int donor = 0; donor < shelves.length; donor++) {
            for (int item = 0; item < expired.length; item++) {
                Shelf shelf = shelves[donor][item];
                long units = shelf == null ? 0 : shelf.discard(world.now());
                if (units > 0) {
                    expired[item] += units;
                    world.probe().stockExpired(world.now(), donor, item, units);
                }
            }
        }
    }

    /** Ships what the rule lets go, donor by donor. */
    void ship() {
        for (int donor = 0; donor < shelves.length; donor++) {
            for (int item = 0; item < expired.length; item++) {
                Shelf shelf = shelves[donor][item];
                if (shelf != null && rule.shipping() == Shipping.PULL) {
                    pull(donor, item, shelf);
                } else if (shelf != null) {
                    push(donor, item, shelf);
                }
            }
        }
    }

    private void push(int donor, int item, Shelf shelf) {
        while (shelf.units() > 0) {
            aid.offer(lot(donor, item, shelf, Long.MAX_VALUE));
        }
    }

    /** Offers what the city lacks that the policy would choose now, until it lacks none or nothing is left. */
    private void pull(int donor, int item, Shelf shelf) {
        int city = choose(donor, item, shelf);
        while (shelf.units() > 0 && city != Policy.NOWHERE && ledger.shortage(item, city) > 0) {
            Convoy lot = lot(donor, item, shelf, (long) Math.ceil(ledger.shortage(item, city)));
            lot.city = city;
            ledger.earmark(lot);
            aid.offer(lot);
            city = choose(donor, item, shelf);
        }
    }

    private int choose(int donor, int item, Shelf shelf) {
        return aid.choose(aid.terms(donor, item, Math.min(shelf.units(), rule.lotUnits()), record(donor)));
    }

    private Convoy lot(int donor, int item, Shelf shelf, long most) {
        shipped[donor][item]++;
        long expires = shelf.expires();
        long units = shelf.takeFirst(Math.min(most, rule.lotUnits()));
        Delay undecided = new Delay(world.now(), Stage.DECIDE);
        String id = "lot-" + shipped[donor][item];
        Convoy lot = convoys.shipment(id, donor, record(donor), item, units, expires, undecided);
        lot.home = shelf;
        return lot;
    }

    /** What is made in a receiving city stays there; else nothing is on record. */
    private int record(int donor) {
        int city = network.city(donor);
        return city < 0
                ? Convoy.UNKNOWN
                : network.receiver(world.scenario().cities().get(city));
    }

    /** Returns the units of an item that have been made. */
    long made(int item) {
        return makers.stream()
                .filter(maker -> maker.item() == item)
                .mapToLong(Maker::made)
                .sum();
    }

    /** Returns the units of an item that are in stock or expired there. */
    long units(int item) {
        long units = expired[item];
        for (@Nullable Shelf[] ofDonor : shelves) {
            Shelf shelf = ofDonor[item];
            units += shelf == null ? 0 : shelf.units();
        }
        return units;
    }
}
