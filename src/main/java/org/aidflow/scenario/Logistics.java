package org.aidflow.scenario;

import java.util.List;
import org.aidflow.base.Check;

/**
 * What moves and handles convoys on the network.
 *
 * @param stations rows of the stations' calendars
 * @param departures rows of the timetables of scheduled fleets
 * @param consolidate how long shipments that are ready wait for company, in seconds; 0 if each goes by itself
 */
public record Logistics(
        List<ServerCalendar> stations, List<Fleet> fleets, List<Departure> departures, long consolidate) {
    /** Copies the lists. */
    public Logistics {
        stations = List.copyOf(stations);
        fleets = List.copyOf(fleets);
        departures = List.copyOf(departures);
        Check.atLeast(consolidate, 0, "consolidate_h");
    }

    /** Returns the fleets for teams and supplies. */
    public List<Fleet> freight() {
        return fleets.stream().filter(fleet -> fleet.use() == Fleet.Use.FREIGHT).toList();
    }

    /** Returns the fleets for patients. */
    public List<Fleet> ambulances() {
        return fleets.stream()
                .filter(fleet -> fleet.use() == Fleet.Use.AMBULANCE)
                .toList();
    }
}
