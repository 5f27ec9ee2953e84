package org.aidflow.model;

/** The parts of a delivery's delay, in the order in which they come. A convoy is always in exactly one. */
public enum Stage {
    /** A desk has not decided yet: queue and service. */
    DECIDE,
    /** A team mobilises, goods are made ready. */
    PREPARE,
    /** Waits for free vehicles. */
    WAIT_VEHICLE,
    /** Is being loaded. */
    LOAD,
    /** Moves, or changes from one mode to another. */
    TRAVEL,
    /** Queues for a checkpoint's lane and is inspected, or for a hub's apron and is handled. */
    CHECKPOINT,
    /** Waits for a dock. */
    WAIT_DOCK,
    /** Is being unloaded. */
    UNLOAD,
    /** Waits for a sorter and is sorted. */
    SORT,
    /** Lies in a depot's stock. */
    WAIT_STOCK,
    /** Is on the way from the depot to the hospital, waiting for a vehicle included. */
    LAST_MILE,
    /** A team is briefed and trained before it reports in. */
    ORIENT;

    /** The number of stages. */
    static final int COUNT = values().length;
}
