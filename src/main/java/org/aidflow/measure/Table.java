package org.aidflow.measure;

/** The tables that replications fill. */
public enum Table {
    /** One number a row: response, place, item, value. */
    RESPONSES,
    /** Beds, patients and staff by day and place. */
    CENSUS,
    /** For how long each limit was binding, by day and place. */
    LIMITS,
    /** The queues of stations by day. */
    STATIONS,
    /** One spell of overload a row. */
    OVERLOAD,
    /** One delivery a row, with the parts of its delay. */
    SHIPMENTS,
    /** One team a row, with the parts of its delay. */
    TEAMS,
    /** One donor and kind of aid a row. */
    DONORS,
    /** One leg of a convoy a row, in the order in which they began; of few replications. */
    LEGS,
    /** The places between which convoys move; of the same. */
    NODES,
    /** The connections on which they do; of the same. */
    ARCS
}
