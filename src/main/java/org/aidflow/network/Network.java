package org.aidflow.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aidflow.base.Check;

/**
 * The transport network: a directed multigraph of numbered nodes and arcs.
 *
 * <p>Nodes and arcs are numbered from 0 in the order in which they were given. Immutable; what it has found out about
 * itineraries is kept and shared by all threads.
 */
public final class Network {
    private static final String KNOWN_NODE = "name a node of the network";
    private static final String HAVE_HOSPITAL = "have a hospital";

    private final List<Node> nodes;
    private final List<Arc> arcs;
    private final Map<String, Integer> nodeNumbers = new HashMap<>();
    private final Map<String, Integer> arcNumbers = new HashMap<>();
    private final int[] tails;
    private final int[] heads;
    private final List<String> cities;
    private final Map<String, Integer> cityNumbers = new HashMap<>();
    private final Map<String, Integer> firstHospitals = new HashMap<>();
    private final Map<String, Integer> receivers = new HashMap<>();
    private final int[] cityByNode;
    private final States states;
    private final Map<Set<Mode>, Itineraries> itineraries = new ConcurrentHashMap<>();

    /** Makes a network that is always open. */
    public Network(List<Node> nodes, List<Arc> arcs) {
        this(nodes, arcs, List.of());
    }

    /**
     * Makes a network.
     *
     * @throws IllegalArgumentException if two nodes or two arcs share an id, or a row names an unknown node or arc
     */
    public Network(List<Node> nodes, List<Arc> arcs, List<Closure> closures) {
        this.nodes = List.copyOf(nodes);
        this.arcs = List.copyOf(arcs);
        cities = nodes.stream()
                .filter(node -> node.kind() == NodeKind.HOSPITAL)
                .map(Node::city)
                .distinct()
                .toList();
        cities.forEach(city -> cityNumbers.put(city, cityNumbers.size()));
        cityByNode = nodes.stream()
                .mapToInt(node -> cityNumbers.getOrDefault(node.city(), -1))
                .toArray();
        tails = new int[arcs.size()];
        heads = new int[arcs.size()];
        for (Node node : nodes) {
            int number = add(node.id(), "node", nodeNumbers);
            if (node.kind() == NodeKind.HOSPITAL) {
                firstHospitals.putIfAbsent(node.city(), number);
            } else if (node.kind() == NodeKind.DEPOT) {
                receivers.putIfAbsent(node.city(), number);
            }
        }
        firstHospitals.forEach(receivers::putIfAbsent);
        for (Arc arc : arcs) {
            int number = add(arc.id(), "arc", arcNumbers);
            tails[number] = number(arc.from(), "from of " + arc.id(), KNOWN_NODE, nodeNumbers);
            heads[number] = number(arc.to(), "to of " + arc.id(), KNOWN_NODE, nodeNumbers);
        }
        closures.forEach(this::checkPlace);
        states = new States(arcs, closures);
    }

    private void checkPlace(Closure closure) {
        switch (closure.place()) {
            case ARC -> arc(closure.id());
            case NODE -> node(closure.id());
        }
    }

    private static int add(String id, String what, Map<String, Integer> numbers) {
        int number = numbers.size();
        Check.that(numbers.putIfAbsent(id, number) == null, what, "be unique", id);
        return number;
    }

    private static int number(String id, String what, String be, Map<String, Integer> numbers) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw Check.fault(what, be, id);
        }
        return number;
    }

    /**
     * Returns the number of a node.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public int node(String id) {
        return number(id, "node", KNOWN_NODE, nodeNumbers);
    }

    /**
     * Returns the number of an arc.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public int arc(String id) {
        return number(id, "arc", "name an arc of the network", arcNumbers);
    }

    /** Returns the node of that number. */
    public Node node(int node) {
        return nodes.get(node);
    }

    /** Returns the arc of that number. */
    public Arc arc(int arc) {
        return arcs.get(arc);
    }

    /** Returns the number of the node where an arc begins. */
    public int tail(int arc) {
        return tails[arc];
    }

    /** Returns the number of the node where an arc ends. */
    public int head(int arc) {
        return heads[arc];
    }

    /** Returns the nodes in the order of their numbers. */
    public List<Node> nodes() {
        return nodes;
    }

    /** Returns the arcs in the order of their numbers. */
    public List<Arc> arcs() {
        return arcs;
    }

    /**
     * Returns the itineraries by some modes; the same object for the same modes, so that each is computed once.
     *
     * @throws IllegalArgumentException if {@code modes} is empty
     */
    public Itineraries itineraries(Set<Mode> modes) {
        return itineraries.computeIfAbsent(Set.copyOf(modes), permitted -> new Itineraries(this, permitted));
    }

    /** Returns which arcs are closed or slow, and when. */
    public States states() {
        return states;
    }

    /** Returns the receiving cities, those that have a hospital, in the order of the nodes. */
    public List<String> cities() {
        return cities;
    }

    /** Returns the number of the receiving city that a node belongs to, or -1 if it belongs to none. */
    public int city(int node) {
        return cityByNode[node];
    }

    /**
     * Returns the node where a city receives supplies: its first depot, or its first hospital where it has none.
     *
     * @throws IllegalArgumentException if the city has neither
     */
    public int receiver(String city) {
        return number(city, "city", HAVE_HOSPITAL, receivers);
    }

    /**
     * Returns the number of the first hospital of a city.
     *
     * @throws IllegalArgumentException if it has none
     */
    public int firstHospital(String city) {
        return number(city, "city", HAVE_HOSPITAL, firstHospitals);
    }

    /**
     * Returns the number of a receiving city: its place among {@link #cities()}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public int city(String name) {
        return number(name, "city", HAVE_HOSPITAL, cityNumbers);
    }
}
