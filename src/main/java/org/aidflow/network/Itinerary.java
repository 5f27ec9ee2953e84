package org.aidflow.network;

/**
 * A planned chain of arcs, joined end to end. Immutable.
 *
 * <p>Where two successive arcs differ in mode, the mode is changed at the node between them.
 */
public final class Itinerary {
    /** The itinerary of one who is there already. */
    public static final Itinerary EMPTY = new Itinerary(new int[0], 0, false);

    private final int[] arcs;
    private final double expectedH;
    private final boolean ofOpenNetwork;

    /**
     * Takes the array as its own.
     *
     * @param ofOpenNetwork whether it is of least time in the open network, so that none is faster in any other state
     */
    Itinerary(int[] arcs, double expectedH, boolean ofOpenNetwork) {
        this.arcs = arcs;
        this.expectedH = expectedH;
        this.ofOpenNetwork = ofOpenNetwork;
    }

    /** Returns how many arcs it has; 0 where origin and destination are one node. */
    public int length() {
        return arcs.length;
    }

    /** Returns the number of an arc. {@code leg} is its place in the order of travel, from 0. */
    public int arc(int leg) {
        return arcs[leg];
    }

    /** Returns the numbers of its arcs in the order of travel, the caller's own. */
    public int[] arcs() {
        return arcs.clone();
    }

    /** Returns whether it is of least time in the open network. */
    boolean isOfOpenNetwork() {
        return ofOpenNetwork;
    }

    /** Returns the expected time, changes of mode included, in hours. */
    public double expectedH() {
        return expectedH;
    }
}
