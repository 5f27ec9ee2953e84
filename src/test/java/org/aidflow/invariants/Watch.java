package org.aidflow.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aidflow.base.Time;
import org.aidflow.model.Census;
import org.aidflow.model.Convoy;
import org.aidflow.model.Load;
import org.aidflow.model.Outcome;
import org.aidflow.model.Probe;
import org.aidflow.model.Stage;
import org.aidflow.network.Mode;
import org.aidflow.network.Network;
import org.aidflow.network.NodeKind;
import org.aidflow.scenario.Fleet;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;

/** Checks at every fact of a run in a {@link RandomWorld} that it can be true after all the facts before it. */
final class Watch implements Probe {
    private final Network network;
    private final Map<Integer, Fleet> fleetByNode = new HashMap<>();
    private final List<Count> cities;
    private final Map<Convoy, Integer> lastNode = new HashMap<>();
    private final Map<Convoy, Fleet> fleetUsed = new HashMap<>();
    private final Map<Fleet, Long> vehiclesOut = new HashMap<>();
    private long time;
    private int facts;

    Watch(Scenario scenario) {
        network = scenario.network();
        scenario.logistics().fleets().forEach(fleet -> fleetByNode.put(network.node(fleet.node()), fleet));
        cities = scenario.cities().stream().map(city -> new Count()).toList();
    }

    /** What the facts have told about a city. */
    private static final class Count {
        private final Map<Role, Integer> staff = new EnumMap<>(Role.class);
        private int waiting;
        private int inBed;
    }

    /** Returns how many facts it has seen. */
    int facts() {
        return facts;
    }

    @Override
    public void patientFound(long now, int city, Severity severity, boolean inBed) {
        at(now);
        assertThat(now).as("the start").isZero();
        cities.get(city).inBed += inBed ? 1 : 0;
        cities.get(city).waiting += inBed ? 0 : 1;
    }

    @Override
    public void patientArrived(long now, int city, Severity severity) {
        at(now);
        cities.get(city).waiting++;
    }

    @Override
    public void patientAdmitted(long now, int city, Severity severity, long waited) {
        at(now);
        assertThat(waited).as("seconds waited").isBetween(0L, now);
        cities.get(city).waiting--;
        cities.get(city).inBed++;
    }

    @Override
    public void patientWorsened(long now, int city, Severity from) {
        at(now);
        assertThat(from).as("severity that can worsen").isNotEqualTo(Severity.CRITICAL);
    }

    @Override
    public void severityChanged(long now, int city, Severity from, Severity to) {
        at(now);
        assertThat(Math.abs(to.compareTo(from))).as("steps of severity").isEqualTo(1);
    }

    @Override
    public void patientLeft(long now, int city, Outcome outcome) {
        at(now);
        if (outcome == Outcome.DISCHARGED || outcome == Outcome.DIED_IN_BED) {
            cities.get(city).inBed--;
        } else {
            cities.get(city).waiting--;
        }
    }

    @Override
    public void censusChanged(long now, int city, Census census) {
        at(now);
        Count count = cities.get(city);
        checkBeds(census);
        assertThat(census.inBed()).as("in bed").isEqualTo(count.inBed).isNotNegative();
        assertThat(census.misplaced()).as("misplaced").isBetween(0, count.inBed);
        assertThat(census.waiting()).as("waiting").isEqualTo(count.waiting).isNotNegative();
        int bySeverity = 0;
        for (Severity severity : Severity.values()) {
            bySeverity += assertNotNegative(census.waiting(severity));
        }
        assertThat(bySeverity).as("waiting by severity").isEqualTo(count.waiting);
        for (Role role : Role.values()) {
            count.staff.putIfAbsent(role, census.staff(role));
            assertThat(census.staff(role)).as("staff").isEqualTo(count.staff.get(role));
        }
    }

    @Override
    public void dayEnded(long now, int city, Census census) {
        assertThat(now % Time.DAY).as("seconds after midnight").isZero();
        censusChanged(now, city, census);
    }

    private static void checkBeds(Census census) {
        assertNotNegative(census.usable());
        assertThat(census.usable()).as("usable beds").isLessThanOrEqualTo(census.staffed());
        assertThat(census.usable()).as("usable beds").isLessThanOrEqualTo(census.protectedBeds());
        assertThat(census.staffed()).as("staffed beds").isLessThanOrEqualTo(census.open());
        assertThat(census.protectedBeds()).as("protected beds").isLessThanOrEqualTo(census.open());
    }

    private static int assertNotNegative(int number) {
        assertThat(number).isNotNegative();
        return number;
    }

    @Override
    public void stageEntered(long now, Convoy convoy, Stage stage) {
        at(now);
        switch (stage) {
            case LOAD -> takeVehicles(convoy);
            case SORT, WAIT_STOCK, ORIENT -> returnVehicles(convoy);
            default -> {}
        }
    }

    @Override
    public void nodeReached(long now, Convoy convoy, int node) {
        at(now);
        lastNode.put(convoy, node);
        Fleet fleet = fleetUsed.get(convoy);
        if (fleet != null && fleet.mode() != Mode.ROAD && network.node(node).kind() == NodeKind.HUB) {
            returnVehicles(convoy);
        }
    }

    @Override
    public void teamReported(long now, Convoy team) {
        at(now);
        checkDelay(now, team);
        Load.Team members = (Load.Team) team.load();
        int city = cityOf(team.destination());
        cities.get(city).staff.merge(Role.DOCTOR, members.team().doctors(), Integer::sum);
        cities.get(city).staff.merge(Role.NURSE, members.team().nurses(), Integer::sum);
    }

    @Override
    public void shipmentDelivered(long now, Convoy shipment) {
        at(now);
        checkDelay(now, shipment);
        returnVehicles(shipment);
    }

    @Override
    public void runEnded(long now) {
        at(now);
    }

    private void at(long now) {
        assertThat(now).as("time of a fact").isGreaterThanOrEqualTo(time);
        time = now;
        facts++;
    }

    private static void checkDelay(long now, Convoy convoy) {
        long sum = 0;
        for (Stage stage : Stage.values()) {
            assertThat(convoy.delay().spent(stage)).as("seconds of " + stage).isNotNegative();
            sum += convoy.delay().spent(stage);
        }
        assertThat(sum)
                .as("sum of the parts of the delay")
                .isEqualTo(now - convoy.delay().began());
    }

    private int cityOf(int node) {
        String city = network.node(node).city();
        return network.nodes().stream()
                .filter(each -> each.kind() == NodeKind.HOSPITAL)
                .map(each -> each.city())
                .distinct()
                .toList()
                .indexOf(city);
    }

    private void takeVehicles(Convoy convoy) {
        Fleet fleet = Objects.requireNonNull(fleetByNode.get(lastNode.getOrDefault(convoy, convoy.donor())));
        fleetUsed.put(convoy, fleet);
        assertThat(vehiclesOut.merge(fleet, vehicles(fleet, convoy), Long::sum))
                .as("vehicles out")
                .isLessThanOrEqualTo(fleet.vehicles());
    }

    private void returnVehicles(Convoy convoy) {
        Fleet fleet = fleetUsed.remove(convoy);
        if (fleet != null) {
            vehiclesOut.merge(fleet, -vehicles(fleet, convoy), Long::sum);
        }
    }

    private static long vehicles(Fleet fleet, Convoy convoy) {
        Load load = convoy.load();
        return Math.min(fleet.vehicles(), fleet.needed(load.massKg(), load.persons()));
    }
}
