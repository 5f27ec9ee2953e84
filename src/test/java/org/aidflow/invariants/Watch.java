package org.aidflow.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aidflow.base.Time;
import org.aidflow.model.Census;
import org.aidflow.model.Compartments;
import org.aidflow.model.Convoy;
import org.aidflow.model.Load;
import org.aidflow.model.Outcome;
import org.aidflow.model.Probe;
import org.aidflow.model.Stage;
import org.aidflow.model.StationState;
import org.aidflow.network.Mode;
import org.aidflow.network.Network;
import org.aidflow.network.NodeKind;
import org.aidflow.scenario.Fleet;
import org.aidflow.scenario.Hospital;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;
import org.jspecify.annotations.Nullable;

/** Checks at every fact of a run in a {@link RandomWorld} that it can be true after all the facts before it. */
final class Watch implements Probe {
    private final Network network;
    private final Map<Integer, Fleet> fleetByNode = new HashMap<>();
    private final List<Count> cities;
    private final boolean someRest;
    private final Map<Convoy, Integer> lastNode = new HashMap<>();
    private final Map<List<Object>, Integer> sentOnFrom = new HashMap<>();
    private final Map<Convoy, Use> fleetUsed = new HashMap<>();
    private final Map<Fleet, Long> vehiclesOut = new HashMap<>();
    private final Set<Convoy> present = new HashSet<>();
    private final double effortLimit;
    private final Map<List<Object>, Long> served = new HashMap<>();
    private long time;
    private int facts;
    private int underWay;

    Watch(Scenario scenario) {
        network = scenario.network();
        effortLimit = scenario.aid().governance().effortLimit();
        scenario.logistics().freight().forEach(fleet -> fleetByNode.put(network.node(fleet.node()), fleet));
        cities = scenario.cities().stream().map(city -> new Count()).toList();
        someRest = scenario.staff().rest().restDays() > 0;
        double share = scenario.staff().localOnDutyShare();
        for (Hospital hospital : scenario.treatment().hospitals()) {
            Count city = cities.get(cityOf(network.node(hospital.node())));
            city.staff.merge(Role.DOCTOR, (int) Math.round(hospital.localDoctors() * share), Integer::sum);
            city.staff.merge(Role.NURSE, (int) Math.round(hospital.localNurses() * share), Integer::sum);
        }
    }

    /** Vehicles of a fleet that a convoy has. */
    private record Use(Fleet fleet, int vehicles) {}

    /** What the facts have told about a city. */
    private static final class Count {
        /** Local staff on duty at the start and members of teams that have reported in and not gone home. */
        private final Map<Role, Integer> staff = new EnumMap<>(Role.class);
        /** Those who isolate; some may be of teams that have gone home. */
        private final Map<Role, Integer> isolated = new EnumMap<>(Role.class);

        private @Nullable Compartments epidemic;
        private int arrived;
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
    public void transferBegan(long now, int city, Severity severity, boolean fromBed) {
        at(now);
        Count left = cities.get(city);
        left.inBed -= fromBed ? 1 : 0;
        left.waiting -= fromBed ? 0 : 1;
        underWay++;
    }

    @Override
    public void transferEnded(long now, int city, Severity severity, boolean fromBed) {
        at(now);
        Count reached = cities.get(city);
        reached.inBed += fromBed ? 1 : 0;
        reached.waiting += fromBed ? 0 : 1;
        underWay--;
        assertNotNegative(underWay);
    }

    @Override
    public void patientArrived(long now, int city, Severity severity) {
        at(now);
        cities.get(city).arrived++;
        cities.get(city).waiting++;
    }

    @Override
    public void epidemicStepped(long now, int city, Compartments people) {
        at(now);
        Count count = cities.get(city);
        Compartments before = Objects.requireNonNullElse(count.epidemic, people);
        assertThat(people.people()).as("people").isEqualTo(before.people());
        assertThat(people.susceptible()).as("susceptible").isBetween(0, before.susceptible());
        assertThat(people.sought()).as("who sought a bed").isGreaterThanOrEqualTo(before.sought());
        assertThat(count.arrived).as("arrived").isEqualTo(count.epidemic == null ? count.arrived : before.sought());
        assertNotNegative(people.exposed());
        assertNotNegative(people.infectious());
        assertNotNegative(people.recovered());
        count.epidemic = people;
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
            int present = count.staff.getOrDefault(role, 0);
            int least = someRest ? 0 : Math.max(0, present - count.isolated.getOrDefault(role, 0));
            assertThat(census.staff(role)).as("staff").isBetween(least, present);
        }
    }

    @Override
    public void dayEnded(long now, int city, Census census) {
        assertThat(now % Time.DAY).as("seconds after midnight").isZero();
        censusChanged(now, city, census);
    }

