package org.aidflow.network;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.aidflow.base.Check;
import org.aidflow.network.ModeGraph.Edge;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.alg.shortestpath.IntVertexDijkstraShortestPath;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.graph.GraphDelegator;
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
 * <p>A way is found, by Dijkstra's algorithm, when it is first asked for, and kept. Within a city one search ends where the way
 * does. To another place, one search back from there through the open network finds the hours from everywhere; and in
 * another state these, which no way there can beat, lead a search from where the way begins straight ahead: it weighs each arc by the
 * hours that it takes beyond those it brings nearer (the potentials of Johnson's algorithm, which make A* of Dijkstra's).
 * Both leave out what gates enclose, and ways from and to there go on from the gate. Safe for several threads.
 */
public final class Itineraries {
    /** What is known where there is no way. */
    private static final Itinerary NO_WAY = new Itinerary(new int[0], Double.POSITIVE_INFINITY, false);

    private final Network network;
    private final Set<Mode> modes;
    private final int state;

    private final ModeGraph graph;

    /** The same without what gates enclose. */
    private final ModeGraph core;

    /** By the vertices where they begin and end, in one number. */
    private final Map<Long, Itinerary> known = new ConcurrentHashMap<>();

    /** Of those within a city the edges, likewise; empty where there is no way. */
    private final Map<Long, List<Edge>> near = new ConcurrentHashMap<>();

    /** In the open network, by the vertex where they end, all of the core that lead there, backwards; forgotten where memory is short. */
    private final Map<Integer, SoftReference<SingleSourcePaths<Integer, Edge>>> trees = new ConcurrentHashMap<>();

    /** By vertex, the number of its set of vertices that all have ways to each other; null until asked for. */
    private volatile int @Nullable [] joined;

    /** Those of the open network. */
    private final Itineraries open;

    /** Those of the other states, from state 1 on. */
    private final List<Itineraries> others;

    /** The hours of a state that an edge takes beyond those that it brings nearer to an end in the open network. */
    private static final class Beyond extends GraphDelegator<Integer, Edge> {
        private static final long serialVersionUID = 1;

        private final transient SingleSourcePaths<Integer, Edge> left;

        Beyond(ModeGraph graph, SingleSourcePaths<Integer, Edge> left) {
            super(graph);
            this.left = left;
        }

        @Override
        public double getEdgeWeight(Edge edge) {
            double before = left.getWeight(getEdgeSource(edge));
            double after = left.getWeight(getEdgeTarget(edge));
            return Math.max(0, super.getEdgeWeight(edge) + after - before);
        }
    }

    /** Finds those of the open network, and of all its other states. */
    Itineraries(Network network, Set<Mode> modes) {
        Check.that(!modes.isEmpty(), "modes", "name at least one mode", "none");
        this.network = network;
        this.modes = EnumSet.copyOf(modes);
        state = 0;
        open = this;
        graph = new ModeGraph(network, this.modes);
        core = graph.core();
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
        graph = open.graph.in(state);
        core = open.core.in(state);
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
        return best(from, graph.begin(from), to);
    }

    /**
     * Returns the itinerary of one who has come by a mode, so that another mode costs a transfer from the first; null if there
     * is no way, as where the mode does not come.
     */
    public @Nullable Itinerary findOnward(int from, Mode mode, int to) {
        return best(from, graph.vertex(from, mode), to);
    }

    /**
     * Returns whether the rest of an itinerary, from a leg on, is of least time in this state for sure: it was found in the
     * open network, and none of the arcs left is closed or slow.
     */
    public boolean keep(Itinerary itinerary, int leg) {
        return itinerary.isOfOpenNetwork() && isOpen(itinerary, leg);
    }

    /** Returns whether there is a way from one node to another; at once where there is also one back. */
    public boolean connect(int from, int to) {
        int[] sets = joined == null ? join() : joined;
        for (Mode mode : modes) {
            int begin = graph.vertex(from, mode);
            int end = graph.vertex(to, mode);
            if (begin >= 0 && end >= 0 && sets[begin] == sets[end]) {
                return true;
            }
        }
        return find(from, to) != null;
    }

