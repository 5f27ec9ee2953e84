package org.aidflow.measure;

import java.util.Locale;
import org.aidflow.model.Probe;
import org.aidflow.model.StationState;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.ServerCalendar.Kind;

/** The queue of each station at the end of each day, and how many convoys were served in the day. */
final class StationMeasure implements Probe {
    private static final double KG_OF_TONNE = 1000;

    private final Scenario scenario;
    private final Results results;

    /** By node and kind, until the day before. */
    private final long[][] served;

    StationMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        served = new long[scenario.network().nodes().size()][Kind.values().length];
    }

    @Override
    public void stationDayEnded(long now, StationState station) {
        long[] before = served[station.node()];
        int kind = station.kind().ordinal();
        results.row(
                Table.STATIONS,
                scenario.timeline().local(now - 1).toLocalDate(),
                scenario.network().node(station.node()).id(),
                station.kind().name().toLowerCase(Locale.ROOT),
                station.queued(),
                station.queuedKg() / KG_OF_TONNE,
                station.inService(),
                station.served() - before[kind]);
        before[kind] = station.served();
    }
}
