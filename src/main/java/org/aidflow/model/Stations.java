package org.aidflow.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aidflow.network.Mode;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.ServerCalendar;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.scenario.Servers;
import org.jspecify.annotations.Nullable;

/** The lanes, aprons, docks and sorters of all nodes. */
final class Stations {
    private final @Nullable ConvoyStation[][] byNodeAndKind;

    Stations(World world) {
        Scenario scenario = world.scenario();
        byNodeAndKind = new ConvoyStation[scenario.network().nodes().size()][Kind.values().length];
        calendars(scenario).forEach((place, calendar) -> {
            int node = scenario.network().node(place.node());
            byNodeAndKind[node][place.kind().ordinal()] = station(world, place.kind(), calendar);
        });
    }

    /** Where a station is. */
    private record Place(String node, Kind kind) {}

    /** Returns the servers of each station over time; the stations in the order in which they are given. */
    private static Map<Place, List<Servers>> calendars(Scenario scenario) {
        Map<Place, List<Servers>> calendars = new LinkedHashMap<>();
        for (ServerCalendar row : scenario.logistics().stations()) {
            calendars
                    .computeIfAbsent(new Place(row.node(), row.station()), any -> new ArrayList<>())
                    .add(row.servers());
        }
        calendars.values().forEach(servers -> servers.sort(Comparator.comparingLong(Servers::from)));
        return calendars;
    }

    /** Returns a node's station of a kind, or null where there is none. */
    @Nullable
    ConvoyStation at(int node, Kind kind) {
        return byNodeAndKind[node][kind.ordinal()];
    }

    /** Returns what a convoy that came to a node by a mode passes before it goes on, or null where it goes on at once. */
    @Nullable
    ConvoyStation passage(int node, Mode mode) {
        ConvoyStation lane = at(node, Kind.LANE);
        return lane == null && mode == Mode.AIR ? at(node, Kind.APRON) : lane;
    }

    /** Returns how many queue at all stations. */
    int queued() {
        return Arrays.stream(byNodeAndKind)
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull)
                .mapToInt(ConvoyStation::queued)
                .sum();
    }

    /** Tells a probe that a day has ended at every station, in the order of the nodes. */
    void endDay(long now, Probe probe) {
        for (int node = 0; node < byNodeAndKind.length; node++) {
            for (Kind kind : Kind.values()) {
                ConvoyStation station = at(node, kind);
                if (station != null) {
                    probe.stationDayEnded(
                            now,
                            new StationState(
                                    node,
                                    kind,
                                    station.queued(),
                                    station.queuedKg(),
                                    station.inService(),
                                    station.served()));
                }
            }
        }
    }

    private static ConvoyStation station(World world, Kind kind, List<Servers> calendar) {
        return switch (kind) {
            case LANE, APRON -> new ConvoyStation(world, calendar, Stage.CHECKPOINT, Stage.CHECKPOINT);
            case DOCK -> new ConvoyStation(world, calendar, Stage.WAIT_DOCK, Stage.UNLOAD);
            case SORTER -> new ConvoyStation(world, calendar, Stage.SORT, Stage.SORT);
        };
    }
}
