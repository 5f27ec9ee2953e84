package org.aidflow.network;

import java.util.Arrays;
import java.util.Set;

/**
 * The cities of which one node alone has arcs to and from elsewhere, and is joined to the others by one mode alone: it and
 * this mode are the city's gate. Ways between other places do not go through what a gate encloses, so that they are found
 * without it.
 */
final class Gates {
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final Network network;

    /** By city the node that has arcs to or from elsewhere. */
    private final int[] nodes;

    /** By city the number of the mode of the arcs between that node and the others. */
    private final int[] modes;

    /** Finds those of a network by some modes. */
    Gates(Network network, Set<Mode> permitted) {
        this.network = network;
        nodes = none();
        modes = none();
        for (int arc = 0; arc < network.arcs().size(); arc++) {
            if (permitted.contains(network.arc(arc).mode()) && !isWithin(arc)) {
                set(nodes, network.city(network.tail(arc)), network.tail(arc));
                set(nodes, network.city(network.head(arc)), network.head(arc));
            }
        }
        for (int arc = 0; arc < network.arcs().size(); arc++) {
            int mode = network.arc(arc).mode().ordinal();
            if (permitted.contains(network.arc(arc).mode()) && isWithin(arc) && touchesGate(arc)) {
                set(modes, network.city(network.tail(arc)), mode);
            }
        }
    }

    private int[] none() {
        int[] none = new int[network.cities().size()];
        Arrays.fill(none, NONE);
        return none;
    }

    private boolean isWithin(int arc) {
        return network.city(network.tail(arc)) == network.city(network.head(arc));
    }

    private boolean touchesGate(int arc) {
        int city = network.city(network.tail(arc));
        return city >= 0 && (nodes[city] == network.tail(arc) || nodes[city] == network.head(arc));
    }

    private static void set(int[] ofCities, int city, int value) {
        if (city >= 0) {
            ofCities[city] = ofCities[city] == NONE || ofCities[city] == value ? value : SEVERAL;
        }
    }

    /** Returns whether a node lies behind a gate. */
    boolean enclose(int node) {
        int city = network.city(node);
        return city >= 0 && nodes[city] >= 0 && modes[city] >= 0 && nodes[city] != node;
    }

    /** Returns the node of the gate that a node lies behind. */
    int node(int enclosed) {
        return nodes[network.city(enclosed)];
    }

    /** Returns the mode of the gate that a node lies behind. */
    Mode mode(int enclosed) {
        return Mode.values()[modes[network.city(enclosed)]];
    }
}
