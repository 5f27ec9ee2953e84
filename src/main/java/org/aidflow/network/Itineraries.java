package org.aidflow.network;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
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

    private final AtomicReferenceArray<@Nullable Itinerary @Nullable []> byOrigin;

    Itineraries(Network network, Set<Mode> modes) {
        Check.that(!modes.isEmpty(), "modes", "name at least one mode", "none");
        this.network = network;
        graph = graph(network, EnumSet.copyOf(modes));
        byOrigin = new AtomicReferenceArray<>(network.nodes().size());
    }

    private static Graph<Integer, Integer> graph(Network network, Set<Mode> modes) {
        Graph<Integer, Integer> graph = GraphTypeBuilder.<Integer, Integer>directed()
                .allowingMultipleEdges(true)
                .weighted(true)
                .buildGraph();
        for (int node = 0; node < network.nodes().size(); node++) {
            addNode(graph, node, network.node(node).transferH(), modes);
        }
        for (int arc = 0; arc < network.arcs().size(); arc++) {
            Arc row = network.arc(arc);
            if (modes.contains(row.mode())) {
                int tail = vertex(network.tail(arc), row.mode());
                addEdge(
                        graph,
                        tail,
                        vertex(network.head(arc), row.mode()),
                        arc,
                        row.travelH().mean());
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

    /**
     * Returns the itinerary from one node to another, given by their numbers; null if there is no way. From a node to
     * itself it is empty.
     */
    public @Nullable Itinerary find(int from, int to) {
        @Nullable Itinerary @Nullable [] found = byOrigin.get(from);
        return (found == null ? compute(from) : found)[to];
    }

    /** One thread at a time: JGraphT does not promise that a graph can be read by several. */
    private synchronized @Nullable Itinerary[] compute(int from) {
        @Nullable Itinerary @Nullable [] found = byOrigin.get(from);
        if (found == null) {
            found = itineraries(from);
            byOrigin.set(from, found);
        }
        return found;
    }

    private @Nullable Itinerary[] itineraries(int from) {
        SingleSourcePaths<Integer, Integer> paths = new DijkstraShortestPath<>(graph).getPaths(entry(from));
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
