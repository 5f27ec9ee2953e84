package org.aidflow.network;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.aidflow.random.Distribution;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.GraphDelegator;
import org.jgrapht.graph.builder.GraphTypeBuilder;

/**
 * A network in one of its states as JGraphT searches it: each node stands once for each permitted mode and once as an
 * entry, from which every mode is at hand.
 *
 * <p>Its edges know their ends and hours themselves, and those that leave a vertex stand in an array: a search takes
 * three quarters of its time in a general graph.
 */
final class ModeGraph extends GraphDelegator<Integer, ModeGraph.Edge> {
    private static final int MODES = Mode.values().length;
    private static final long serialVersionUID = 1;

    private final transient Network network;
    private final int nodes;
    private final int state;

    /** By vertex the edges that leave it, in the order in which they were added. */
    private final transient List<Set<Edge>> outgoing;

    /** By number. */
    private final transient Edge[] edges;

    /** By vertex its place among those that an edge joins to any but its own entry, or -1. */
    private final int[] places;

    private final int placed;

    /** An arc of the network, or a change of mode. */
    static final class Edge extends DefaultWeightedEdge {
        static final int CHANGE = -1;
        private static final long serialVersionUID = 1;

        private final Integer tail;
        private final Integer head;
        private final int arc;
        private final double openH;
        private int number;

        private Edge(Integer tail, Integer head, int arc, double openH) {
            this.tail = tail;
            this.head = head;
            this.arc = arc;
            this.openH = openH;
        }

        /** Returns the number of the arc, or {@link #CHANGE}. */
        int arc() {
            return arc;
        }

        /** Returns its own number. */
        int number() {
            return number;
        }

        /** Returns the vertex where it begins. */
        int tail() {
            return tail;
        }
    }

    /** Edges that no search changes. */
    private static final class Edges extends AbstractSet<Edge> {
        private final List<Edge> all;

        Edges(Set<Edge> all) {
            this.all = Arrays.asList(all.toArray(new Edge[0]));
        }

        @Override
        public Iterator<Edge> iterator() {
            return all.iterator();
        }

        @Override
        public int size() {
            return all.size();
        }
    }

    /** Makes that of the open network, by some modes. */
    ModeGraph(Network network, Set<Mode> modes) {
        super(GraphTypeBuilder.<Integer, Edge>directed()
                .allowingMultipleEdges(true)
                .weighted(true)
                .buildGraph());
        this.network = network;
        nodes = network.nodes().size();
        state = 0;
        Integer[] vertices = IntStream.range(0, nodes * (MODES + 1)).boxed().toArray(Integer[]::new);
        for (int node = 0; node < nodes; node++) {
            addNode(vertices, node, EnumSet.copyOf(modes));
        }
        for (int arc = 0; arc < network.arcs().size(); arc++) {
            Arc row = network.arc(arc);
            if (modes.contains(row.mode())) {
                Integer tail = vertices[vertex(network.tail(arc), row.mode())];
                Integer head = vertices[vertex(network.head(arc), row.mode())];
                add(new Edge(tail, head, arc, row.travelH().mean()));
            }
        }
        outgoing = Arrays.stream(vertices).map(this::leaving).toList();
        edges = edgeSet().toArray(new Edge[0]);
        places = new int[vertices.length];
        Arrays.fill(places, -1);
        int next = 0;
        for (int number = 0; number < edges.length; number++) {
            edges[number].number = number;
            next = isEntry(edges[number].tail) ? next : place(edges[number].head, place(edges[number].tail, next));
        }
        placed = next;
    }

    private void addNode(Integer[] vertices, int node, Set<Mode> modes) {
        Integer entry = vertices[entry(node)];
        addVertex(entry);
        for (Mode mode : modes) {
            Integer vertex = vertices[vertex(node, mode)];
            addVertex(vertex);
            add(new Edge(entry, vertex, Edge.CHANGE, 0));
        }
        Distribution transferH = network.node(node).transferH();
        if (transferH != null) {
            addTransfers(vertices, node, transferH.mean(), modes);
        }
    }

    private void addTransfers(Integer[] vertices, int node, double meanH, Set<Mode> modes) {
        for (Mode before : modes) {
            for (Mode after : modes) {
                if (before != after) {
                    Integer tail = vertices[vertex(node, before)];
                    Integer head = vertices[vertex(node, after)];
                    add(new Edge(tail, head, Edge.CHANGE, meanH));
                }
            }
        }
    }

    private void add(Edge edge) {
        addEdge(edge.tail, edge.head, edge);
    }

    private Set<Edge> leaving(Integer vertex) {
        return containsVertex(vertex) ? new Edges(super.outgoingEdgesOf(vertex)) : Set.of();
    }

    private int place(int vertex, int next) {
        if (places[vertex] >= 0) {
            return next;
        }
        places[vertex] = next;
        return next + 1;
    }

    private ModeGraph(ModeGraph open, int state) {
        super(open.getDelegate());
        this.state = state;
        network = open.network;
        nodes = open.nodes;
        outgoing = open.outgoing;
        edges = open.edges;
        places = open.places;
        placed = open.placed;
    }

    /** Returns the same in another state. */
    ModeGraph in(int other) {
        return new ModeGraph(this, other);
    }

    /** Returns whether it is that of the open network. */
    boolean isOpen() {
        return state == 0;
    }

    /** Returns the vertex of a node and a mode: those of one mode follow each other, which spreads them well over hash tables. */
    int vertex(int node, Mode mode) {
        return mode.ordinal() * nodes + node;
    }

    /** Returns the vertex where a journey from a node begins. */
    int entry(int node) {
        return MODES * nodes + node;
    }

    /** Returns the node that a vertex stands for. */
    int node(int vertex) {
        return vertex % nodes;
    }

    /** Returns whether journeys begin at a vertex, and none leads there. */
    boolean isEntry(int vertex) {
        return vertex >= MODES * nodes;
    }

    /** Returns the place of a vertex among those to which ways may lead, from 0; -1 for any other. */
    int place(int vertex) {
        return places[vertex];
    }

    /** Returns how many places there are. */
    int places() {
        return placed;
    }

    /** Returns the edge of a number. */
    Edge edge(int number) {
        return edges[number];
    }

    /** Returns a number above that of every vertex. */
    int vertices() {
        return places.length;
    }

    @Override
    public Set<Edge> outgoingEdgesOf(Integer vertex) {
        return outgoing.get(vertex);
    }

    @Override
    public Integer getEdgeSource(Edge edge) {
        return edge.tail;
    }

    @Override
    public Integer getEdgeTarget(Edge edge) {
        return edge.head;
    }

    /** Returns the hours that an edge takes in this state; infinite where it is closed. */
    @Override
    public double getEdgeWeight(Edge edge) {
        if (state == 0 || edge.arc == Edge.CHANGE) {
            return edge.openH;
        }
        double speedFactor = network.states().speedFactor(state, edge.arc);
        return speedFactor == 0 ? Double.POSITIVE_INFINITY : edge.openH / speedFactor;
    }
}
