package org.aidflow.model;

import org.aidflow.network.Itineraries;
import org.aidflow.network.Itinerary;
import org.aidflow.network.Mode;
import org.aidflow.network.Network;

/** A convoy's way from a node where it stands ready to one where it ends, planned by the state of the network. */
final class Trip {
    private static final int NONE = -1;

    private final Network network;
    private final Itineraries ways;
    private final int to;
    private final Step arrived;
    private int node;
    private Mode mode = Mode.ROAD;
    private boolean begun;
    private Itinerary itinerary = Itinerary.EMPTY;

    /** Its arcs, at hand. */
    private int[] arcs = {};

    private int leg;

    /** The state of the network that it was planned by. */
    private int state = NONE;

    /**
     * Makes a trip that is not planned yet.
     *
     * @param ways those of the open network
     * @param from the number of the node where it begins
     * @param to the number of the node where it ends
     * @param arrived what the convoy does at its end
     */
    Trip(Network network, Itineraries ways, int from, int to, Step arrived) {
        this.network = network;
        this.ways = ways;
        this.to = to;
        this.arrived = arrived;
        node = from;
    }

    /** Returns a trip planned like this one, which has not begun, for a part of the convoy. */
    Trip copy() {
        Trip copy = new Trip(network, ways, node, to, arrived);
        copy.itinerary = itinerary;
        copy.arcs = arcs;
        copy.leg = leg;
        copy.state = state;
        return copy;
    }

    /** Makes sure that the rest is planned by a state of the network; returns whether there is a way. */
    boolean plan(int now) {
        if (state == now) {
            return true;
        }
        Itineraries open = ways.in(now);
        if (!open.keep(itinerary, leg)) {
            Itinerary way = begun ? open.findOnward(node, mode, to) : open.find(node, to);
            if (way == null) {
                return false;
            }
            itinerary = way;
            arcs = way.arcs();
            leg = 0;
        }
        state = now;
        return true;
    }

    /** Returns whether it has reached its end. */
    boolean isOver() {
        return leg == arcs.length;
    }

    Step arrived() {
        return arrived;
    }

    /** Returns the number of the node where the convoy is, or where its present leg began. */
    int node() {
        return node;
    }

    /** Returns the number of the arc of the present or next leg. */
    int arc() {
        return arcs[leg];
    }

    /** Returns the mode of the present or next leg. */
    Mode nextMode() {
        return network.arc(arc()).mode();
    }

    /** Returns the mode of the present stretch. */
    Mode mode() {
        return mode;
    }

    /** A stretch by the mode of the next leg begins. */
    void takeMode() {
        mode = nextMode();
    }

    /** Returns whether the first leg has begun. */
    boolean hasBegun() {
        return begun;
    }

    /** A leg begins. */
    void begin() {
        begun = true;
    }

    /** The convoy reached the end of a leg. */
    void endLeg() {
        node = network.head(arc());
        leg++;
    }
}
