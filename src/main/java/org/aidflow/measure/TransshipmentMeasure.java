package org.aidflow.measure;

import org.aidflow.model.Convoy;
import org.aidflow.model.Probe;
import org.aidflow.scenario.Scenario;

/** Units that a city's depots sent on to other cities, by item; only where they may. */
final class TransshipmentMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final ItemSums sentOn;

    TransshipmentMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        sentOn = new ItemSums(scenario);
    }

    @Override
    public void shipmentSentOn(long now, Convoy shipment, int depot) {
        int city = scenario.network().city(depot);
        sentOn.add(city, shipment.load().kind(), (double) shipment.load().amount());
    }

    @Override
    public void runEnded(long now) {
        if (scenario.materials().stores().transships()) {
            sentOn.report("transshipped", results);
        }
    }
}
