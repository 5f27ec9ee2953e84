package org.aidflow.measure;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.model.Census;
import org.aidflow.model.Convoy;
import org.aidflow.model.Outcome;
import org.aidflow.model.Probe;
import org.aidflow.model.Stage;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;

/** All measures of a replication as one probe. A new measure is its class and one line here. */
public final class Measures implements Probe {
    private final List<Probe> measures = new ArrayList<>();

    /** Makes the measures of one replication, which add to its results until the run has ended. */
    public Measures(Scenario scenario, Results results) {
        measures.add(new OverloadMeasure(scenario, results));
        measures.add(new PatientMeasure(scenario, results));
        measures.add(new LimitMeasure(scenario, results));
        measures.add(new DeliveryMeasure(scenario, results));
        measures.add(new TeamMeasure(scenario, results));
        measures.add(new CensusMeasure(scenario, results));
        if (InBedMeasure.concerns(scenario)) {
            measures.add(new InBedMeasure(scenario, results));
        }
    }

    @Override
    public void patientFound(long now, int city, Severity severity, boolean inBed) {
        for (Probe measure : measures) {
            measure.patientFound(now, city, severity, inBed);
        }
    }

    @Override
    public void patientArrived(long now, int city, Severity severity) {
        for (Probe measure : measures) {
            measure.patientArrived(now, city, severity);
        }
    }

    @Override
    public void patientAdmitted(long now, int city, Severity severity, long waited) {
        for (Probe measure : measures) {
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
        for (Probe measure : measures) {
            measure.patientWorsened(now, city, from);
        }
    }

    @Override
    public void patientLeft(long now, int city, Outcome outcome) {
        for (Probe measure : measures) {
            measure.patientLeft(now, city, outcome);
        }
    }

    @Override
    public void censusChanged(long now, int city, Census census) {
        for (Probe measure : measures) {
            measure.censusChanged(now, city, census);
        }
    }

    @Override
    public void dayEnded(long now, int city, Census census) {
        for (Probe measure : measures) {
            measure.dayEnded(now, city, census);
        }
    }

    @Override
    public void stageEntered(long now, Convoy convoy, Stage stage) {
        for (Probe measure : measures) {
            measure.stageEntered(now, convoy, stage);
        }
    }

    @Override
    public void nodeReached(long now, Convoy convoy, int node) {
        for (Probe measure : measures) {
            measure.nodeReached(now, convoy, node);
        }
    }

    @Override
    public void teamReported(long now, Convoy team) {
        for (Probe measure : measures) {
            measure.teamReported(now, team);
        }
    }

    @Override
    public void shipmentDelivered(long now, Convoy shipment) {
        for (Probe measure : measures) {
            measure.shipmentDelivered(now, shipment);
        }
    }

    @Override
    public void runEnded(long now) {
        for (Probe measure : measures) {
            measure.runEnded(now);
        }
    }
}
