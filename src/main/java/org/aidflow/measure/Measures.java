package org.aidflow.measure;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidflow.model.Census;
import org.aidflow.model.Compartments;
import org.aidflow.model.Convoy;
import org.aidflow.model.Outcome;
import org.aidflow.model.Probe;
import org.aidflow.model.Stage;
import org.aidflow.model.StationState;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;

/** All measures of a replication as one probe. A new measure is its class and one line here. */
public final class Measures implements Probe {
    /** The facts that a class of probes listens to: those whose methods it has of its own. */
    private static final ClassValue<Set<String>> HEARD = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getMethods())
                    .filter(method -> method.getDeclaringClass() != Probe.class)
                    .map(Method::getName)
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    private final List<Probe> measures = new ArrayList<>();

    /** Who listens to the facts of which there are most; the others are told to all. */
    private final Probe[] ofArrivals;

    private final Probe[] ofAdmissions;
    private final Probe[] ofDepartures;
    private final Probe[] ofCensuses;
    private final Probe[] ofLegs;
    private final Probe[] ofWorsenings;
    private final Probe[] ofStages;

    /**
     * Makes the measures of one replication, which add to its results until the run has ended.
     *
     * @param before probes that are told each fact before the measures are
     */
    public Measures(Scenario scenario, Results results, Probe... before) {
        measures.addAll(List.of(before));
        measures.addAll(List.of(
                new OverloadMeasure(scenario, results),
                new PatientMeasure(scenario, results),
                new EquityMeasure(scenario, results),
                new EpidemicMeasure(scenario, results),
                new LimitMeasure(scenario, results),
                new DeliveryMeasure(scenario, results),
                new TeamMeasure(scenario, results),
                new CensusMeasure(scenario, results),
                new NeedMeasure(scenario, results),
                new OrderMeasure(scenario, results),
                new ExpiryMeasure(scenario, results),
                new TransshipmentMeasure(scenario, results),
                new StaffMeasure(scenario, results),
                new DonorMeasure(scenario, results),
                new StationMeasure(scenario, results)));
        if (!scenario.assessment().observations().isEmpty()) {
            measures.add(new BacktestMeasure(scenario, results));
        }
        if (scenario.treatment().transfers().acts()) {
            measures.add(new TransferMeasure(scenario, results));
        }
        if (InBedMeasure.concerns(scenario)) {
            measures.add(new InBedMeasure(scenario, results));
        }
        if (results.records(Table.LEGS)) {
            measures.add(new LegMeasure(scenario, results));
        }
        if (results.records(Table.NODES) || results.records(Table.ARCS)) {
            measures.add(new NetworkMeasure(scenario, results));
        }
        ofArrivals = listeners("patientArrived");
        ofAdmissions = listeners("patientAdmitted");
        ofDepartures = listeners("patientLeft");
        ofCensuses = listeners("censusChanged");
        ofLegs = listeners("nodeReached");
        ofWorsenings = listeners("patientWorsened");
        ofStages = listeners("stageEntered");
    }

    private Probe[] listeners(String fact) {
        return measures.stream()
                .filter(measure -> HEARD.get(measure.getClass()).contains(fact))
                .toArray(Probe[]::new);
    }

    @Override
    public void patientFound(long now, int city, Severity severity, boolean inBed) {
        for (Probe measure : measures) {
            measure.patientFound(now, city, severity, inBed);
        }
    }

    @Override
    public void transferBegan(long now, int city, Severity severity, boolean fromBed) {
        for (Probe measure : measures) {
            measure.transferBegan(now, city, severity, fromBed);
        }
    }

    @Override
    public void transferEnded(long now, int city, Severity severity, boolean fromBed) {
        for (Probe measure : measures) {
            measure.transferEnded(now, city, severity, fromBed);
        }
    }

    @Override
    public void patientArrived(long now, int city, Severity severity) {
        for (Probe measure : ofArrivals) {
            measure.patientArrived(now, city, severity);
        }
    }

    @Override
    public void patientAdmitted(long now, int city, Severity severity, long waited) {
        for (Probe measure : ofAdmissions) {
            measure.patientAdmitted(now, city, severity, waited);
        }
    }

    @Override
    public void severityChanged(long now, int city, Severity from, Severity to) {
        for (Probe measure : measures) {
            measure.severityChanged(now, city, from, to);
        }
    }

    @Override
    public void patientWorsened(long now, int city, Severity from) {
        for (Probe measure : ofWorsenings) {
            measure.patientWorsened(now, city, from);
        }
    }

    @Override
    public void patientLeft(long now, int city, Outcome outcome) {
        for (Probe measure : ofDepartures) {
            measure.patientLeft(now, city, outcome);
        }
    }

    @Override
    public void censusChanged(long now, int city, Census census) {
        for (Probe measure : ofCensuses) {
            measure.censusChanged(now, city, census);
        }
    }

    @Override
    public void epidemicStepped(long now, int city, Compartments people) {
        for (Probe measure : measures) {
            measure.epidemicStepped(now, city, people);
        }
    }

    @Override
    public void dayEnded(long now, int city, Census census) {
        for (Probe measure : measures) {
            measure.dayEnded(now, city, census);
        }
    }

    @Override
    public void stationDayEnded(long now, StationState station) {
        for (Probe measure : measures) {
            measure.stationDayEnded(now, station);
        }
    }

    @Override
    public void stageEntered(long now, Convoy convoy, Stage stage) {
        for (Probe measure : ofStages) {
            measure.stageEntered(now, convoy, stage);
        }
    }

    @Override
    public void legBegan(long now, Convoy convoy, int arc) {
        for (Probe measure : ofLegs) {
            measure.legBegan(now, convoy, arc);
        }
    }

    @Override
    public void nodeReached(long now, Convoy convoy, int node) {
        for (Probe measure : ofLegs) {
            measure.nodeReached(now, convoy, node);
        }
    }

    @Override
    public void effortChanged(long now, int donor, double effort) {
        for (Probe measure : measures) {
            measure.effortChanged(now, donor, effort);
        }
    }

    @Override
    public void teamReported(long now, Convoy team) {
        for (Probe measure : measures) {
            measure.teamReported(now, team);
        }
    }

    @Override
    public void teamLeft(long now, Convoy team) {
        for (Probe measure : measures) {
            measure.teamLeft(now, team);
        }
    }

    @Override
    public void staffInfected(long now, int city, Role role) {
        for (Probe measure : measures) {
            measure.staffInfected(now, city, role);
        }
    }

    @Override
    public void isolationEnded(long now, int city, Role role) {
        for (Probe measure : measures) {
            measure.isolationEnded(now, city, role);
        }
    }

    @Override
    public void shipmentDelivered(long now, Convoy shipment) {
        for (Probe measure : measures) {
            measure.shipmentDelivered(now, shipment);
        }
    }

    @Override
    public void suppliesMade(long now, int donor, int item, long quantity) {
        for (Probe measure : measures) {
            measure.suppliesMade(now, donor, item, quantity);
        }
    }

    @Override
    public void shipmentSentOn(long now, Convoy shipment, int depot) {
        for (Probe measure : measures) {
            measure.shipmentSentOn(now, shipment, depot);
        }
    }

    @Override
    public void shipmentExpired(long now, Convoy shipment, int node) {
        for (Probe measure : measures) {
            measure.shipmentExpired(now, shipment, node);
        }
    }

    @Override
    public void stockExpired(long now, int node, int item, long quantity) {
        for (Probe measure : measures) {
            measure.stockExpired(now, node, item, quantity);
        }
    }

    @Override
    public void ordersReviewed(long now, int city, int item, long due, long sent) {
        for (Probe measure : measures) {
            measure.ordersReviewed(now, city, item, due, sent);
        }
    }

    @Override
    public void needReported(long now, int city, int item, double need, double reported) {
        for (Probe measure : measures) {
            measure.needReported(now, city, item, need, reported);
        }
    }

    @Override
    public void runEnded(long now) {
        for (Probe measure : measures) {
            measure.runEnded(now);
        }
    }
}
