package org.aidflow.network;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.aidflow.base.Check;
import org.aidflow.random.Distribution;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The itineraries of least expected time between all nodes of a network, by the permitted modes only.
 *
 * <p>An arc weighs its mean travel time and a change of mode the mean transfer time of the node where it happens; where
 * a node has none, modes cannot be changed. A journey begins and ends in any mode at no cost. Service at checkpoints,
 * docks and sorters and waiting anywhere weigh nothing. Of itineraries that take equally long, the same network always
 * gives the same one; of two parallel arcs alike in mode and mean, the one that was given first.
 *
 * <p>Each state of the network has its own itineraries: a closed arc is left out, on a slow one the mean is divided by
 * its speed factor.
 *
 * <p>The itineraries from a node are computed by Dijkstra's algorithm when they are first asked for, then kept. Safe for
 * several threads.
 */
public final class Itineraries {
    private static final int MODES = Mode.values().length;
    private static final int VERTICES = MODES + 2;

    private final Network network;

    /**
     * Each node stands once for each mode, once as an entry and once as an exit. An edge is an arc, by its number, or a
     * change, by a negative number.
     */
    private final Graph<Integer, Integer> graph;

    /** By the vertex where they begin. */
    private final AtomicReferenceArray<@Nullable Itinerary @Nullable []> byOrigin;

    /** Those of the other states, from state 1 on. */
    private final List<Itineraries> others;

    /** Finds those of the open network, and of all its other states. */
    Itineraries(Network network, Set<Mode> modes) {
        this(
                network,
                modes,
                0,
                IntStream.range(1, network.states().count())
                        .mapToObj(state -> new Itineraries(network, modes, state, List.of()))
                        .toList());
    }

    private Itineraries(Network network, Set<Mode> modes, int state, List<Itineraries> others) {
        Check.that(!modes.isEmpty(), "modes", "name at least one mode", "none");
        this.network = network;
        this.others = others;
        graph = graph(network, EnumSet.copyOf(modes), state);
        byOrigin = new AtomicReferenceArray<>(network.nodes().size() * VERTICES);
    }

    private static Graph<Integer, Integer> graph(Network network, Set<Mode> modes, int state) {
        Graph<Integer, Integer> graph = GraphTypeBuilder.<Integer, Integer>directed()
                .allowingMultipleEdges(true)
                .weighted(true)
                .buildGraph();
        for (int node = 0; node < network.nodes().size(); node++) {
            addNode(graph, node, network.node(node).transferH(), modes);
        }
        for (int arc = 0; arc < network.arcs().size(); arc++) {
            Arc row = network.arc(arc);
            double speedFactor = network.states().speedFactor(state, arc);
            if (modes.contains(row.mode()) && speedFactor > 0) {
                int tail = vertex(network.tail(arc), row.mode());
                int head = vertex(network.head(arc), row.mode());
                addEdge(graph, tail, head, arc, row.travelH().mean() / speedFactor);
            }
        }
        return graph;
    }

    private static void addNode(
            Graph<Integer, Integer> graph, int node, @Nullable Distribution transferH, Set<Mode> modes) {
        graph.addVertex(entry(node));
        graph.addVertex(exit(node));
        for (Mode mode : modes) {
            graph.addVertex(vertex(node, mode));
            addChange(graph, entry(node), vertex(node, mode), 0);
            addChange(graph, vertex(node, mode), exit(node), 0);
        }
        if (transferH != null) {
            addTransfers(graph, node, transferH.mean(), modes);
        }
    }

    private static void addTransfers(Graph<Integer, Integer> graph, int node, double meanH, Set<Mode> modes) {
        for (Mode before : modes) {
            for (Mode after : modes) {
                if (before != after) {
                    addChange(graph, vertex(node, before), vertex(node, after), meanH);
                }
            }
        }
    }

    private static void addChange(Graph<Integer, Integer> graph, int from, int to, double hours) {
        addEdge(graph, from, to, -1 - graph.edgeSet().size(), hours);
    }

    private static void addEdge(Graph<Integer, Integer> graph, int from, int to, int edge, double hours) {
        graph.addEdge(from, to, edge);
        graph.setEdgeWeight(edge, hours);
    }

    private static int vertex(int node, Mode mode) {
        return node * VERTICES + mode.ordinal();
    }

    private static int entry(int node) {
        return node * VERTICES + MODES;
    }

    private static int exit(int node) {
        return entry(node) + 1;
    }

    /** Returns the itineraries in a state of the network, from those of the open network. */
    public Itineraries in(int state) {
        return state == 0 ? this : others.get(state - 1);
    }

    /**
     * Returns the itinerary from one node to another, given by their numbers; null if there is no way. From a node to
     * itself it is empty.
     */
    public @Nullable Itinerary find(int from, int to) {
        return findFrom(entry(from), to);
    }

    /** Returns the itinerary of one who has come by a mode, so that another mode costs a transfer from the first. */
    public @Nullable Itinerary findOnward(int from, Mode mode, int to) {
        return findFrom(vertex(from, mode), to);
    }

    private @Nullable Itinerary findFrom(int vertex, int to) {
        @Nullable Itinerary @Nullable [] found = byOrigin.get(vertex);
        return (found == null ? compute(vertex) : found)[to];
    }

    /** One thread at a time: JGraphT does not promise that a graph can be read by several. */
    private synchronized @Nullable Itinerary[] compute(int vertex) {
        @Nullable Itinerary @Nullable [] found = byOrigin.get(vertex);
        if (found == null) {
            found = itineraries(vertex);
            byOrigin.set(vertex, found);
        }
        return found;
    }

    private @Nullable Itinerary[] itineraries(int vertex) {
        SingleSourcePaths<Integer, Integer> paths = new DijkstraShortestPath<>(graph).getPaths(vertex);
        @Nullable Itinerary[] found = new @Nullable Itinerary[network.nodes().size()];
        for (int to = 0; to < found.length; to++) {
            found[to] = itinerary(paths.getPath(exit(to)));
        }
        return found;
    }

    private static @Nullable Itinerary itinerary(@Nullable GraphPath<Integer, Integer> path) {
        if (path == null) {
            return null;
        }
        int[] arcs = path.getEdgeList().stream()
                .mapToInt(Integer::intValue)
                .filter(edge -> edge >= 0)
                .toArray();
        return new Itinerary(arcs, path.getWeight());
    }
}
