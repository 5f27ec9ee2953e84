package org.aidflow.network;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidflow.random.Distribution;
import org.jgrapht.graph.GraphDelegator;
import org.jgrapht.graph.builder.GraphTypeBuilder;

/**
 * A network in one of its states as JGraphT searches it: a node stands once for each permitted mode by which it can be
 * reached or left, and, where these are several, once more for all of them where a journey may begin by any, and once where it
 * may end by any.
 *
 * <p>Vertices are numbered from 0, and whatever a search asks for stands in arrays, which takes a fraction of the time of
 * a general graph. So several threads may search it.
 */
final class ModeGraph extends GraphDelegator<Integer, ModeGraph.Edge> {
    private static final int MODES = Mode.values().length;
    private static final int NONE = -1;
    private static final long serialVersionUID = 1;

    private final transient Network network;
    private final int state;

    /** By mode and node; {@link #NONE} where a mode does not come. */
    private final int[][] byMode;

    /** By node the vertex where journeys begin by any of its modes. */
    private final int[] begins;

    /** By node the one where they end by any. */
    private final int[] ends;

    /** By vertex the one that is its gate; itself where none encloses it. */
    private final int[] gates;

    /** How many vertices no gate encloses: the first. */
    private final int core;

    private final transient Set<Integer> vertices;

    /** By vertex the edges that leave it, in the order in which they were added. */
    private final transient List<Set<Edge>> outgoing;

    /** By vertex those that come in. */
    private final transient List<Set<Edge>> incoming;

    /** An arc of the network, or a change of mode. */
    static final class Edge {
        static final int CHANGE = -1;

        private final Integer tail;
        private final Integer head;
        private final int arc;
        private final double openH;

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
    }

    /** A set in an array. */
    private static final class ArraySet<T> extends AbstractSet<T> {
        private final List<T> all;

        ArraySet(T[] all) {
            this.all = Arrays.asList(all);
        }

        @Override
        public Iterator<T> iterator() {
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
                .buildGraph());
        this.network = network;
        state = 0;
        int nodes = network.nodes().size();
        begins = new int[nodes];
        ends = new int[nodes];
        byMode = new int[MODES][nodes];
        Arrays.stream(byMode).forEach(ofMode -> Arrays.fill(ofMode, NONE));
        Gates gates = new Gates(network, modes);
        BitSet[] reached = reached(modes);
        core = number(reached, node -> !gates.enclose(node), 0);
        int all = number(reached, gates::enclose, core);
        Integer[] numbers = IntStream.range(0, all).boxed().toArray(Integer[]::new);
        this.gates = gates(gates, numbers.length);
        vertices = new ArraySet<>(numbers);
        vertices.forEach(this::addVertex);
        for (int node = 0; node < nodes; node++) {
            addChanges(node, numbers);
        }
        for (int arc = 0; arc < network.arcs().size(); arc++) {
            Arc row = network.arc(arc);
            if (modes.contains(row.mode())) {
                int[] ofMode = byMode[row.mode().ordinal()];
                Integer tail = numbers[ofMode[network.tail(arc)]];
                Integer head = numbers[ofMode[network.head(arc)]];
                add(new Edge(tail, head, arc, row.travelH().mean()));
            }
        }
        outgoing = edges(super::outgoingEdgesOf);
        incoming = edges(super::incomingEdgesOf);
    }

    /** Returns by mode the nodes where an arc of it begins or ends, or where one may change to it; none of other modes. */
    private BitSet[] reached(Set<Mode> modes) {
        BitSet[] reached = Stream.generate(BitSet::new).limit(MODES).toArray(BitSet[]::new);
        for (int arc = 0; arc < network.arcs().size(); arc++) {
            Mode mode = network.arc(arc).mode();
            if (modes.contains(mode)) {
                reached[mode.ordinal()].set(network.tail(arc));
                reached[mode.ordinal()].set(network.head(arc));
            }
        }
        for (int node = 0; node < ends.length; node++) {
            if (network.node(node).transferH() != null) {
                for (Mode mode : modes) {
                    reached[mode.ordinal()].set(node);
                }
            }
        }
        return reached;
    }

    /** Numbers the vertices of some nodes, the next first, and returns what is next after them. */
    private int number(BitSet[] reached, IntPredicate concerns, int next) {
        int number = next;
        for (int mode = 0; mode < MODES; mode++) {
            for (int node = 0; node < ends.length; node++) {
                if (concerns.test(node) && reached[mode].get(node)) {
                    byMode[mode][node] = number++;
                }
            }
        }
        for (int node = 0; node < ends.length; node++) {
            if (concerns.test(node)) {
                int[] ofModes = ofModes(node);
                ends[node] = ofModes.length == 1 ? ofModes[0] : number++;
                begins[node] = ofModes.length > 1 ? number++ : ends[node];
            }
        }
        return number;
    }

