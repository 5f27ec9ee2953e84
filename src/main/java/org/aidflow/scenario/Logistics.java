package org.aidflow.scenario;

import java.util.List;

/**
 * What moves and handles convoys on the network.
 *
 * @param stations rows of the stations' calendars
 * @param departures rows of the timetables of scheduled fleets
 */
public record Logistics(List<ServerCalendar> stations, List<Fleet> fleets, List<Departure> departures) {
    /** Copies the lists. */
    public Logistics {
        stations = List.copyOf(stations);
        fleets = List.copyOf(fleets);
        departures = List.copyOf(departures);
    }
}
