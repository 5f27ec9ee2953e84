package org.aidflow.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Least-time itineraries, held against worlds computed by hand and against Floyd and Warshall's algorithm. */
class ItinerariesTest {
    private static final int MODES = Mode.values().length;
    private static final Set<Mode> ALL = EnumSet.allOf(Mode.class);

    private final List<Node> nodes = new ArrayList<>();
    private final List<Arc> arcs = new ArrayList<>();

    private void node(String id) {
        nodes.add(new Node(id, NodeKind.HUB, "", null));
    }

    private void interchange(String id, double transferH) {
        nodes.add(new Node(id, NodeKind.HUB, "", new Fixed(transferH)));
    }

    private void arc(String id, String from, String to, Mode mode, double hours) {
        arcs.add(new Arc(id, from, to, mode, 100, new Fixed(hours)));
    }

    /** Returns the way as "arc arc = hours", or "no way". */
    private String way(String from, String to, Set<Mode> modes) {
        Network network = new Network(nodes, arcs);
        return text(network, network.itineraries(modes).find(network.node(from), network.node(to)));
    }

    private static String text(Network network, @Nullable Itinerary itinerary) {
        if (itinerary == null) {
            return "no way";
        }
        StringBuilder text = new StringBuilder();
        for (int leg = 0; leg < itinerary.length(); leg++) {
            text.append(network.arc(itinerary.arc(leg)).id()).append(' ');
        }
        return text + "= " + itinerary.expectedH();
    }

    @Test
    void theWayOfLeastTimeIsTakenThoughItIsLonger() {
        node("a");
        node("b");
        node("c");
        arcs.add(new Arc("track", "a", "c", Mode.ROAD, 10, new Fixed(5)));
        arcs.add(new Arc("motorway1", "a", "b", Mode.ROAD, 200, new Fixed(2)));
        arcs.add(new Arc("motorway2", "b", "c", Mode.ROAD, 200, new Fixed(2.5)));
        assertThat(way("a", "c", ALL)).isEqualTo("motorway1 motorway2 = 4.5");
    }

    @Test
    void aChangeOfModeAddsTheTransferTime() {
        flightBesideRoad(1.5);
        assertThat(way("a", "c", ALL)).isEqualTo("flight road2 = 4.5");
    }

    @Test
    void aChangeOfModeThatTakesTooLongIsNotMade() {
        flightBesideRoad(9);
        assertThat(way("a", "c", ALL)).isEqualTo("road1 road2 = 10.0");
    }

    private void flightBesideRoad(double transferH) {
        node("a");
        interchange("b", transferH);
        node("c");
        arc("road1", "a", "b", Mode.ROAD, 8);
        arc("flight", "a", "b", Mode.AIR, 1);
        arc("road2", "b", "c", Mode.ROAD, 2);
    }

    @Test
    void aNodeWithoutATransferTimeAllowsNoChange() {
        node("a");
        node("b");
        node("c");
        arc("flight", "a", "b", Mode.AIR, 1);
        arc("road", "b", "c", Mode.ROAD, 2);
        assertThat(way("a", "c", ALL)).isEqualTo("no way");
    }

    @Test
    void aModeMayBeChangedMoreThanOnceOnTheWay() {
        node("a");
        interchange("b", 0.25);
        interchange("c", 0.5);
        node("d");
        arc("road1", "a", "b", Mode.ROAD, 1);
        arc("flight", "b", "c", Mode.AIR, 2);
        arc("road2", "c", "d", Mode.ROAD, 1);
        assertThat(way("a", "d", ALL)).isEqualTo("road1 flight road2 = 4.75");
    }

    @Test
    void aJourneyBeginsAndEndsInAnyModeAtNoCost() {
        interchange("a", 7);
        interchange("b", 7);
        arc("road", "a", "b", Mode.ROAD, 3);
        arc("rail", "a", "b", Mode.RAIL, 2);
        arc("flight", "a", "b", Mode.AIR, 1);
        assertThat(way("a", "b", ALL)).isEqualTo("flight = 1.0");
    }

    @Test
    void ofParallelArcsThePermittedAndFastestIsTaken() {
        node("a");
        node("b");
        arc("slow", "a", "b", Mode.ROAD, 3);
        arc("fast", "a", "b", Mode.ROAD, 2);
        arc("flight", "a", "b", Mode.AIR, 1);
        assertThat(way("a", "b", Set.of(Mode.ROAD))).isEqualTo("fast = 2.0");
        assertThat(way("a", "b", Set.of(Mode.RAIL))).isEqualTo("no way");
    }

    @Test
    void ofEqualParallelArcsTheFirstGivenIsTaken() {
        node("a");
        node("b");
        arc("second", "a", "b", Mode.ROAD, 3);
        arc("first", "a", "b", Mode.ROAD, 3);
        assertThat(way("a", "b", ALL)).isEqualTo("second = 3.0");
    }

