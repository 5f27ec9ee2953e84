package org.aidflow.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aidflow.base.Time;
import org.aidflow.model.Convoy;
import org.aidflow.model.Delay;
import org.aidflow.model.Probe;
import org.aidflow.model.Stage;
import org.aidflow.network.Node;
import org.aidflow.network.NodeKind;
import org.aidflow.scenario.Scenario;

/**
 * Deliveries of supplies by item: units, mean delay by unit from the request to the hospital, and the mean of each of
 * its parts. What lay in depots at the start is a delivery from the depot and does not enter the means.
 */
final class DeliveryMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final List<Account> items = new ArrayList<>();

    DeliveryMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        scenario.items().forEach(item -> items.add(new Account()));
    }

    /** The deliveries of one item. */
    private static final class Account {
        private final double[] unitHours = new double[Stage.values().length];
        private long units;
        private double total;

        void add(long quantity, Delay delay) {
            units += quantity;
            total += quantity * Time.hours(delay.total());
            for (Stage stage : Stage.values()) {
                unitHours[stage.ordinal()] += quantity * Time.hours(delay.spent(stage));
            }
        }
    }

    @Override
    public void shipmentDelivered(long now, Convoy shipment) {
        if (scenario.network().node(shipment.donor()).kind() == NodeKind.PROVINCE) {
            items.get(shipment.load().kind()).add(shipment.load().amount(), shipment.delay());
        }
        if (results.records(Table.SHIPMENTS)) {
            row(now, shipment);
        }
    }

    private void row(long now, Convoy shipment) {
        Node donor = scenario.network().node(shipment.donor());
        Node to = scenario.network().node(shipment.destination());
        List<Object> cells = new ArrayList<>(List.of(
                shipment.id(),
                donor.id(),
                scenario.items().get(shipment.load().kind()).id(),
                shipment.load().amount(),
                to.id(),
                to.city(),
                scenario.timeline().local(shipment.delay().began()),
                scenario.timeline().local(now),
                Time.hours(shipment.delay().total())));
        for (Stage stage : Stages.OF_SUPPLIES) {
            cells.add(Time.hours(shipment.delay().spent(stage)));
        }
        results.row(Table.SHIPMENTS, cells.toArray());
    }

    @Override
    public void runEnded(long now) {
        for (int item = 0; item < items.size(); item++) {
            report(scenario.items().get(item).id(), items.get(item));
        }
    }

    private void report(String item, Account account) {
        results.response("delivered", Results.REGION, item, (double) account.units);
        if (account.units == 0) {
            return;
        }
        results.response("delivery_delay_mean_h", Results.REGION, item, account.total / account.units);
        for (Stage stage : Stages.OF_SUPPLIES) {
            String name = "delay_" + stage.name().toLowerCase(Locale.ROOT) + "_mean_h";
            results.response(name, Results.REGION, item, account.unitHours[stage.ordinal()] / account.units);
        }
    }
}
