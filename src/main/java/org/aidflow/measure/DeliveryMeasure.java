package org.aidflow.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aidflow.base.Time;
import org.aidflow.model.Convoy;
import org.aidflow.model.Delay;
import org.aidflow.model.Probe;
import org.aidflow.model.Stage;
import org.aidflow.network.Network;
import org.aidflow.network.Node;
import org.aidflow.network.NodeKind;
import org.aidflow.scenario.Consignment;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Stock;

/**
 * Aid in supplies by item: units delivered to hospitals, units offered or in donors' stock before the horizon that were
 * not, and of those delivered the mean delay by unit from the request and the mean of each of its parts. What lay in
 * depots at the start and what makers in receiving cities send is in the table of shipments but is no aid.
 */
final class DeliveryMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final Map<String, Account> items = new LinkedHashMap<>();

    DeliveryMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        scenario.materials().items().forEach(item -> items.put(item.id(), new Account()));
        for (Consignment row : scenario.aid().consignments()) {
            if (row.asked() < scenario.timeline().horizon()) {
                addOffered(scenario.network().node(row.donor()), row.item(), row.quantity());
            }
        }
        for (Stock row : scenario.materials().stock()) {
            addOffered(scenario.network().node(row.node()), row.item(), row.quantity());
        }
    }

    @Override
    public void suppliesMade(long now, int donor, int item, long quantity) {
        addOffered(donor, scenario.materials().items().get(item).id(), quantity);
    }

    private void addOffered(int donor, String item, long quantity) {
        if (isAid(donor)) {
            items.computeIfAbsent(item, unknown -> new Account()).offered += quantity;
        }
    }

    /** Returns whether what a node sends is aid: neither a depot's stock nor a receiving city's own make. */
    private boolean isAid(int donor) {
        Network network = scenario.network();
        return network.node(donor).kind() == NodeKind.PROVINCE && network.city(donor) < 0;
    }

    /** The deliveries of one item. */
    private static final class Account {
        private final double[] unitHours = new double[Stage.values().length];
        private long offered;
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
        Account account = items.get(
                scenario.materials().items().get(shipment.load().kind()).id());
        if (account != null && isAid(shipment.donor())) {
            account.add(shipment.load().amount(), shipment.delay());
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
                scenario.materials().items().get(shipment.load().kind()).id(),
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
        items.forEach(this::report);
    }

    private void report(String item, Account account) {
        results.response("delivered", Results.REGION, item, (double) account.units);
        results.response("undelivered", Results.REGION, item, (double) (account.offered - account.units));
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
