package org.aidflow.scenario;

/**
 * The servers of a station from a date on, until the next such row of the same station.
 *
 * @param node where it stands
 * @param station what it does there
 */
public record ServerCalendar(String node, Kind station, Servers servers) {
    /** The stations of a node. */
    public enum Kind {
        /** Inspects every convoy that passes a checkpoint. */
        LANE,
        /** Handles every convoy that arrives by air at a hub. */
        APRON,
        /** Unloads what arrives. */
        DOCK,
        /** Sorts what a depot has unloaded. */
        SORTER
    }
}
