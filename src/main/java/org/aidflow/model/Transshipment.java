package org.aidflow.model;

import org.aidflow.network.Itineraries;
import org.aidflow.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Lateral transshipment: at a review, a depot that has more of an item than so many days of its city's use sends the
 * excess to the cities that lack some, the one that lacks most first.
 */
final class Transshipment {
    private final World world;
    private final Places places;
    private final Ledger ledger;
    private final Orders orders;
    private final Itineraries ways;
    private final double aboveD;
    private final int items;

    Transshipment(World world, Places places, Ledger ledger, Orders orders) {
        this.world = world;
        this.places = places;
        this.ledger = ledger;
        this.orders = orders;
        Scenario scenario = world.scenario();
        ways = scenario.network().itineraries(scenario.materials().rule().modes());
        aboveD = scenario.materials().stores().transshipAboveD();
        items = scenario.materials().items().size();
    }

    /** Lets every depot, in the order of the cities, send what it can do without. */
    void take() {
        for (City city : places.cities()) {
            for (Depot depot : places.depots(city)) {
                for (int item = 0; item < items; item++) {
                    send(depot, item);
                }
            }
        }
    }

    private void send(Depot depot, int item) {
        long excess = excess(depot, item);
        City neediest = excess > 0 ? neediest(depot, item) : null;
        while (neediest != null) {
            long lacked = (long) Math.ceil(ledger.shortage(item, neediest.number()));
            long quantity = Math.min(excess, lacked);
            depot.sendOn(item, quantity, neediest, receiver(neediest), ledger);
            excess -= quantity;
            neediest = excess > 0 ? neediest(depot, item) : null;
        }
    }

    /** What is beyond so many days of the city's use, and beyond what the depot wants to have. */
    private long excess(Depot depot, int item) {
        double use = 0;
        for (Hospital hospital : depot.city().hospitals()) {
            use += hospital.reportedUse(item);
        }
        double kept = Math.max(aboveD * use, (double) orders.kept(depot, item));
        return (long) Math.floor(Math.max(0, depot.stock(item) - kept));
    }

    /** Returns the other city that lacks most and to which there is a way, or null if there is none. */
    private @Nullable City neediest(Depot depot, int item) {
        City neediest = null;
        double most = 0;
        for (City city : places.cities()) {
            double shortage = ledger.shortage(item, city.number());
            if (shortage > most && city != depot.city() && ways.find(depot.node(), receiver(city)) != null) {
                neediest = city;
                most = shortage;
            }
        }
        return neediest;
    }

    private int receiver(City city) {
        Scenario scenario = world.scenario();
        return scenario.network().receiver(scenario.cities().get(city.number()));
    }
}
