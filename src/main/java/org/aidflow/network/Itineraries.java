package org.aidflow.network;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.aidflow.base.Check;
import org.aidflow.random.Distribution;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.AsWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jgrapht.traverse.ClosestFirstIterator;
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
 * its speed factor. As closures make no way faster, an itinerary of the open network is the state's too where none of
 * its arcs is closed or slow.
 *
 * <p>When a way is first asked for, Dijkstra's algorithm goes from where it begins until it has those to all nodes of the
 * city where it ends, and these are kept: time and memory are those of the ways that are asked for. Safe for several
 * threads.
 */
public final class Itineraries {
    private static final int MODES = Mode.values().length;
    private static final int VERTICES = MODES + 1;
    private static final Itinerary NO_WAY = new Itinerary(new int[0], Double.POSITIVE_INFINITY);

    private final Network network;
    private final Set<Mode> modes;
    private final int state;

    /** Each node stands once for each mode and once as an entry. */
    private final Graph<Integer, Edge> graph;

    /** By the vertex where they begin and the node where they end, in one number. */
    private final Map<Long, Itinerary> known = new ConcurrentHashMap<>();

    /** By vertex, the number of its set of vertices that all have ways to each other; null until asked for. */
    private volatile int @Nullable [] joined;

    /** Those of the open network. */
    private final Itineraries open;

    /** Those of the other states, from state 1 on. */
    private final List<Itineraries> others;

    /** An arc of the network, or a change of mode. */
    private static final class Edge extends DefaultWeightedEdge {
        private static final int CHANGE = -1;
        private static final long serialVersionUID = 1;

        private final int arc;

        Edge(int arc) {
            this.arc = arc;
        }
    }

    /** Finds those of the open network, and of all its other states. */
    Itineraries(Network network, Set<Mode> modes) {
        Check.that(!modes.isEmpty(), "modes", "name at least one mode", "none");
        this.network = network;
        this.modes = EnumSet.copyOf(modes);
        state = 0;
        open = this;
        graph = graph(network, this.modes);
        others = IntStream.range(1, network.states().count())
                .mapToObj(other -> new Itineraries(this, other))
                .toList();
    }

    /** Finds those of another state than the open one. */
    private Itineraries(Itineraries open, int state) {
        network = open.network;
        modes = open.modes;
        this.state = state;
        this.open = open;
        others = List.of();
        graph = new AsWeightedGraph<>(
                open.graph, edge -> hours(open.graph.getEdgeWeight(edge), edge.arc), false, false);
    }

    private double hours(double openH, int arc) {
        double speedFactor = arc == Edge.CHANGE ? 1 : network.states().speedFactor(state, arc);
        return speedFactor == 0 ? Double.POSITIVE_INFINITY : openH / speedFactor;
    }

    private static Graph<Integer, Edge> graph(Network network, Set<Mode> modes) {
        Graph<Integer, Edge> graph = GraphTypeBuilder.<Integer, Edge>directed()
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
                int head = vertex(network.head(arc), row.mode());
                addEdge(graph, tail, head, arc, row.travelH().mean());
            }
        }
        return graph;
    }

    private static void addNode(
            Graph<Integer, Edge> graph, int node, @Nullable Distribution transferH, Set<Mode> modes) {
        graph.addVertex(entry(node));
        for (Mode mode : modes) {
            graph.addVertex(vertex(node, mode));
            addEdge(graph, entry(node), vertex(node, mode), Edge.CHANGE, 0);
        }
        if (transferH != null) {
            addTransfers(graph, node, transferH.mean(), modes);
        }
    }

    private static void addTransfers(Graph<Integer, Edge> graph, int node, double meanH, Set<Mode> modes) {
        for (Mode before : modes) {
            for (Mode after : modes) {
                if (before != after) {
                    addEdge(graph, vertex(node, before), vertex(node, after), Edge.CHANGE, meanH);
                }
            }
        }
    }

    private static void addEdge(Graph<Integer, Edge> graph, int from, int to, int arc, double hours) {
        Edge edge = new Edge(arc);
        graph.addEdge(from, to, edge);
        graph.setEdgeWeight(edge, hours);
    }

    private static int vertex(int node, Mode mode) {
        return node * VERTICES + mode.ordinal();
    }

    private static int entry(int node) {
        return node * VERTICES + MODES;
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
        return orNull(best(entry(from), to));
    }

    /** Returns the itinerary of one who has come by a mode, so that another mode costs a transfer from the first. */
    public @Nullable Itinerary findOnward(int from, Mode mode, int to) {
        return orNull(best(vertex(from, mode), to));
    }

    /** Returns whether there is a way from one node to another; at once where there is also one back. */
    public boolean connect(int from, int to) {
        int[] sets = joined == null ? join() : joined;
        for (Mode mode : modes) {
            if (sets[vertex(from, mode)] == sets[vertex(to, mode)]) {
                return true;
            }
        }
        return find(from, to) != null;
    }

    private synchronized int[] join() {
        int[] sets = new int[network.nodes().size() * VERTICES];
        List<Set<Integer>> all = new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets();
        for (int set = 0; set < all.size(); set++) {
            for (int vertex : all.get(set)) {
                sets[vertex] = set;
            }
        }
        joined = sets;
        return sets;
    }

    private static @Nullable Itinerary orNull(Itinerary itinerary) {
        return itinerary == NO_WAY ? null : itinerary;
    }

    private Itinerary best(int vertex, int to) {
        Itinerary best = open.known(vertex, to);
        return isOpen(best) ? best : known(vertex, to);
    }

    private boolean isOpen(Itinerary itinerary) {
        for (int leg = 0; leg < itinerary.length(); leg++) {
            if (network.states().speedFactor(state, itinerary.arc(leg)) != 1) {
                return false;
            }
        }
        return true;
    }

    private Itinerary known(int vertex, int to) {
        Itinerary itinerary = known.get(key(vertex, to));
        return itinerary == null ? search(vertex, to) : itinerary;
    }

    private long key(int vertex, int to) {
        return (long) vertex * network.nodes().size() + to;
    }

    /** One thread at a time: JGraphT does not promise that a graph can be read by several. */
    private Itinerary search(int vertex, int to) {
        synchronized (open) {
            Set<Integer> ahead = new HashSet<>(network.together(to));
            ClosestFirstIterator<Integer, Edge> search = new ClosestFirstIterator<>(graph, vertex);
            while (!ahead.isEmpty() && search.hasNext()) {
                int reached = search.next();
                int node = reached / VERTICES;
                if (reached != entry(node) && ahead.remove(node)) {
                    known.put(key(vertex, node), itinerary(search, reached));
                }
            }
            ahead.forEach(node -> known.put(key(vertex, node), NO_WAY));
        }
        return known(vertex, to);
    }

    private Itinerary itinerary(ClosestFirstIterator<Integer, Edge> search, int end) {
        double hours = search.getShortestPathLength(end);
        if (Double.isInfinite(hours)) {
            return NO_WAY;
        }
        ArrayDeque<Integer> arcs = new ArrayDeque<>();
        int vertex = end;
        Edge edge = search.getSpanningTreeEdge(vertex);
        while (edge != null) {
            if (edge.arc != Edge.CHANGE) {
                arcs.addFirst(edge.arc);
            }
            vertex = graph.getEdgeSource(edge);
            edge = search.getSpanningTreeEdge(vertex);
        }
        return new Itinerary(arcs.stream().mapToInt(Integer::intValue).toArray(), hours);
    }
}
