package org.aidflow.model;

import java.util.List;

/** The review: the hospitals of each city order, and its depots send what they have; then depots send on. */
final class Review {
    private final World world;
    private final Places places;
    private final Orders orders;
    private final Transshipment transshipment;
    private final int items;
    private final boolean plain;

    Review(World world, Places places, Orders orders, Transshipment transshipment) {
        this.transshipment = transshipment;
        this.world = world;
        this.places = places;
        this.orders = orders;
        items = world.scenario().materials().items().size();
        plain = world.scenario().materials().orders().isPlain();
    }

    void take() {
        for (City city : places.cities()) {
            List<Depot> depots = places.depots(city);
            if (plain) {
                depots.forEach(Depot::distribute);
            } else if (!depots.isEmpty()) {
                review(city, depots);
            }
        }
        if (world.scenario().materials().stores().transships()) {
            transshipment.take();
        }
    }

    private void review(City city, List<Depot> depots) {
        long[] due = new long[items];
        long[] sent = new long[items];
        for (int item = 0; item < items; item++) {
            orders.place(city, item);
            due[item] = due(city, item);
            sent[item] = -onOrder(city, item);
        }
        depots.forEach(Depot::distribute);
        for (int item = 0; item < items; item++) {
            sent[item] += onOrder(city, item);
            world.probe().ordersReviewed(world.now(), city.number(), item, due[item], sent[item]);
        }
    }

    private long due(City city, int item) {
        return city.hospitals().stream()
                .mapToLong(hospital -> orders.due(hospital, item))
                .sum();
    }

    private static long onOrder(City city, int item) {
        return city.hospitals().stream()
                .mapToLong(hospital -> hospital.supplies().onOrder(item))
                .sum();
    }
}