    private synchronized int[] join() {
        int[] sets = new int[graph.vertexSet().size()];
        List<Set<Integer>> all = new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets();
        for (int set = 0; set < all.size(); set++) {
            for (int vertex : all.get(set)) {
                sets[vertex] = set;
            }
        }
        joined = sets;
        return sets;
    }

    private @Nullable Itinerary best(int from, int begin, int to) {
        if (from == to) {
            return Itinerary.EMPTY;
        }
        if (begin < 0) {
            return null;
        }
        Itinerary best = open.known(from, begin, to);
        Itinerary found = isOpen(best, 0) ? best : known(from, begin, to);
        return found == NO_WAY ? null : found;
    }

    private boolean isOpen(Itinerary itinerary, int from) {
        for (int leg = from; leg < itinerary.length(); leg++) {
            if (network.states().speedFactor(state, itinerary.arc(leg)) != 1) {
                return false;
            }
        }
        return true;
    }

    private Itinerary known(int from, int begin, int to) {
        long key = key(begin, graph.end(to));
        Itinerary itinerary = known.get(key);
        if (itinerary == null) {
            itinerary = search(from, begin, to);
            known.put(key, itinerary);
        }
        return itinerary;
    }

    private long key(int begin, int end) {
        return (long) begin * graph.vertexSet().size() + end;
    }

    private Itinerary search(int from, int begin, int to) {
        boolean local = network.city(from) >= 0 && network.city(from) == network.city(to);
        List<Edge> edges = new ArrayList<>();
        boolean found = local ? addNear(edges, begin, graph.end(to)) : addFar(edges, begin, graph.end(to));
        return found ? itinerary(edges) : NO_WAY;
    }

    /** Adds the way between vertices of one city; returns whether there is one. */
    private boolean addNear(List<Edge> edges, int begin, int end) {
        if (begin == end) {
            return true;
        }
        long key = key(begin, end);
        List<Edge> way = near.get(key);
        if (way == null) {
            way = edges(new DijkstraShortestPath<>(graph).getPath(begin, end));
            near.put(key, way);
        }
        return edges.addAll(way);
    }

    /** Adds the way between vertices that are not of one city. */
    private boolean addFar(List<Edge> edges, int begin, int end) {
        int exit = graph.gate(begin);
        int entrance = graph.gate(end);
        return addNear(edges, begin, exit) && addBetween(edges, exit, entrance) && addNear(edges, entrance, end);
    }

    /** Adds the way between vertices that no gate encloses. */
    private boolean addBetween(List<Edge> edges, int begin, int end) {
        SingleSourcePaths<Integer, Edge> tree = open.tree(end);
        if (Double.isInfinite(tree.getWeight(begin))) {
            return false;
        }
        if (!graph.isOpen()) {
            return edges.addAll(edges(new IntVertexDijkstraShortestPath<>(new Beyond(core, tree)).getPath(begin, end)));
        }
        List<Edge> backwards = edges(tree.getPath(begin));
        Collections.reverse(backwards);
        return edges.addAll(backwards);
    }

    /** Returns the edges of a path; none if there is no path. */
    private static List<Edge> edges(@Nullable GraphPath<Integer, Edge> path) {
        return path == null || Double.isInfinite(path.getWeight()) ? List.of() : path.getEdgeList();
    }

    /** Returns what leads to an end, backwards. */
    private SingleSourcePaths<Integer, Edge> tree(int end) {
        SoftReference<SingleSourcePaths<Integer, Edge>> kept = trees.get(end);
        SingleSourcePaths<Integer, Edge> tree = kept == null ? null : kept.get();
        if (tree == null) {
            tree = new IntVertexDijkstraShortestPath<>(new EdgeReversedGraph<>(core)).getPaths(end);
            trees.put(end, new SoftReference<>(tree));
        }
        return tree;
    }

    private Itinerary itinerary(List<Edge> edges) {
        double hours = 0;
        for (Edge edge : edges) {
            hours += graph.getEdgeWeight(edge);
        }
        int[] arcs = edges.stream()
                .mapToInt(Edge::arc)
                .filter(arc -> arc != Edge.CHANGE)
                .toArray();
        return new Itinerary(arcs, hours, graph.isOpen());
    }
}
