package org.aidflow.network;

import java.util.List;

/** The transport network: numbered nodes and arcs. Immutable. */
public final class Network {
    private final List<Node> nodes;
    private final List<Arc> arcs;

    /** Makes a network. */
    public Network(List<Node> nodes, List<Arc> arcs) {
        this.nodes = List.copyOf(nodes);
        this.arcs = List.copyOf(arcs);
    }

    /** Returns the nodes in the order of their numbers. */
    public List<Node> nodes() {
        return nodes;
    }

    /** Returns the arcs in the order of their numbers. */
    public List<Arc> arcs() {
        return arcs;
    }
}
