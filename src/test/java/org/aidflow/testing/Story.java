package org.aidflow.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidflow.base.Time;
import org.aidflow.model.Census;
import org.aidflow.model.Compartments;
import org.aidflow.model.Convoy;
import org.aidflow.model.Delay;
import org.aidflow.model.Load;
import org.aidflow.model.Outcome;
import org.aidflow.model.Probe;
import org.aidflow.model.Stage;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;

/**
 * A probe that writes the facts that a test asks for, a line each: {@code day hour:minute:second}, then what happened.
 * It also checks that the stage times of each delivery are what its facts say and sum to the whole.
 */
public final class Story implements Probe {
    /** What a story can be about. */
    public enum About {
        /** The stages of convoys, the nodes that they reach and what becomes of them. */
        CONVOYS,
        /** Donors who begin to make another effort. */
        EFFORTS,
        /** Teams that report in, supplies that hospitals receive, and what expires. */
        DELIVERIES,
        /** The parts of a delivery's delay that are not 0, in hours. */
        DELAYS,
        /** Arrivals, admissions and what befalls patients. */
        PATIENTS,
        /** Open, staffed, protected and usable beds, and staff; a line when one changes. */
        BEDS,
        /** Infections of staff and ends of isolation. */
        ILLNESS,
        /** Patients in bed, waiting by severity from the mild, and misplaced if any; a line when one changes. */
        CENSUS,
        /** The people in the compartments of an epidemic, at each step. */
        EPIDEMIC
    }

