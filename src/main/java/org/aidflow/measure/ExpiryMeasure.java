package org.aidflow.measure;

import org.aidflow.model.Convoy;
import org.aidflow.model.Probe;
import org.aidflow.scenario.Scenario;

/** Units that expired, by item and by the city where they were; only where something can expire. */
final class ExpiryMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final ItemSums expired;

    ExpiryMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        expired = new ItemSums(scenario);
    }

    @Override
    public void shipmentExpired(long now, Convoy shipment, int node) {
        add(node, shipment.load().kind(), shipment.load().amount());
    }

    @Override
    public void stockExpired(long now, int node, int item, long quantity) {
        add(node, item, quantity);
    }

    private void add(int node, int item, long quantity) {
        int city = scenario.network().city(node);
        if (city >= 0) {
            expired.add(city, item, (double) quantity);
        } else {
            expired.addToRegion(item, (double) quantity);
        }
    }

    @Override
    public void runEnded(long now) {
        if (scenario.materials().canExpire()) {
            expired.report("expired", results);
        }
    }
}
