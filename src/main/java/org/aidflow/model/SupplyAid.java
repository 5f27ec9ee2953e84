package org.aidflow.model;

/**
 * Supplies: in the city that received them on record they go to the place that did; elsewhere to the city's first
 * depot, or its first hospital where it has none.
 */
final class SupplyAid extends Aid {
    private final Receiving receiving;

    SupplyAid(Context context, Receiving receiving) {
        super(
                context,
                context.world().scenario().policy().supplies(),
                context.world().scenario().supplyRule().modes(),
                context.world().scenario().supplyRule().preparationH());
        this.receiving = receiving;
    }

    @Override
    int place(Convoy convoy) {
        City city = places.cities().get(convoy.city);
        if (places.cityOf(convoy.recordNode()) == city) {
            return convoy.recordNode();
        }
        return places.depots(city).stream()
                .findFirst()
                .map(Depot::node)
                .orElse(city.hospitals().get(0).node());
    }

    @Override
    void arrived(Convoy convoy) {
        receiving.arrived(convoy);
    }
}
