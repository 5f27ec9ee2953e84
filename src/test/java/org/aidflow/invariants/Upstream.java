package org.aidflow.invariants;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.model.Census;
import org.aidflow.model.Convoy;
import org.aidflow.model.Outcome;
import org.aidflow.model.Probe;
import org.aidflow.model.Stage;
import org.aidflow.scenario.Severity;

/** Writes down all facts but those downstream of the depots and at the beds of one city. */
final class Upstream implements Probe {
    private final int exceptCity;
    private final List<String> lines = new ArrayList<>();

    Upstream(int exceptCity) {
        this.exceptCity = exceptCity;
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void patientArrived(long now, int city, Severity severity) {
        lines.add("%d arrived %d %s".formatted(now, city, severity));
    }

    @Override
    public void patientAdmitted(long now, int city, Severity severity, long waited) {
        tell(city, "%d admitted %d %s".formatted(now, city, severity));
    }

    @Override
    public void patientLeft(long now, int city, Outcome outcome) {
        tell(city, "%d left %d %s".formatted(now, city, outcome));
    }

    @Override
    public void censusChanged(long now, int city, Census census) {
        tell(city, "%d usable %d %d".formatted(now, city, census.usable()));
    }

    private void tell(int city, String line) {
        if (city != exceptCity) {
            lines.add(line);
        }
    }

    @Override
    public void stageEntered(long now, Convoy convoy, Stage stage) {
        tell(convoy, "%d %s %s".formatted(now, convoy.id(), stage));
    }

    @Override
    public void nodeReached(long now, Convoy convoy, int node) {
        tell(convoy, "%d %s at %d".formatted(now, convoy.id(), node));
    }

    @Override
    public void teamReported(long now, Convoy team) {
        tell(team, "%d %s reported to %d".formatted(now, team.id(), team.destination()));
    }

    @Override
    public void teamLeft(long now, Convoy team) {
        tell(team, "%d %s left %d".formatted(now, team.id(), team.destination()));
    }

    @Override
    public void shipmentDelivered(long now, Convoy shipment) {
        tell(shipment, "%d %s delivered to %d".formatted(now, shipment.id(), shipment.destination()));
    }

    private void tell(Convoy convoy, String line) {
        if (convoy.delay().stage() != Stage.LAST_MILE) {
            lines.add(line);
        }
    }
}
