package org.aidflow.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.ServerCalendar;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.jspecify.annotations.Nullable;

/** The lanes, docks and sorters of all nodes. */
final class Stations {
    private final @Nullable Station[][] byNodeAndKind;

    Stations(World world) {
        Scenario scenario = world.scenario();
        byNodeAndKind = new Station[scenario.network().nodes().size()][Kind.values().length];
        for (ServerCalendar row : scenario.stations()) {
            int node = scenario.network().node(row.node());
            if (at(node, row.station()) == null) {
                List<ServerCalendar> calendar = calendar(scenario, row);
                byNodeAndKind[node][row.station().ordinal()] = station(world, calendar);
            }
        }
    }

    /** Returns a node's station of a kind, or null where there is none. */
    @Nullable
    Station at(int node, Kind kind) {
        return byNodeAndKind[node][kind.ordinal()];
    }

    private static List<ServerCalendar> calendar(Scenario scenario, ServerCalendar like) {
        List<ServerCalendar> rows = new ArrayList<>(scenario.stations());
        rows.removeIf(row -> !row.node().equals(like.node()) || row.station() != like.station());
        rows.sort(Comparator.comparingLong(ServerCalendar::from));
        return rows;
    }

    private static Station station(World world, List<ServerCalendar> calendar) {
        return switch (calendar.get(0).station()) {
            case LANE -> new Station(world, calendar, Stage.CHECKPOINT, Stage.CHECKPOINT);
            case DOCK -> new Station(world, calendar, Stage.WAIT_DOCK, Stage.UNLOAD);
            case SORTER -> new Station(world, calendar, Stage.SORT, Stage.SORT);
        };
    }
}