    @Test
    void arcsAreDirected() {
        node("a");
        node("b");
        arc("there", "a", "b", Mode.ROAD, 3);
        assertThat(way("b", "a", ALL)).isEqualTo("no way");
    }

    @Test
    void noOneGoesOnByAModeThatDoesNotComeThere() {
        node("a");
        node("b");
        arc("road", "a", "b", Mode.ROAD, 3);
        Network network = new Network(nodes, arcs);
        Itineraries ways = network.itineraries(ALL);
        assertThat(text(network, ways.findOnward(0, Mode.ROAD, 1))).isEqualTo("road = 3.0");
        assertThat(ways.findOnward(0, Mode.RAIL, 1)).isNull();
        assertThat(ways.findOnward(0, Mode.RAIL, 0)).isSameAs(Itinerary.EMPTY);
    }

    @Test
    void fromANodeToItselfTheItineraryIsEmpty() {
        interchange("a", 1);
        node("b");
        arc("there", "a", "b", Mode.ROAD, 0);
        arc("back", "b", "a", Mode.ROAD, 0);
        assertThat(way("a", "a", ALL)).isEqualTo("= 0.0");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void onRandomNetworksEveryWayIsAsShortAsFloydAndWarshallSay(long seed) {
        RandomGenerator random = new Random(seed);
        Network network = random(random, 12, 40);
        Set<Mode> modes = seed % 2 == 0 ? ALL : EnumSet.of(Mode.ROAD, Mode.RAIL);
        assertEveryWayIsShortest(network, modes);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void behindGatesEveryWayIsAsShortAsFloydAndWarshallSay(long seed) {
        RandomGenerator random = new Random(seed);
        Network network = gated(random, () -> 1 + random.nextInt(6));
        assertEveryWayIsShortest(network, ALL);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void behindGatesTooTheItinerariesOfAStateAreThoseOfItsOpenArcsAlone(long seed) {
        RandomGenerator random = new Random(seed);
        assertEachStateIsThatOfItsOpenArcs(closing(random, gated(random, () -> 1 + random.nextDouble())));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aGateIsTheOneNodeAndModeByWhichACityIsEnteredAndLeft(long seed) {
        RandomGenerator random = new Random(seed);
        Network network = gated(random, () -> 1);
        Gates gates = new Gates(network, ALL);
        for (int node = 0; node < network.nodes().size(); node++) {
            boolean inner = node < 16 && node % 4 > 0;
            assertThat(gates.enclose(node)).isEqualTo(inner && node >= 8);
            if (gates.enclose(node)) {
                assertThat(gates.node(node)).isEqualTo(node / 4 * 4);
                assertThat(gates.mode(node)).isEqualTo(Mode.ROAD);
            }
        }
    }

    private static void assertEveryWayIsShortest(Network network, Set<Mode> modes) {
        double[][] betweenStates = floydWarshall(network, modes);
        double[][] least = betweenNodes(betweenStates);
        for (int from = 0; from < least.length; from++) {
            for (int to = 0; to < least.length; to++) {
                assertSame(network, modes, from, to, least[from][to]);
                for (Mode mode : modes) {
                    double[] hours = betweenStates[from * MODES + mode.ordinal()];
                    double leastH = Arrays.stream(hours, to * MODES, (to + 1) * MODES)
                            .min()
                            .orElseThrow();
                    Itinerary onward = network.itineraries(modes).findOnward(from, mode, to);
                    assertThat(onward == null ? Double.POSITIVE_INFINITY : onward.expectedH())
                            .isEqualTo(leastH);
                }
            }
        }
    }

    private static void assertSame(Network network, Set<Mode> modes, int from, int to, double leastH) {
        Itinerary itinerary = network.itineraries(modes).find(from, to);
        if (itinerary == null) {
            assertThat(leastH).isInfinite();
        } else {
            assertThat(itinerary.expectedH()).isEqualTo(leastH);
            assertThat(hours(network, modes, from, to, itinerary)).isEqualTo(leastH);
        }
    }

    /** Follows an itinerary along the network and adds up its hours. */
    private static double hours(Network network, Set<Mode> modes, int from, int to, Itinerary itinerary) {
        double hours = 0;
        int at = from;
        for (int leg = 0; leg < itinerary.length(); leg++) {
            Arc arc = network.arc(itinerary.arc(leg));
            assertThat(network.tail(itinerary.arc(leg))).isEqualTo(at);
            assertThat(modes).contains(arc.mode());
            boolean changes = leg > 0 && network.arc(itinerary.arc(leg - 1)).mode() != arc.mode();
            hours += arc.travelH().mean() + (changes ? transferH(network.node(at)) : 0);
            at = network.head(itinerary.arc(leg));
        }
        assertThat(at).isEqualTo(to);
        return hours;
    }

    private static double transferH(Node node) {
        return node.transferH() == null
                ? Double.POSITIVE_INFINITY
                : node.transferH().mean();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void inEachStateTheItinerariesAreThoseOfANetworkOfItsOpenArcsAlone(long seed) {
        assertEachStateIsThatOfItsOpenArcs(closing(new Random(seed)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theRestOfAWayIsKeptOnlyWhereItIsWhatWouldBeFoundAnew(long seed) {
        RandomGenerator random = new Random(seed);
        Network network = closing(random);
        Itineraries ways = network.itineraries(ALL);
        int kept = 0;
        for (int pair = 0; pair < 12 * 12; pair++) {
            Itinerary way = ways.in(network.states().at(30)).find(pair / 12, pair % 12);
            for (int leg = 1; way != null && leg < way.length(); leg++) {
                Itineraries later = ways.in(network.states().at(31 + random.nextInt(40)));
                int before = way.arc(leg - 1);
                if (later.keep(way, leg)) {
                    kept++;
                    assertThat(arcs(way, leg))
                            .isEqualTo(arcs(
                                    later.findOnward(
                                            network.head(before),
                                            network.arc(before).mode(),
                                            pair % 12),
                                    0));
                }
            }
        }
        assertThat(kept).isPositive();
    }

    private static int[] arcs(@Nullable Itinerary itinerary, int from) {
        return itinerary == null
                ? new int[0]
                : IntStream.range(from, itinerary.length()).map(itinerary::arc).toArray();
    }

    /** Hours that no two ways have alike, so that there are no ties. */
    private static Network closing(RandomGenerator random) {
        return closing(random, random(random, 12, 50, () -> 1 + random.nextDouble()));
    }

    private static Network closing(RandomGenerator random, Network open) {
        List<Closure> closures =
                closures(random, open.nodes().size(), open.arcs().size());
        return new Network(open.nodes(), open.arcs(), closures);
    }

    private static List<Closure> closures(RandomGenerator random, int nodes, int arcs) {
        return IntStream.range(0, 20)
                .mapToObj(i -> {
                    boolean ofArc = random.nextInt(3) > 0;
                    long from = random.nextInt(90);
                    return new Closure(
                            ofArc ? Closure.Place.ARC : Closure.Place.NODE,
                            ofArc ? "a" + random.nextInt(arcs) : "n" + random.nextInt(nodes),
                            null,
                            from,
                            from + 1 + random.nextInt(20),
                            random.nextInt(3) / 2.0);
                })
                .toList();
    }

    private static void assertEachStateIsThatOfItsOpenArcs(Network network) {
        for (long now = 0; now < 100; now++) {
            int state = network.states().at(now);
            assertThat(all(network, state)).isEqualTo(all(onlyOpen(network, state), 0));
        }
    }

    /** Returns a network that always is as a network is in a state. */
    private static Network onlyOpen(Network network, int state) {
        States states = network.states();
        List<Arc> open = network.arcs().stream()
                .filter(arc -> states.speedFactor(state, network.arc(arc.id())) > 0)
                .map(arc -> new Arc(
                        arc.id(),
                        arc.from(),
                        arc.to(),
                        arc.mode(),
                        arc.lengthKm(),
                        new Fixed(arc.travelH().mean() / states.speedFactor(state, network.arc(arc.id())))))
                .toList();
        return new Network(network.nodes(), open);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theItineraryDoesNotDependOnWhatWasAskedBefore(long seed) {
        List<String> forwards = all(random(new Random(seed), 12, 60));
        Network backwards = random(new Random(seed), 12, 60);
        for (int pair = 12 * 12 - 1; pair >= 0; pair--) {
            assertThat(text(backwards, backwards.itineraries(ALL).find(pair / 12, pair % 12)))
                    .isEqualTo(forwards.get(pair));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nodesAreConnectedWhereThereIsAnItinerary(long seed) {
        Itineraries ways = random(new Random(seed), 12, 25).itineraries(ALL);
        for (int pair = 0; pair < 12 * 12; pair++) {
            assertThat(ways.connect(pair / 12, pair % 12)).isEqualTo(ways.find(pair / 12, pair % 12) != null);
        }
    }

    /** Whole hours, so that sums are exact in any order; few different ones, so that ties abound. */
    private static Network random(RandomGenerator random, int nodes, int arcs) {
        return random(random, nodes, arcs, () -> 1 + random.nextInt(6));
    }

    private static Network random(RandomGenerator random, int nodes, int arcs, DoubleSupplier hours) {
        List<Node> places = IntStream.range(0, nodes)
                .mapToObj(i -> new Node(
                        "n" + i,
                        NodeKind.HOSPITAL,
                        "c" + i / 3,
                        random.nextInt(3) == 0 ? null : new Fixed(random.nextInt(4))))
                .toList();
        List<Arc> ways = IntStream.range(0, arcs)
                .mapToObj(i -> {
                    int from = random.nextInt(nodes);
                    int to = (from + 1 + random.nextInt(nodes - 1)) % nodes;
                    Mode mode = Mode.values()[random.nextInt(Mode.values().length)];
                    return new Arc("a" + i, "n" + from, "n" + to, mode, 1, new Fixed(hours.getAsDouble()));
                })
                .toList();
        return new Network(places, ways);
    }

    /**
     * Four cities of four nodes, which meet the world at the first of them; the second city at its second too, and the
     * first by two modes.
     */
    private static Network gated(RandomGenerator random, DoubleSupplier hours) {
        List<Node> places = IntStream.range(0, 22)
                .mapToObj(i -> new Node(
                        "n" + i,
                        i < 16 ? NodeKind.HOSPITAL : NodeKind.HUB,
                        i < 16 ? "c" + i / 4 : "",
                        random.nextInt(3) == 0 ? null : new Fixed(random.nextInt(4))))
                .toList();
        List<Arc> ways = new ArrayList<>();
        for (int first = 0; first < 16; first += 4) {
            for (int i = 0; i < 7; i++) {
                joined(ways, first + i % 4, first + random.nextInt(4), Mode.ROAD, hours);
            }
            joined(ways, first + 1, first + 2, Mode.RAIL, hours);
        }
        for (int i = 0; i < 24; i++) {
            Mode mode = Mode.values()[random.nextInt(MODES)];
            joined(ways, i < 10 ? i % 4 * 4 : 16 + i % 6, 16 + random.nextInt(6), mode, hours);
        }
        joined(ways, 0, 3, Mode.RAIL, hours);
        joined(ways, 5, 16, Mode.ROAD, hours);
        return new Network(places, ways);
    }

    private static void joined(List<Arc> arcs, int one, int other, Mode mode, DoubleSupplier hours) {
        if (one != other) {
            arcs.add(new Arc("a" + arcs.size(), "n" + one, "n" + other, mode, 1, new Fixed(hours.getAsDouble())));
            arcs.add(new Arc("a" + arcs.size(), "n" + other, "n" + one, mode, 1, new Fixed(hours.getAsDouble())));
        }
    }

    /** Returns the least hours between all states (node, mode). */
    private static double[][] floydWarshall(Network network, Set<Mode> modes) {
        double[][] least = direct(network, modes);
        for (int k = 0; k < least.length; k++) {
            for (int i = 0; i < least.length; i++) {
                for (int j = 0; j < least.length; j++) {
                    least[i][j] = Math.min(least[i][j], least[i][k] + least[k][j]);
                }
            }
        }
        return least;
    }

    /** Returns the hours from state to state by one arc or one change of mode. */
    private static double[][] direct(Network network, Set<Mode> modes) {
        int states = network.nodes().size() * MODES;
        double[][] hours = new double[states][states];
        for (int i = 0; i < states; i++) {
            Arrays.fill(hours[i], Double.POSITIVE_INFINITY);
            int node = i / MODES;
            Arrays.fill(hours[i], node * MODES, (node + 1) * MODES, transferH(network.node(node)));
            hours[i][i] = 0;
        }
        for (Arc arc : network.arcs()) {
            int i = network.node(arc.from()) * MODES + arc.mode().ordinal();
            int j = network.node(arc.to()) * MODES + arc.mode().ordinal();
            if (modes.contains(arc.mode())) {
                hours[i][j] = Math.min(hours[i][j], arc.travelH().mean());
            }
        }
        return hours;
    }

    private static double[][] betweenNodes(double[][] betweenStates) {
        int nodes = betweenStates.length / MODES;
        double[][] least = new double[nodes][nodes];
        for (double[] row : least) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (int i = 0; i < betweenStates.length; i++) {
            for (int j = 0; j < betweenStates.length; j++) {
                least[i / MODES][j / MODES] = Math.min(least[i / MODES][j / MODES], betweenStates[i][j]);
            }
        }
        return least;
    }

    @Test
    void threadsThatAskAtOnceGetTheItinerariesThatOneGets() throws Exception {
        List<String> alone = all(random(new Random(7), 60, 400));
        Network shared = random(new Random(7), 60, 400);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<String>>> askers = Collections.nCopies(8, () -> all(shared));
            for (Future<List<String>> asked : threads.invokeAll(askers)) {
                assertThat(asked.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static List<String> all(Network network) {
        return all(network, 0);
    }

    private static List<String> all(Network network, int state) {
        int nodes = network.nodes().size();
        return IntStream.range(0, nodes * nodes)
                .mapToObj(
                        pair -> text(network, network.itineraries(ALL).in(state).find(pair / nodes, pair % nodes)))
                .toList();
    }
}
