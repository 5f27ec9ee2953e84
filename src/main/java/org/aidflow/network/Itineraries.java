package org.aidflow.network;

import java.lang.ref.SoftReference;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.aidflow.base.Check;
import org.aidflow.network.ModeGraph.Edge;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
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
 * city where it ends, and these are kept: time and memory are those of the ways that are asked for. Once the searches from
 * one place have gone through as much as there is, the next runs to its end, and its tree, which finds the same ways, is
 * kept while memory suffices: so they take no more than twice the time that is best. Safe for several threads.
 */
public final class Itineraries {
    /** What is known where there is no way. */
    static final Itinerary NO_WAY = new Itinerary(new int[0], Double.POSITIVE_INFINITY, false);

    private final Network network;
    private final Set<Mode> modes;
    private final int state;

    private final ModeGraph graph;

    /** By the vertex where they begin and the node where they end, in one number. */
    private final Map<Long, Itinerary> known = new ConcurrentHashMap<>();

    /** How many vertices the searches from each vertex went through; all places, where its tree is of use. */
    private final Map<Integer, Integer> searched = new HashMap<>();

    /** By the vertex where they begin; forgotten where memory is short. */
    private final Map<Integer, SoftReference<WayTree>> trees = new HashMap<>();

    /** By vertex, the number of its set of vertices that all have ways to each other; null until asked for. */
    private volatile int @Nullable [] joined;

    /** Those of the open network. */
    private final Itineraries open;

    /** Those of the other states, from state 1 on. */
    private final List<Itineraries> others;

    /** Finds those of the open network, and of all its other states. */
    Itineraries(Network network, Set<Mode> modes) {
        Check.that(!modes.isEmpty(), "modes", "name at least one mode", "none");
        this.network = network;
        this.modes = EnumSet.copyOf(modes);
        state = 0;
        open = this;
        graph = new ModeGraph(network, this.modes);
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
        return orNull(best(graph.entry(from), to));
    }

    /** Returns the itinerary of one who has come by a mode, so that another mode costs a transfer from the first. */
    public @Nullable Itinerary findOnward(int from, Mode mode, int to) {
        return orNull(best(graph.vertex(from, mode), to));
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
            if (sets[graph.vertex(from, mode)] == sets[graph.vertex(to, mode)]) {
                return true;
            }
        }
        return find(from, to) != null;
    }

    private synchronized int[] join() {
        int[] sets = new int[graph.vertices()];
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
        return isOpen(best, 0) ? best : known(vertex, to);
    }

    private boolean isOpen(Itinerary itinerary, int from) {
        for (int leg = from; leg < itinerary.length(); leg++) {
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
            if (searched.getOrDefault(vertex, 0) < graph.places()) {
                searchNear(vertex, to);
            } else {
                known.put(key(vertex, to), tree(vertex).to(to));
            }
        }
        return known(vertex, to);
    }

    private void searchNear(int vertex, int to) {
        Set<Integer> ahead = new HashSet<>(network.together(to));
        ClosestFirstIterator<Integer, Edge> search = new ClosestFirstIterator<>(graph, vertex);
        int vertices = 0;
        while (!ahead.isEmpty() && search.hasNext()) {
            int reached = search.next();
            int node = graph.node(reached);
            if (!graph.isEntry(reached) && ahead.remove(node)) {
                known.put(key(vertex, node), itinerary(search, reached));
            }
            vertices++;
        }
        ahead.forEach(node -> known.put(key(vertex, node), NO_WAY));
        searched.merge(vertex, vertices, Integer::sum);
    }

    private Itinerary itinerary(ClosestFirstIterator<Integer, Edge> search, int end) {
        return Double.isInfinite(search.getShortestPathLength(end))
                ? NO_WAY
                : WayTree.itinerary(graph, end, search::getSpanningTreeEdge);
    }

    private WayTree tree(int vertex) {
        SoftReference<WayTree> kept = trees.get(vertex);
        WayTree tree = kept == null ? null : kept.get();
        if (tree == null) {
            tree = new WayTree(graph, vertex);
            trees.put(vertex, new SoftReference<>(tree));
        }
        return tree;
    }
}
