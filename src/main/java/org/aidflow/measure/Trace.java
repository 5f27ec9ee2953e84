package org.aidflow.measure;

import java.util.Locale;
import org.aidflow.model.Census;
import org.aidflow.model.Compartments;
import org.aidflow.model.Convoy;
import org.aidflow.model.Load;
import org.aidflow.model.Outcome;
import org.aidflow.model.Probe;
import org.aidflow.model.Stage;
import org.aidflow.model.StationState;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;

/** Passes every fact of a replication on, in words. It keeps none. */
public final class Trace implements Probe {
    private final Scenario scenario;
    private final Fact.Listener listener;

    /** Makes the trace of one replication. */
    public Trace(Scenario scenario, Fact.Listener listener) {
        this.scenario = scenario;
        this.listener = listener;
    }

    @Override
    public void patientFound(long now, int city, Severity severity, boolean inBed) {
        ofPatient(now, "patient_found", city, severity, inBed ? "in=bed" : "in=waiting_list");
    }

    @Override
    public void patientArrived(long now, int city, Severity severity) {
        ofPatient(now, "patient_arrived", city, severity, "");
    }

    @Override
    public void patientAdmitted(long now, int city, Severity severity, long waited) {
        tell(now, "patient_admitted", city(city), name(severity), "", waited, "");
    }

    @Override
    public void severityChanged(long now, int city, Severity from, Severity to) {
        ofPatient(now, "severity_changed", city, from, "to=" + name(to));
    }

    @Override
    public void patientWorsened(long now, int city, Severity from) {
        ofPatient(now, "patient_worsened", city, from, "");
    }

    @Override
    public void patientLeft(long now, int city, Outcome outcome) {
        tell(now, "patient_left", city(city), "", "", "", "outcome=" + name(outcome));
    }

    @Override
    public void transferBegan(long now, int city, Severity severity, boolean fromBed) {
        ofPatient(now, "transfer_began", city, severity, from(fromBed));
    }

    @Override
    public void transferEnded(long now, int city, Severity severity, boolean fromBed) {
        ofPatient(now, "transfer_ended", city, severity, from(fromBed));
    }

    private static String from(boolean bed) {
        return bed ? "from=bed" : "from=waiting_list";
    }

    private void ofPatient(long now, String fact, int city, Severity severity, String detail) {
        tell(now, fact, city(city), name(severity), "", "", detail);
    }

    @Override
    public void censusChanged(long now, int city, Census census) {
        tell(now, "census_changed", city(city), "", "", "", words(census));
    }

    @Override
    public void dayEnded(long now, int city, Census census) {
        tell(now, "day_ended", city(city), "", "", "", words(census));
    }

    private static String words(Census census) {
        return "open=%d staffed=%d protected=%d usable=%d in_bed=%d misplaced=%d"
                        .formatted(
                                census.open(),
                                census.staffed(),
                                census.protectedBeds(),
                                census.usable(),
                                census.inBed(),
                                census.misplaced())
                + " waiting_mild=%d waiting_severe=%d waiting_critical=%d doctors=%d nurses=%d"
                        .formatted(
                                census.waiting(Severity.MILD),
                                census.waiting(Severity.SEVERE),
                                census.waiting(Severity.CRITICAL),
                                census.staff(Role.DOCTOR),
                                census.staff(Role.NURSE));
    }

    @Override
    public void epidemicStepped(long now, int city, Compartments people) {
        String detail = "susceptible=%d exposed=%d infectious=%d recovered=%d sought=%d"
                .formatted(
                        people.susceptible(),
                        people.exposed(),
                        people.infectious(),
                        people.recovered(),
                        people.sought());
        tell(now, "epidemic_stepped", city(city), "", "", "", detail);
    }

    @Override
    public void stationDayEnded(long now, StationState station) {
        String detail = "queued=%d queued_kg=%s in_service=%d"
                .formatted(station.queued(), station.queuedKg(), station.inService());
        tell(now, "station_day_ended", node(station.node()), name(station.kind()), "", station.served(), detail);
    }

    @Override
    public void stageEntered(long now, Convoy convoy, Stage stage) {
        ofConvoy(now, "stage_entered", "", convoy, "stage=" + name(stage));
    }

    @Override
    public void legBegan(long now, Convoy convoy, int arc) {
        String place = node(scenario.network().tail(arc));
        ofConvoy(
                now,
                "leg_began",
                place,
                convoy,
                "arc=" + scenario.network().arc(arc).id());
    }

    @Override
    public void nodeReached(long now, Convoy convoy, int node) {
        ofConvoy(now, "node_reached", node(node), convoy, "");
    }

    @Override
    public void teamReported(long now, Convoy team) {
        ofConvoy(now, "team_reported", node(team.destination()), team, "");
    }

    @Override
    public void teamLeft(long now, Convoy team) {
        ofConvoy(now, "team_left", node(team.destination()), team, "");
    }

    @Override
    public void shipmentDelivered(long now, Convoy shipment) {
        ofConvoy(now, "shipment_delivered", node(shipment.destination()), shipment, "");
    }

    @Override
    public void shipmentSentOn(long now, Convoy shipment, int depot) {
        ofConvoy(now, "shipment_sent_on", node(depot), shipment, "to=" + node(shipment.destination()));
    }

    @Override
    public void shipmentExpired(long now, Convoy shipment, int node) {
        ofConvoy(now, "shipment_expired", node(node), shipment, "");
    }

    private void ofConvoy(long now, String fact, String place, Convoy convoy, String detail) {
        String item = convoy.load() instanceof Load.Shipment shipment ? item(shipment.item()) : "";
        tell(now, fact, place, convoy.id(), item, convoy.load().amount(), detail);
    }

    @Override
    public void effortChanged(long now, int donor, double effort) {
        tell(now, "effort_changed", node(donor), "", "", effort, "");
    }

    @Override
    public void staffInfected(long now, int city, Role role) {
        tell(now, "staff_infected", city(city), name(role), "", "", "");
    }

    @Override
    public void isolationEnded(long now, int city, Role role) {
        tell(now, "isolation_ended", city(city), name(role), "", "", "");
    }

    @Override
    public void suppliesMade(long now, int donor, int item, long quantity) {
        tell(now, "supplies_made", node(donor), "", item(item), quantity, "");
    }

    @Override
    public void stockExpired(long now, int node, int item, long quantity) {
        tell(now, "stock_expired", node(node), "", item(item), quantity, "");
    }

    @Override
    public void ordersReviewed(long now, int city, int item, long due, long sent) {
        tell(now, "orders_reviewed", city(city), "", item(item), sent, "due=" + due);
    }

    @Override
    public void needReported(long now, int city, int item, double need, double reported) {
        tell(now, "need_reported", city(city), "", item(item), reported, "need=" + need);
    }

    @Override
    public void runEnded(long now) {
        tell(now, "run_ended", "", "", "", "", "");
    }

    private void tell(
            long now, String fact, String place, String subject, String item, Object quantity, String detail) {
        listener.hear(new Fact(now, scenario.timeline().local(now), fact, place, subject, item, quantity, detail));
    }

    private String city(int city) {
        return scenario.cities().get(city);
    }

    private String node(int node) {
        return scenario.network().node(node).id();
    }

    private String item(int item) {
        return scenario.materials().items().get(item).id();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
