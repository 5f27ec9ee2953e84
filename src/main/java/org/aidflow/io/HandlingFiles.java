package org.aidflow.io;

import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.network.Mode;
import org.aidflow.random.Constant;
import org.aidflow.random.Distribution;
import org.aidflow.scenario.Departure;
import org.aidflow.scenario.Fleet;
import org.aidflow.scenario.Fleet.Quarantine;
import org.aidflow.scenario.Fleet.Use;
import org.aidflow.scenario.Fleet.Vehicle;
import org.aidflow.scenario.ServerCalendar;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.scenario.Servers;
import org.aidflow.scenario.Servers.Per;

/** Binds {@code stations.csv}, {@code fleets.csv} and {@code departures.csv}. */
final class HandlingFiles {
    private static final String SCHEDULED = "scheduled";
    private static final Distribution NO_TIME = new Constant(0);

    private final NetworkFiles places;
    private final Dates dates;
    private final Faults faults;
    private final List<ServerCalendar> stations;
    private final List<Fleet> fleets;
    private final List<Departure> departures;

    HandlingFiles(ScenarioFolder folder, NetworkFiles places, Dates dates, Faults faults) {
        this.places = places;
        this.dates = dates;
        this.faults = faults;
        stations = bindStations(folder.table(InputTable.STATIONS));
        Table fleetTable = folder.table(InputTable.FLEETS);
        fleets = bindFleets(fleetTable);
        departures = bindDepartures(folder.table(InputTable.DEPARTURES), fleetTable);
    }

    private List<ServerCalendar> bindStations(Table table) {
        Table.Unique rows = table.new Unique("node, station and from");
        return table.bind(row -> {
            int before = faults.reports();
            Kind station = row.need("station").oneOf(Kind.class);
            String node = row.need("node").oneOf(homes(station, before));
            long from = row.given("from").map(dates::secondsWithin).orElse(0L);
            rows.add(row, before, node, station, from);
            return new ServerCalendar(
                    node,
                    station,
                    new Servers(
                            from,
                            row.need("servers").count(0),
                            row.given("opens_h").map(Cell::hours).orElse(0L),
                            row.given("closes_h").map(Cell::hours).orElse(Time.DAY),
                            row.need("service_h").law(),
                            row.given("per").map(cell -> per(cell, station)).orElse(Per.CONVOY)));
        });
    }

    private static Per per(Cell cell, Kind station) {
        Per per = cell.oneOf(Per.class);
        if (station == Kind.SORTER && per == Per.VEHICLE) {
            cell.refuse("be convoy or tonne, as a sorter serves no vehicles,");
        }
        return per;
    }

    /** Returns the nodes that may have a station; all, if it was just reported that there is no such station. */
    private Names homes(Kind station, int reportsBefore) {
        if (faults.reports() > reportsBefore) {
            return places.all();
        }
        return switch (station) {
            case LANE -> places.checkpoints();
            case APRON -> places.hubs();
            case DOCK -> places.stores();
            case SORTER -> places.depots();
        };
    }

    private List<Fleet> bindFleets(Table table) {
        Table.Unique rows = table.new Unique("node, mode and use");
        Names known = places.all();
        return table.bind(row -> {
            int before = faults.reports();
            String node = row.need("node").oneOf(known);
            Mode mode = row.need("mode").oneOf(Mode.class);
            Use use = row.given("use").map(cell -> use(cell, row, node, mode)).orElse(Use.FREIGHT);
            rows.add(row, before, node, mode, use);
            return new Fleet(
                    node,
                    mode,
                    vehicles(row.need("vehicles")),
                    vehicle(row),
                    time(row, "load_h"),
                    time(row, "turnround_h"),
                    new Quarantine(
                            time(row, "quarantine_h"),
                            row.given("quarantine_until").map(dates::seconds).orElse(Time.LATEST)),
                    use);
        });
    }

    private Use use(Cell cell, Row row, String node, Mode mode) {
        Use use = cell.oneOf(Use.class);
        boolean able = mode == Mode.ROAD && places.hospitals().has(node) && !isScheduled(row);
        if (use == Use.AMBULANCE && !able) {
            cell.refuse("be freight but for a road fleet of a hospital that is not scheduled");
        }
        return use;
    }

    private static Vehicle vehicle(Row row) {
        return new Vehicle(
                row.need("payload_kg").positive(),
                row.given("volume_m3").map(Cell::positive).orElse(Double.POSITIVE_INFINITY),
                row.need("seats").count(1),
                row.given("breakdowns_per_1000_km").map(Cell::notNegative).orElse(0.0),
                time(row, "repair_h"));
    }

    private static Distribution time(Row row, String column) {
        return row.given(column).map(Cell::law).orElse(NO_TIME);
    }

    private static int vehicles(Cell cell) {
        if (cell.text().equals("unlimited")) {
            return Fleet.UNLIMITED;
        }
        if (cell.text().equals(SCHEDULED)) {
            return Fleet.SCHEDULED;
        }
        if (cell.text().isEmpty() || Character.isLetter(cell.text().charAt(0))) {
            cell.refuse("be a whole number >= 1, unlimited or scheduled");
            return 1;
        }
        return cell.count(1);
    }

    private List<Departure> bindDepartures(Table table, Table fleetTable) {
        Table.Unique rows = table.new Unique("node, mode and departs");
        Names known = places.all();
        fleetTable.rows().stream()
                .filter(fleet -> isScheduled(fleet) && table.rows().stream().noneMatch(row -> isSame(row, fleet)))
                .forEach(fleet -> faults.report(
                        fleet.position("vehicles"), "a scheduled fleet", "have a row in departures.csv", "has none"));
        return table.bind(row -> {
            int before = faults.reports();
            String node = row.need("node").oneOf(known);
            Mode mode = row.need("mode").oneOf(Mode.class);
            long departs = dates.secondsWithin(row.need("departs"));
            rows.add(row, before, node, mode, departs);
            if (faults.reports() == before
                    && fleetTable.rows().stream().noneMatch(fleet -> isScheduled(fleet) && isSame(row, fleet))) {
                faults.report(row.start(), "node and mode", "be those of a scheduled fleet", "are of none");
            }
            return new Departure(
                    node,
                    mode,
                    departs,
                    row.need("vehicles").count(1),
                    row.given("every_h").map(Cell::hours).orElse(0L),
                    row.given("until").map(cell -> dates.until(cell, departs)).orElse(Time.LATEST));
        });
    }

    private static boolean isScheduled(Row fleet) {
        return fleet.raw("vehicles").equals(SCHEDULED);
    }

    private static boolean isSame(Row row, Row fleet) {
        return row.raw("node").equals(fleet.raw("node")) && row.raw("mode").equals(fleet.raw("mode"));
    }

    List<ServerCalendar> stations() {
        return stations;
    }

    List<Fleet> fleets() {
        return fleets;
    }

    List<Departure> departures() {
        return departures;
    }
}
