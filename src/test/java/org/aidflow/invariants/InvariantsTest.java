package org.aidflow.invariants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.aidflow.base.Time;
import org.aidflow.measure.Results;
import org.aidflow.measure.Table;
import org.aidflow.model.Compartments;
import org.aidflow.model.Convoy;
import org.aidflow.model.Probe;
import org.aidflow.network.Arc;
import org.aidflow.network.Closure;
import org.aidflow.network.Closure.Place;
import org.aidflow.network.Mode;
import org.aidflow.network.Node;
import org.aidflow.network.NodeKind;
import org.aidflow.policy.Policies;
import org.aidflow.random.Constant;
import org.aidflow.random.Lognormal;
import org.aidflow.scenario.Beds;
import org.aidflow.scenario.GovernanceRule;
import org.aidflow.scenario.Item;
import org.aidflow.scenario.PolicyChoice;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.ServerCalendar;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.scenario.Servers;
import org.aidflow.scenario.Servers.Per;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.ShippingRule;
import org.aidflow.scenario.ShippingRule.Shipping;
import org.aidflow.scenario.StaffRule;
import org.aidflow.scenario.Storage;
import org.aidflow.scenario.StoreRule;
import org.aidflow.scenario.TransferRule;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Fleets;
import org.aidflow.testing.Runs;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds whatever the numbers are, in 40 random worlds. A run fails by itself if its audit does. */
class InvariantsTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "world of seed {0}")
    @MethodSource("seeds")
    void everyFactCanBeTrueAfterThoseBefore(long seed) {
        for (String policy : Policies.names()) {
            Scenario scenario = RandomWorld.withEpidemics(seed).scenario(policy);
            Watch watch = new Watch(scenario);
            Runs.run(scenario, seed, 0, watch);
            assertThat(watch.facts()).isGreaterThan(100);
        }
    }

    @ParameterizedTest(name = "world of seed {0}")
    @MethodSource("seeds")
    void sameSeedTellsSameStory(long seed) {
        for (String policy : Policies.names()) {
            String story = story(RandomWorld.withEpidemics(seed), policy);
            assertThat(story(RandomWorld.withEpidemics(seed), policy)).isEqualTo(story);
        }
    }

    @ParameterizedTest(name = "world of seed {0}")
    @MethodSource("seeds")
    void replicationsDiffer(long seed) {
        Scenario scenario = RandomWorld.withEpidemics(seed).scenario("historical");
        assertThat(arrivals(scenario, seed, 1)).isNotEqualTo(arrivals(scenario, seed, 0));
    }

    @ParameterizedTest(name = "world of seed {0}")
    @MethodSource("seeds")
    void samePatientsArriveUnderEveryPolicy(long seed) {
        RandomWorld world = new RandomWorld(seed);
        List<String> arrivals = arrivals(world.scenario("none"), seed, 0);
        for (String policy : Policies.names()) {
            assertThat(arrivals(world.scenario(policy), seed, 0)).isEqualTo(arrivals);
        }
    }

    /** Where beds need neither staff nor protection, aid cannot touch a patient. */
    @ParameterizedTest(name = "world of seed {0}")
    @MethodSource("seeds")
    void patientsWhomPolicyDoesNotTouchHaveSameFate(long seed) {
        RandomWorld world = new RandomWorld(seed);
        world.care.replaceAll(care -> new StaffRule.Care(0, 0));
        String fates = Story.of(world.scenario("none"), About.PATIENTS, About.CENSUS);
        for (String policy : Policies.names()) {
            assertThat(Story.of(world.scenario(policy), About.PATIENTS, About.CENSUS))
                    .isEqualTo(fates);
        }
    }

    @ParameterizedTest(name = "world of seed {0}")
    @MethodSource("seeds")
    void nothingButLocalStockIsDeliveredWithoutPolicy(long seed) {
        Probe nobody = new Probe() {
            @Override
            public void teamReported(long now, Convoy team) {
                throw new AssertionError(team.id());
            }

            @Override
            public void shipmentDelivered(long now, Convoy shipment) {
                assertThat(shipment.id()).isEqualTo("stock");
            }
        };
        Runs.run(new RandomWorld(seed).scenario("none"), seed, 0, nobody);
    }

    @ParameterizedTest(name = "world of seed {0}")
    @MethodSource("seeds")
    void donorsWhomNothingMovesBehaveAsInNormalTimes(long seed) {
        for (String policy : Policies.names()) {
            RandomWorld world = new RandomWorld(seed);
            world.governance = GovernanceRule.STANDARD;
            String normal = story(world, policy);
            world.governance = new GovernanceRule(0, 0.5, Time.HOUR, 0, 0, 0, 2);
            assertThat(story(world, policy)).isEqualTo(normal);
        }
    }

    @ParameterizedTest(name = "world of seed {0}")
    @MethodSource("seeds")
    void donorsWhoKeepAllSendNothing(long seed) {
        RandomWorld world = new RandomWorld(seed);
        world.governance = new GovernanceRule(0, 1, 0, 0, 0, 1, 2);
        assertThat(story(world, "historical")).isEqualTo(story(world, "none"));
    }

    @ParameterizedTest(name = "world of seed {0}")
    @MethodSource("seeds")
    void bedsDownstreamChangeNothingUpstream(long seed) {
        for (String policy : List.of("none", "historical", "paired")) {
            RandomWorld world = new RandomWorld(seed);
            world.shipping = new ShippingRule(Shipping.PUSH, Time.DAY, 1000);
            world.storeRule = StoreRule.PLAIN;
            world.transfers = TransferRule.NONE;
            world.pairing = PolicyChoice.Pairing.STANDARD;
            world.governance = GovernanceRule.STANDARD;
            Upstream few = upstream(world.scenario(policy), seed);
            world.beds.replaceAll(row -> row.hospital().equals("hospital0-0")
                    ? new Beds(row.hospital(), row.ward(), row.from(), row.beds() + 7)
                    : row);
            Upstream many = upstream(world.scenario(policy), seed);
            assertThat(many.lines()).isEqualTo(few.lines());
        }
    }

    private static Upstream upstream(Scenario scenario, long seed) {
        Upstream upstream = new Upstream(0);
        Runs.run(scenario, seed, 0, upstream);
        return upstream;
    }

    @ParameterizedTest(name = "world of seed {0}")
    @MethodSource("seeds")
    void changeThatTouchesNothingChangesNothing(long seed) {
        for (String policy : Policies.names()) {
            String story = story(RandomWorld.withEpidemics(seed), policy);
            RandomWorld more = RandomWorld.withEpidemics(seed);
            more.nodes.add(0, new Node("nowhere", NodeKind.HUB, "", new Constant(1)));
            more.arcs.add(new Arc("dead end", "junction", "nowhere", Mode.ROAD, 1, new Constant(0.01)));
            more.stations.add(new ServerCalendar(
                    "nowhere", Kind.LANE, new Servers(0, 1, 0, 12 * Time.HOUR, new Constant(1), Per.CONVOY)));
            more.fleets.add(Fleets.plain("nowhere", Mode.AIR, 1, 1, 1, new Constant(1), new Constant(1)));
            more.items.add(0, new Item("nothing", 1, 1, 0, 0, 0, Item.FOR_EVER));
            assertThat(story(more, policy)).isEqualTo(story);
        }
    }

    /** Ways that carry a hundred million vehicles, depots as large as mountains, a second donor who steps in too late. */
    @ParameterizedTest(name = "world of seed {0}")
    @MethodSource("seeds")
    void limitsThatAreNeverReachedChangeNothing(long seed) {
        for (String policy : Policies.names()) {
            String story = story(RandomWorld.withEpidemics(seed), policy);
            RandomWorld wide = RandomWorld.withEpidemics(seed);
            wide.arcs.replaceAll(InvariantsTest::wide);
            wide.closures.add(new Closure(Place.ARC, wide.arcs.get(0).id(), null, Time.DAY, Time.LATEST, 1));
            wide.storeRule = wide(wide.storeRule, wide.nodes);
            wide.pairing = wide.pairing.allowsStepIn()
                    ? wide.pairing
                    : new PolicyChoice.Pairing(wide.pairing.list(), (wide.days + 1) * Time.DAY);
            assertThat(story(wide, policy)).isEqualTo(story);
        }
    }

    private static Arc wide(Arc arc) {
        int capacity = arc.capacity() == Arc.UNLIMITED ? 100_000_000 : arc.capacity();
        return new Arc(arc.id(), arc.from(), arc.to(), arc.mode(), arc.lengthKm(), arc.travelH(), capacity);
    }

    private static StoreRule wide(StoreRule rule, List<Node> nodes) {
        List<Storage> storage = new ArrayList<>(rule.storage());
        Set<String> limited = storage.stream().map(Storage::depot).collect(Collectors.toSet());
        nodes.stream()
                .filter(node -> node.kind() == NodeKind.DEPOT && !limited.contains(node.id()))
                .forEach(node -> storage.add(new Storage(node.id(), 1e12)));
        return new StoreRule(rule.transshipAboveD(), storage);
    }

    @ParameterizedTest(name = "world of seed {0}")
    @MethodSource("seeds")
    void wayThatIsClosedForEverIsNoWay(long seed) {
        for (String policy : Policies.names()) {
            String story = story(RandomWorld.withEpidemics(seed), policy);
            RandomWorld more = RandomWorld.withEpidemics(seed);
            more.arcs.add(new Arc("short cut", "donor0", "hospital0-0", Mode.ROAD, 1, new Constant(0.01)));
            more.closures.add(new Closure(Place.ARC, "short cut", null, 0, Time.LATEST, 0));
            assertThat(story(more, policy)).isEqualTo(story);
        }
    }

    /** Shares are shares, the limits share all the time, and no city is worse off than the worst. */
    @ParameterizedTest(name = "world of seed {0}")
    @MethodSource("seeds")
    void responsesAreWithinTheirBounds(long seed) {
        for (String policy : Policies.names()) {
            Scenario scenario = RandomWorld.withEpidemics(seed).scenario(policy);
            Results results = Runs.results(scenario);
            double worst = Runs.response(results, "unmet_need_worst_city", Results.REGION);
            assertThat(worst).isBetween(Runs.response(results, "unmet_need_share", Results.REGION), 1.0);
            assertThat(Runs.response(results, "unmet_need_gini", Results.REGION))
                    .isBetween(0.0, 1.0);
            for (List<Object> row : results.rows(Table.RESPONSES)) {
                assertThat((Double) row.get(3)).as("%s", row).isFinite();
                if (((String) row.get(0)).endsWith("_share")) {
                    assertThat((Double) row.get(3)).as("%s", row).isBetween(0.0, 1.0);
                }
            }
            for (List<Object> day : results.rows(Table.LIMITS)) {
                double hours = (Double) day.get(2) + (Double) day.get(3) + (Double) day.get(4);
                assertThat(hours).as("%s", day).isCloseTo(24, within(1e-9));
            }
        }
    }

    @ParameterizedTest(name = "world of seed {0}")
    @MethodSource("seeds")
    void laterHorizonChangesNothingBefore(long seed) {
        for (String policy : Policies.names()) {
            RandomWorld world = RandomWorld.withEpidemics(seed);
            String whole = story(world.scenario(policy, world.days));
            String begin = story(world.scenario(policy, world.days / 2));
            assertThat(whole).startsWith(begin.substring(0, begin.lastIndexOf('\n', begin.length() - 2) + 1));
        }
    }

    /** Where beds need neither staff nor protection, aid cannot touch an epidemic either. */
    @ParameterizedTest(name = "world of seed {0}")
    @MethodSource("seeds")
    void epidemicsThatPolicyDoesNotTouchRunTheSameCourse(long seed) {
        RandomWorld world = RandomWorld.withEpidemics(seed);
        world.care.replaceAll(care -> new StaffRule.Care(0, 0));
        List<Compartments> course = epidemics(world.scenario("none"), seed);
        for (String policy : Policies.names()) {
            assertThat(epidemics(world.scenario(policy), seed)).isEqualTo(course);
        }
    }

    private static List<Compartments> epidemics(Scenario scenario, long seed) {
        List<Compartments> epidemics = new ArrayList<>();
        Probe probe = new Probe() {
            @Override
            public void epidemicStepped(long now, int city, Compartments people) {
                epidemics.add(people);
            }
        };
        Runs.run(scenario, seed, 0, probe);
        return epidemics;
    }

    @ParameterizedTest(name = "demand of seed {0}")
    @MethodSource("seeds")
    void exactDemandLosesNoPatient(long seed) {
        Random random = new Random(seed);
        WorldBuilder world = WorldBuilder.world().hospital("H").beds("H", 1);
        double[] untilDay = new double[11];
        for (int day = 0; day < 10; day++) {
            double patients = random.nextDouble() * 5;
            world.demand(day, patients);
            untilDay[day + 1] = untilDay[day] + patients;
        }
        int[] arrived = new int[10];
        Probe probe = new Probe() {
            @Override
            public void patientArrived(long now, int city, Severity severity) {
                arrived[(int) (now / Time.DAY)]++;
            }
        };
        Runs.run(world.build(), seed, 0, probe);
        for (int day = 0; day < 10; day++) {
            assertThat(arrived[day]).isEqualTo(Math.round(untilDay[day + 1]) - Math.round(untilDay[day]));
        }
    }

    /**
     * In a queue of first come, first served nobody waits longer for more servers, if each keeps his service time.
     * Source: J. Kiefer, J. Wolfowitz, On the theory of queues with many servers, Transactions of the American
     * Mathematical Society 78 (1955).
     */
    @ParameterizedTest(name = "world of seed {0}")
    @MethodSource("seeds")
    void nobodyWaitsLongerForMoreBeds(long seed) {
        Random random = new Random(seed);
        double stayD = 2 + random.nextInt(10);
        double cv = 0.1 + random.nextDouble();
        double perDay = 1 + random.nextInt(20);
        int beds = (int) Math.ceil(stayD * perDay * (0.5 + random.nextDouble() / 2));
        List<Long> few = waits(seed, perDay, new Lognormal(stayD, cv), beds);
        List<Long> more = waits(seed, perDay, new Lognormal(stayD, cv), beds + 1 + random.nextInt(3));
        assertThat(more).hasSizeGreaterThanOrEqualTo(few.size());
        for (int patient = 0; patient < few.size(); patient++) {
            assertThat(more.get(patient)).isLessThanOrEqualTo(few.get(patient));
        }
    }

    private static List<Long> waits(long seed, double perDay, Lognormal stayD, int beds) {
        WorldBuilder world = WorldBuilder.world()
                .days(60)
                .poisson()
                .hospital("H")
                .beds("H", beds)
                .patients(Severity.SEVERE, 1, stayD, Ward.GENERAL);
        for (int day = 0; day < 60; day++) {
            world.demand(day, perDay);
        }
        List<Long> waits = new ArrayList<>();
        Probe probe = new Probe() {
            @Override
            public void patientAdmitted(long now, int city, Severity severity, long waited) {
                waits.add(waited);
            }
        };
        Runs.run(world.build(), seed, 0, probe);
        return waits;
    }

    private static List<String> arrivals(Scenario scenario, long seed, long replication) {
        List<String> arrivals = new ArrayList<>();
        Probe probe = new Probe() {
            @Override
            public void patientArrived(long now, int city, Severity severity) {
                arrivals.add("%d %d %s".formatted(now, city, severity));
            }
        };
        Runs.run(scenario, seed, replication, probe);
        return arrivals;
    }

    private static String story(RandomWorld world, String policy) {
        return story(world.scenario(policy));
    }

    private static String story(Scenario scenario) {
        return Story.of(scenario, About.CONVOYS, About.PATIENTS, About.BEDS, About.CENSUS);
    }
}
