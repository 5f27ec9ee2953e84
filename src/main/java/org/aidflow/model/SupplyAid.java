package org.aidflow.model;

import org.aidflow.scenario.Scenario;

/**
 * Supplies: in the city that received them on record they go to the place that did; elsewhere to the city's first
 * depot, or its first hospital where it has none.
 */
final class SupplyAid extends Aid {
    private final Receiving receiving;

    SupplyAid(Context context, Receiving receiving) {
        super(
                context,
                context.world().scenario().aid().policy().supplies(),
                context.world().scenario().materials().rule().modes(),
                context.world().scenario().materials().rule().preparationH());
        this.receiving = receiving;
    }

    @Override
    int place(Convoy convoy) {
        City city = places.cities().get(convoy.city);
        if (convoy.recordNode() != Convoy.UNKNOWN && places.cityOf(convoy.recordNode()) == city) {
            return convoy.recordNode();
        }
        Scenario scenario = world.scenario();
        return scenario.network().receiver(scenario.cities().get(convoy.city));
    }

    @Override
    void arrived(Convoy convoy) {
        receiving.arrived(convoy);
    }
}
