package org.aidflow.scenario;

import java.util.List;

/**
 * What moves and handles convoys on the network.
 *
 * @param stations rows of the stations' calendars
 */
public record Logistics(List<ServerCalendar> stations, List<Fleet> fleets) {
    /** Copies the lists. */
    public Logistics {
        stations = List.copyOf(stations);
        fleets = List.copyOf(fleets);
    }
}
