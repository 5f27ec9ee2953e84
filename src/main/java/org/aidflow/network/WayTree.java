package org.aidflow.network;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.function.IntFunction;
import org.aidflow.network.ModeGraph.Edge;
import org.jgrapht.traverse.ClosestFirstIterator;
import org.jspecify.annotations.Nullable;

/**
 * The ways of least time from one vertex to all nodes, as the edge that leads to each vertex: 4 bytes for a node and mode
 * that anything leads to. Immutable.
 */
final class WayTree {
    private static final int NOTHING = 0;

    private final ModeGraph graph;
    private final int root;

    /** By place: twice what is one above the number of the edge, and one more where the node is first reached there. */
    private final int[] leading;

    /** Lets a search run from a vertex until it has been everywhere. */
    WayTree(ModeGraph graph, int root) {
        this.graph = graph;
        this.root = root;
        leading = new int[graph.places()];
        BitSet reached = new BitSet();
        reached.set(graph.node(root));
        ClosestFirstIterator<Integer, Edge> search = new ClosestFirstIterator<>(graph, root);
        while (search.hasNext()) {
            Integer vertex = search.next();
            if (Double.isInfinite(search.getShortestPathLength(vertex))) {
                return;
            }
            Edge edge = search.getSpanningTreeEdge(vertex);
            if (edge != null) {
                add(vertex, edge, reached);
            }
        }
    }

    private void add(int vertex, Edge edge, BitSet reached) {
        int place = graph.place(vertex);
        int node = graph.node(vertex);
        if (place >= 0) {
            leading[place] = 2 * (edge.number() + 1) + (reached.get(node) ? 0 : 1);
        }
        reached.set(node);
    }

    /** Returns the way to a node; {@link Itineraries#NO_WAY} if there is none. */
    Itinerary to(int node) {
        if (node == graph.node(root)) {
            return Itinerary.EMPTY;
        }
        for (Mode mode : Mode.values()) {
            int end = graph.vertex(node, mode);
            if (leading(end) % 2 == 1) {
                return itinerary(graph, end, vertex -> vertex == root ? null : edge(vertex));
            }
        }
        return Itineraries.NO_WAY;
    }

    private int leading(int vertex) {
        int place = graph.place(vertex);
        return place < 0 ? NOTHING : leading[place];
    }

    private Edge edge(int vertex) {
        return graph.edge(leading(vertex) / 2 - 1);
    }

    /**
     * Returns the way that ends at a vertex.
     *
     * @param leading the edge that leads to a vertex; null where the way begins
     */
    static Itinerary itinerary(ModeGraph graph, int end, IntFunction<@Nullable Edge> leading) {
        Deque<Edge> edges = new ArrayDeque<>();
        for (Edge edge = leading.apply(end); edge != null; edge = leading.apply(edge.tail())) {
            edges.addFirst(edge);
        }
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
