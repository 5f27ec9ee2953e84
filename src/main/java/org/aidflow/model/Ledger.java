package org.aidflow.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.aidflow.policy.Offer;
import org.aidflow.policy.Situation;
import org.aidflow.scenario.Scenario;

/** The books of aid, which are also what those who decide can see. */
final class Ledger implements Situation {
    private static final long NOT_LACKING = Long.MAX_VALUE;

    private final World world;
    private final Places places;
    private final Orders orders;

    /** What donors have sent: by kind (teams first), donor's node and city, in one number; few ever meet. */
    private final Map<Long, Long> sent = new HashMap<>();

    /** What all donors have sent, but those in receiving cities: by kind and city. */
    private final long[][] received;

    /** Supplies that donors have sent, or depots have sent on, and that are in no stock yet: by item and city. */
    private final long[][] underWay;

    /** The midnight from which on a city has lacked a kind at every midnight: by kind and city. */
    private final long[][] lackingSince;

    private final Shortages shortages;

    /** Whether those who decide learn late what is used, so that what they know changes of itself. */
    private final boolean late;

    private final Distances distances;

    Ledger(World world, Places places, Orders orders) {
        this.orders = orders;
        this.world = world;
        this.places = places;
        Scenario scenario = world.scenario();
        int items = scenario.materials().items().size();
        received = new long[items + 1][cities()];
        underWay = new long[items][cities()];
        lackingSince = new long[items + 1][cities()];
        for (long[] byCity : lackingSince) {
            Arrays.fill(byCity, NOT_LACKING);
        }
        shortages = places.shortages();
        late = scenario.materials().orders().reports().lag() > 0;
        distances = new Distances(world);
    }

    /** A convoy was promised to its city. */
    void promised(Convoy convoy) {
        int kind = convoy.load().kind();
        sent.merge(pair(kind, convoy.donor(), convoy.city), convoy.load().amount(), Long::sum);
        if (!places.isInCity(convoy.donor())) {
            received[kind + 1][convoy.city] += convoy.load().amount();
        }
        if (kind != Offer.TEAM) {
            changeUnderWay(convoy, convoy.load().amount());
        }
    }

    /**
     * Supplies are meant for their city before a donor promised them, or were sent on to it: it lacks them no longer.
     */
    void earmark(Convoy shipment) {
        changeUnderWay(shipment, shipment.load().amount());
    }

    /** Supplies that were meant for a city are decided on. */
    void endEarmark(Convoy shipment) {
        changeUnderWay(shipment, -shipment.load().amount());
    }

    /** Supplies from a donor or another city came into a stock of their city. */
    void stocked(Convoy shipment) {
        changeUnderWay(shipment, -shipment.load().amount());
    }

    private void changeUnderWay(Convoy shipment, long by) {
        underWay[shipment.load().kind()][shipment.city] += by;
        shortages.forget(shipment.load().kind(), shipment.city);
    }

    /** A day ended: books which city lacks what. */
    void dayEnded() {
        for (int kind = Offer.TEAM; kind < underWay.length; kind++) {
            for (int city = 0; city < cities(); city++) {
                long since = lackingSince[kind + 1][city];
                lackingSince[kind + 1][city] = shortage(kind, city) > 0 ? Math.min(since, now()) : NOT_LACKING;
            }
        }
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
        return sent.getOrDefault(pair(kind, donor, city), 0L);
    }

    private long pair(int kind, int donor, int city) {
        return ((long) donor * received.length + kind + 1) * cities() + city;
    }

    @Override
    public long received(int kind, int city) {
        return received[kind + 1][city];
    }

    @Override
    public double load(int city) {
        City place = places.cities().get(city);
        int patients = place.inBed() + place.waiting();
        return patients == 0 ? 0 : (double) patients / place.usable();
    }

    @Override
    public double expectedH(int kind, int donor, int city) {
        return distances.expectedH(kind, donor, city);
    }

    @Override
    public long lackedFor(int kind, int city) {
        long since = lackingSince[kind + 1][city];
        return since == NOT_LACKING || shortage(kind, city) <= 0 ? 0 : now() - since;
    }

    @Override
    public double shortage(int kind, int city) {
        return kind == Offer.TEAM ? places.cities().get(city).staffShortage().persons() : itemShortage(kind, city);
    }

    @Override
    public double need(int kind, int city) {
        return kind == Offer.TEAM ? staffNeed(places.cities().get(city)) : itemNeed(kind, city);
    }

    /** What the hospitals need to care for the patients whom the beds open soon can take. */
    private double staffNeed(City city) {
        double filled = city.staffShortage().filledSoon();
        double need = 0;
        for (Hospital hospital : city.hospitals()) {
            need += hospital.staffNeed(soon(), filled);
        }
        return need;
    }

    private long soon() {
        return now() + world.scenario().aid().teamRule().lookahead();
    }

    /** What the city's hospitals and depots want to have. */
    private double itemNeed(int item, int city) {
        double need = 0;
        for (Hospital hospital : places.cities().get(city).hospitals()) {
            need += orders.target(hospital, item);
        }
        for (Depot depot : places.depots(places.cities().get(city))) {
            need += orders.target(depot, item);
        }
        return need;
    }

    private double itemShortage(int item, int city) {
        if (!shortages.hold(item, city, now())) {
            shortages.note(item, city, findItemShortage(item, city), late ? now() + 1 : Long.MAX_VALUE);
        }
        assert shortages.of(item, city) == findItemShortage(item, city) : "a shortage is out of date";
        return shortages.of(item, city);
    }

    /** The same, less all stock in the city and on the way to it. */
    private double findItemShortage(int item, int city) {
        long have = underWay[item][city];
        for (Hospital hospital : places.cities().get(city).hospitals()) {
            have += hospital.supplies().stockAndOrders(item);
        }
        for (Depot depot : places.depots(places.cities().get(city))) {
            have += depot.stock(item);
        }
        return itemNeed(item, city) - have;
    }
}