    @Override
    public void stationDayEnded(long now, StationState station) {
        at(now);
        assertNotNegative(station.queued());
        assertNotNegative(station.inService());
        assertThat(station.queuedKg()).as("mass of a queue").isNotNegative();
        Long before = served.put(List.of(station.node(), station.kind()), station.served());
        assertThat(station.served()).as("convoys served").isGreaterThanOrEqualTo(before == null ? 0 : before);
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
        if (stage == Stage.LOAD && convoy.vehicles() > 0) {
            takeVehicles(convoy);
        } else if (convoy.vehicles() == 0) {
            returnVehicles(convoy);
        }
    }

    @Override
    public void nodeReached(long now, Convoy convoy, int node) {
        at(now);
        lastNode.put(convoy, node);
        Use use = fleetUsed.get(convoy);
        if (use != null && use.fleet.mode() != Mode.ROAD && network.node(node).kind() == NodeKind.HUB) {
            returnVehicles(convoy);
        }
    }

    @Override
    public void teamReported(long now, Convoy team) {
        at(now);
        checkDelay(now, team);
        returnVehicles(team);
        assertThat(present.add(team)).as("first report of " + team.id()).isTrue();
        countStaff(team, 1);
    }

    @Override
    public void teamLeft(long now, Convoy team) {
        at(now);
        assertThat(present.remove(team)).as("presence of " + team.id()).isTrue();
        countStaff(team, -1);
    }

    @Override
    public void staffInfected(long now, int city, Role role) {
        at(now);
        cities.get(city).isolated.merge(role, 1, Integer::sum);
    }

    @Override
    public void isolationEnded(long now, int city, Role role) {
        at(now);
        assertNotNegative(cities.get(city).isolated.merge(role, -1, Integer::sum));
    }

    private void countStaff(Convoy team, int sign) {
        Load.Team members = (Load.Team) team.load();
        Count city = cities.get(cityOf(team.destination()));
        for (Role role : Role.values()) {
            city.staff.merge(role, sign * members.team().members(role), Integer::sum);
        }
    }

    @Override
    public void shipmentDelivered(long now, Convoy shipment) {
        at(now);
        checkDelay(now, shipment);
        assertThat(shipment.load().expires()).as("when it expires").isGreaterThan(now);
        returnVehicles(shipment);
    }

    @Override
    public void suppliesMade(long now, int donor, int item, long quantity) {
        at(now);
        assertThat(quantity).as("units made").isPositive();
    }

    @Override
    public void shipmentSentOn(long now, Convoy shipment, int depot) {
        at(now);
        assertThat(cityOf(shipment.destination()))
                .as("city that it is sent on to")
                .isNotEqualTo(cityOf(depot));
        lastNode.put(shipment, depot);
        sentOnFrom.put(past(shipment), depot);
    }

    /** What a shipment that goes in several convoys has in common with them. */
    private static List<Object> past(Convoy shipment) {
        return List.of(
                shipment.id(),
                shipment.donor(),
                shipment.load().kind(),
                shipment.destination(),
                shipment.delay().began());
    }

    @Override
    public void shipmentExpired(long now, Convoy shipment, int node) {
        at(now);
        assertThat(shipment.load().expires()).as("when it expired").isLessThanOrEqualTo(now);
        returnVehicles(shipment);
    }

    @Override
    public void stockExpired(long now, int node, int item, long quantity) {
        at(now);
        assertThat(now % Time.DAY).as("seconds after midnight").isZero();
        assertThat(quantity).as("units that expire").isPositive();
    }

    @Override
    public void effortChanged(long now, int donor, double effort) {
        at(now);
        assertThat(network.node(donor).kind()).isEqualTo(NodeKind.PROVINCE);
        assertThat(effort).as("effort").isBetween(1.0, effortLimit);
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
        int origin = sentOnFrom.getOrDefault(past(convoy), convoy.donor());
        Fleet fleet = Objects.requireNonNull(fleetByNode.get(lastNode.getOrDefault(convoy, origin)));
        assertThat((long) convoy.vehicles())
                .as("vehicles of a convoy")
                .isBetween(
                        1L,
                        fleet.needed(
                                convoy.massKg(),
                                convoy.volumeM3(),
                                convoy.load().persons()));
        fleetUsed.put(convoy, new Use(fleet, convoy.vehicles()));
        assertThat(vehiclesOut.merge(fleet, (long) convoy.vehicles(), Long::sum))
                .as("vehicles out")
                .isLessThanOrEqualTo(fleet.vehicles() == Fleet.SCHEDULED ? Integer.MAX_VALUE : fleet.vehicles());
    }

    private void returnVehicles(Convoy convoy) {
        Use use = fleetUsed.remove(convoy);
        if (use != null) {
            vehiclesOut.merge(use.fleet, -(long) use.vehicles, Long::sum);
        }
    }
}