    private static final DecimalFormat DECIMAL =
            new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));

    private final Scenario scenario;
    private final Set<About> abouts = EnumSet.noneOf(About.class);
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> lastByTopic = new HashMap<>();
    private final Map<Convoy, Watch> watches = new HashMap<>();
    private int deliveries;

    /** Starts a story about some topics. */
    public Story(Scenario scenario, About first, About... more) {
        this.scenario = scenario;
        abouts.addAll(EnumSet.of(first, more));
    }

    /** Runs a scenario's first replication with seed 1 and returns its story, a line for each fact, each ended. */
    public static String of(Scenario scenario, About first, About... more) {
        Story story = new Story(scenario, first, more);
        Runs.run(scenario, 1, 0, story);
        return story.text();
    }

    /** Returns the story so far; each line is ended. */
    public String text() {
        return String.join("", lines.stream().map(line -> line + "\n").toList());
    }

    /** Returns how many deliveries it has seen and found to add up. */
    public int deliveries() {
        return deliveries;
    }

    /** A second stopwatch, set by facts alone. */
    private static final class Watch {
        private final Map<Stage, Long> spent = new EnumMap<>(Stage.class);
        private Stage stage = Stage.DECIDE;
        private long since;

        Watch(long began) {
            since = began;
        }

        void enter(Stage next, long now) {
            spent.merge(stage, now - since, Long::sum);
            stage = next;
            since = now;
        }
    }

    @Override
    public void stageEntered(long now, Convoy convoy, Stage stage) {
        if (convoy.delay().stage() == Stage.DECIDE) {
            watches.putIfAbsent(convoy, new Watch(now));
        }
        Watch watch = watches.get(convoy);
        if (watch != null) {
            watch.enter(stage, now);
        }
        tell(About.CONVOYS, now, "%s: %s".formatted(name(convoy), words(stage)));
    }

    @Override
    public void nodeReached(long now, Convoy convoy, int node) {
        tell(About.CONVOYS, now, "%s: at %s".formatted(name(convoy), node(node)));
    }

    @Override
    public void effortChanged(long now, int donor, double effort) {
        tell(About.EFFORTS, now, "%s: effort %s".formatted(node(donor), DECIMAL.format(effort)));
    }

    @Override
    public void teamReported(long now, Convoy team) {
        String line = "%s: reports in at %s".formatted(name(team), node(team.destination()));
        told(now, team, line);
    }

    @Override
    public void teamLeft(long now, Convoy team) {
        String line = "%s: goes home from %s".formatted(name(team), node(team.destination()));
        if (abouts.contains(About.CONVOYS) || abouts.contains(About.DELIVERIES)) {
            lines.add(time(now) + " " + line);
        }
    }

    @Override
    public void staffInfected(long now, int city, Role role) {
        tell(About.ILLNESS, now, "%s: a %s is infected".formatted(city(city), words(role)));
    }

    @Override
    public void isolationEnded(long now, int city, Role role) {
        tell(About.ILLNESS, now, "%s: a %s isolates no more".formatted(city(city), words(role)));
    }

    @Override
    public void shipmentDelivered(long now, Convoy shipment) {
        String line = "%s: delivered to %s".formatted(name(shipment), node(shipment.destination()));
        told(now, shipment, line);
    }

    @Override
    public void shipmentSentOn(long now, Convoy shipment, int depot) {
        tellDelivery(
                now, "%s: sent on by %s to %s".formatted(name(shipment), node(depot), node(shipment.destination())));
    }

    @Override
    public void shipmentExpired(long now, Convoy shipment, int node) {
        tellDelivery(now, "%s: expires at %s".formatted(name(shipment), node(node)));
    }

    @Override
    public void stockExpired(long now, int node, int item, long quantity) {
        String id = scenario.materials().items().get(item).id();
        tellDelivery(now, "%d %s expire at %s".formatted(quantity, id, node(node)));
    }

    private void tellDelivery(long now, String line) {
        if (abouts.contains(About.CONVOYS) || abouts.contains(About.DELIVERIES)) {
            lines.add(time(now) + " " + line);
        }
    }

    private void told(long now, Convoy convoy, String line) {
        checkDelay(now, convoy);
        tellDelivery(now, line);
        tell(About.DELAYS, now, "%s: %s".formatted(name(convoy), parts(convoy.delay())));
    }

    private static String parts(Delay delay) {
        return Arrays.stream(Stage.values())
                .filter(stage -> delay.spent(stage) > 0)
                .map(stage -> words(stage) + " " + DECIMAL.format(Time.hours(delay.spent(stage))) + " h")
                .collect(Collectors.joining(", "));
    }

    /** A part of a lot that was split has no facts of its own before the split; there only the sum can be checked. */
    private void checkDelay(long now, Convoy convoy) {
        assertThat(convoy.delay().total())
                .as("sum of the parts of " + convoy.id())
                .isEqualTo(now - convoy.delay().began());
        Watch watch = watches.get(convoy);
        if (watch != null) {
            watch.enter(Stage.DECIDE, now);
            for (Stage stage : Stage.values()) {
                assertThat(convoy.delay().spent(stage))
                        .as("%s of %s", stage, convoy.id())
                        .isEqualTo(watch.spent.getOrDefault(stage, 0L));
            }
        }
        deliveries++;
    }

    @Override
    public void patientFound(long now, int city, Severity severity, boolean inBed) {
        String line = "%s: a %s patient is %s".formatted(city(city), words(severity), inBed ? "in bed" : "waiting");
        tell(About.PATIENTS, now, line);
    }

    @Override
    public void transferBegan(long now, int city, Severity severity, boolean fromBed) {
        String from = fromBed ? "his bed" : "the waiting list";
        tell(
                About.PATIENTS,
                now,
                "%s: a %s patient leaves %s by ambulance".formatted(city(city), words(severity), from));
    }

    @Override
    public void transferEnded(long now, int city, Severity severity, boolean fromBed) {
        tell(About.PATIENTS, now, "%s: a %s patient comes by ambulance".formatted(city(city), words(severity)));
    }

    @Override
    public void patientArrived(long now, int city, Severity severity) {
        tell(About.PATIENTS, now, "%s: a %s patient arrives".formatted(city(city), words(severity)));
    }

    @Override
    public void patientAdmitted(long now, int city, Severity severity, long waited) {
        String line = "%s: a %s patient gets a bed after %s".formatted(city(city), words(severity), time(waited));
        tell(About.PATIENTS, now, line);
    }

    @Override
    public void patientWorsened(long now, int city, Severity from) {
        tell(About.PATIENTS, now, "%s: a %s patient worsens".formatted(city(city), words(from)));
    }

    @Override
    public void severityChanged(long now, int city, Severity from, Severity to) {
        String line = "%s: a %s patient in bed becomes %s".formatted(city(city), words(from), words(to));
        tell(About.PATIENTS, now, line);
    }

    @Override
    public void patientLeft(long now, int city, Outcome outcome) {
        tell(About.PATIENTS, now, "%s: %s".formatted(city(city), words(outcome)));
    }

    @Override
    public void epidemicStepped(long now, int city, Compartments people) {
        String line = "%s: susceptible %d, exposed %d, infectious %d, recovered %d, sought %d"
                .formatted(
                        city(city),
                        people.susceptible(),
                        people.exposed(),
                        people.infectious(),
                        people.recovered(),
                        people.sought());
        tell(About.EPIDEMIC, now, line);
    }

    @Override
    public void censusChanged(long now, int city, Census census) {
        String beds = "%s: open %d, staffed %d, protected %d, usable %d; doctors %d, nurses %d"
                .formatted(
                        city(city),
                        census.open(),
                        census.staffed(),
                        census.protectedBeds(),
                        census.usable(),
                        census.staff(Role.DOCTOR),
                        census.staff(Role.NURSE));
        tellNews(About.BEDS, city, now, beds);
        String patients = "%s: in bed %d, waiting %d %d %d"
                .formatted(
                        city(city),
                        census.inBed(),
                        census.waiting(Severity.MILD),
                        census.waiting(Severity.SEVERE),
                        census.waiting(Severity.CRITICAL));
        String misplaced = census.misplaced() > 0 ? ", misplaced " + census.misplaced() : "";
        tellNews(About.CENSUS, city, now, patients + misplaced);
    }

    @Override
    public void runEnded(long now) {
        lines.add(time(now) + " end");
    }

    private void tellNews(About about, int city, long now, String line) {
        if (!line.equals(lastByTopic.put(about.name() + city, line))) {
            tell(about, now, line);
        }
    }

    private void tell(About about, long now, String line) {
        if (abouts.contains(about)) {
            lines.add(time(now) + " " + line);
        }
    }

    private String name(Convoy convoy) {
        return convoy.load() instanceof Load.Shipment shipment
                ? "%s (%d %s)"
                        .formatted(
                                convoy.id(),
                                shipment.quantity(),
                                scenario.materials()
                                        .items()
                                        .get(shipment.item())
                                        .id())
                : convoy.id();
    }

    private String node(int node) {
        return scenario.network().node(node).id();
    }

    private String city(int city) {
        return scenario.cities().get(city);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns a time as {@code day hh:mm:ss}. */
    public static String time(long seconds) {
        long ofDay = seconds % Time.DAY;
        return "%d %02d:%02d:%02d".formatted(seconds / Time.DAY, ofDay / 3600, ofDay / 60 % 60, ofDay % 60);
    }
}