    /** Adds the changes of mode at a node, those where journeys begin and end among them. */
    private void addChanges(int node, Integer[] numbers) {
        int[] ofModes = ofModes(node);
        Distribution transferH = network.node(node).transferH();
        for (int before : ofModes) {
            if (before != ends[node]) {
                add(new Edge(numbers[before], numbers[ends[node]], Edge.CHANGE, 0));
                add(new Edge(numbers[begins[node]], numbers[before], Edge.CHANGE, 0));
            }
            for (int after : ofModes) {
                if (after != before && transferH != null) {
                    add(new Edge(numbers[before], numbers[after], Edge.CHANGE, transferH.mean()));
                }
            }
        }
    }

    private int[] gates(Gates gates, int vertices) {
        int[] all = IntStream.range(0, vertices).toArray();
        for (int node = 0; node < ends.length; node++) {
            if (gates.enclose(node)) {
                int gate = vertex(gates.node(node), gates.mode(node));
                Arrays.stream(ofModes(node)).forEach(vertex -> all[vertex] = gate);
                all[ends[node]] = gate;
                all[begins[node]] = gate;
            }
        }
        return all;
    }

    private void add(Edge edge) {
        addEdge(edge.tail, edge.head, edge);
    }

    private List<Set<Edge>> edges(Function<Integer, Set<Edge>> of) {
        return vertices.stream()
                .<Set<Edge>>map(vertex -> new ArraySet<>(of.apply(vertex).toArray(new Edge[0])))
                .toList();
    }

    private ModeGraph(
            ModeGraph whole, int state, Set<Integer> vertices, List<Set<Edge>> outgoing, List<Set<Edge>> incoming) {
        super(whole);
        network = whole.network;
        byMode = whole.byMode;
        begins = whole.begins;
        ends = whole.ends;
        gates = whole.gates;
        core = whole.core;
        this.state = state;
        this.vertices = vertices;
        this.outgoing = outgoing;
        this.incoming = incoming;
    }

    /** Returns the same in another state. */
    ModeGraph in(int other) {
        return new ModeGraph(this, other, vertices, outgoing, incoming);
    }

    /** Returns the same without what gates enclose. */
    ModeGraph core() {
        Set<Integer> first = new ArraySet<>(vertices.stream().limit(core).toArray(Integer[]::new));
        return new ModeGraph(this, state, first, ofCore(outgoing), ofCore(incoming));
    }

    private List<Set<Edge>> ofCore(List<Set<Edge>> edges) {
        return edges.stream()
                .limit(core)
                .<Set<Edge>>map(ofOne -> new ArraySet<>(ofOne.stream()
                        .filter(edge -> edge.tail < core && edge.head < core)
                        .toArray(Edge[]::new)))
                .toList();
    }

    /** Returns the vertex through which all ways to and from elsewhere go: the vertex itself where no gate encloses it. */
    int gate(int vertex) {
        return gates[vertex];
    }

    /** Returns whether it is that of the open network. */
    boolean isOpen() {
        return state == 0;
    }

    /** Returns the vertex of a node and a mode, or -1 where the mode does not come. */
    int vertex(int node, Mode mode) {
        return byMode[mode.ordinal()][node];
    }

    /** Returns the vertex where a journey from a node begins by any mode. */
    int begin(int node) {
        return begins[node];
    }

    /** Returns the vertex where a journey to a node ends by any mode. */
    int end(int node) {
        return ends[node];
    }

    /** Returns the vertices of a node and each of its modes. */
    private int[] ofModes(int node) {
        return Arrays.stream(byMode)
                .mapToInt(ofMode -> ofMode[node])
                .filter(vertex -> vertex != NONE)
                .toArray();
    }

    @Override
    public Set<Integer> vertexSet() {
        return vertices;
    }

    @Override
    public boolean containsVertex(Integer vertex) {
        return vertex >= 0 && vertex < vertices.size();
    }

    @Override
    public Set<Edge> outgoingEdgesOf(Integer vertex) {
        return outgoing.get(vertex);
    }

    @Override
    public Set<Edge> incomingEdgesOf(Integer vertex) {
        return incoming.get(vertex);
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
