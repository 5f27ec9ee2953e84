package org.aidflow.model;

import org.aidflow.policy.Offer;
import org.aidflow.policy.Situation;
import org.aidflow.scenario.Scenario;

/** The books of aid, which are also what those who decide can see. */
final class Ledger implements Situation {
    private final World world;
    private final Places places;
    private final Orders orders;

    /** What donors have sent: by kind (teams first), donor's node and city. */
    private final long[][][] sent;

    /** Supplies that donors have sent, or depots have sent on, and that are in no stock yet: by item and city. */
    private final long[][] underWay;

    Ledger(World world, Places places, Orders orders) {
        this.orders = orders;
        this.world = world;
        this.places = places;
        Scenario scenario = world.scenario();
        int items = scenario.materials().items().size();
        sent = new long[items + 1][scenario.network().nodes().size()][cities()];
        underWay = new long[items][cities()];
    }

    /** A convoy was promised to its city. */
    void promised(Convoy convoy) {
        int kind = convoy.load().kind();
        sent[kind + 1][convoy.donor()][convoy.city] += convoy.load().amount();
        if (kind != Offer.TEAM) {
            underWay[kind][convoy.city] += convoy.load().amount();
        }
    }

    /**
     * Supplies are meant for their city before a donor promised them, or were sent on to it: it lacks them no longer.
     */
    void earmark(Convoy shipment) {
        underWay[shipment.load().kind()][shipment.city] += shipment.load().amount();
    }

    /** Supplies that were meant for a city are decided on. */
    void endEarmark(Convoy shipment) {
        underWay[shipment.load().kind()][shipment.city] -= shipment.load().amount();
    }

    /** Supplies from a donor or another city came into a stock of their city. */
    void stocked(Convoy shipment) {
        underWay[shipment.load().kind()][shipment.city] -= shipment.load().amount();
    }

    @Override
    public long now() {
        return world.now();
    }

    @Override
    public int cities() {
        return places.cities().size();
    }

    @Override
    public long sent(int kind, int donor, int city) {
        return sent[kind + 1][donor][city];
    }

    @Override
    public double shortage(int kind, int city) {
        return kind == Offer.TEAM ? staffShortage(places.cities().get(city)) : itemShortage(kind, city);
    }

    /** What the hospitals lack to care for the patients whom the beds open soon can take. */
    private double staffShortage(City city) {
        long soon = now() + world.scenario().aid().teamRule().lookahead();
        double beds = 0;
        for (Hospital hospital : city.hospitals()) {
            beds += hospital.bedsAt(soon);
        }
        double filled = Math.min(1, (city.inBed() + city.waiting()) / beds);
        double shortage = 0;
        for (Hospital hospital : city.hospitals()) {
            shortage += Math.max(0, hospital.staffShortage(soon, filled));
        }
        return shortage;
    }

    /** The target cover of the city's hospitals, less all stock in the city and on the way to it. */
    private double itemShortage(int item, int city) {
        double shortage = -underWay[item][city];
        for (Hospital hospital : places.cities().get(city).hospitals()) {
            shortage += orders.target(hospital, item) - hospital.supplies().stockAndOrders(item);
        }
        for (Depot depot : places.depots(places.cities().get(city))) {
            shortage += orders.target(depot, item) - depot.stock(item);
        }
        return shortage;
    }
}
