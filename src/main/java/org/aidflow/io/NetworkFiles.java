package org.aidflow.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidflow.base.Time;
import org.aidflow.network.Arc;
import org.aidflow.network.Closure;
import org.aidflow.network.Closure.Place;
import org.aidflow.network.Coordinates;
import org.aidflow.network.Mode;
import org.aidflow.network.Network;
import org.aidflow.network.Node;
import org.aidflow.network.NodeKind;
import org.aidflow.random.Constant;
import org.aidflow.random.Distribution;
import org.aidflow.scenario.Storage;

/** Binds {@code nodes.csv}, {@code arcs.csv} and {@code closures.csv}, and knows the names that they define. */
final class NetworkFiles {
    /** The way along an arc takes no longer than a year. */
    private static final int MOST_HOURS = 366 * 24;

    private final Table nodeTable;
    private final Table arcTable;
    private final Dates dates;
    private final Faults faults;
    private final Names all;
    private final Map<String, Names> byLabel = new HashMap<>();
    private final List<Storage> storage = new ArrayList<>();
    private final List<Node> nodes;
    private final List<Arc> arcs;
    private final List<Closure> closures;

    NetworkFiles(ScenarioFolder folder, Dates dates, Faults faults) {
        this.dates = dates;
        this.faults = faults;
        nodeTable = folder.table(InputTable.NODES);
        arcTable = folder.table(InputTable.ARCS);
        all = nodeTable.names("node", "a node");
        Table.Unique nodeIds = nodeTable.new Unique("node");
        nodes = nodeTable.bind(row -> node(row, nodeIds));
        Table.Unique arcIds = arcTable.new Unique("arc");
        arcs = arcTable.bind(row -> arc(row, arcIds));
        Names arcNames = arcTable.names("arc", "an arc");
        closures = folder.table(InputTable.CLOSURES).bind(row -> closure(row, arcNames));
        Names hospitals = hospitals();
        if (hospitals.valid().isEmpty() && hospitals.doubtful().isEmpty() && nodeTable.complete()) {
            faults.report(nodeTable.start(), "the file", "have a node of kind hospital", "has none");
        }
    }

    private Node node(Row row, Table.Unique ids) {
        int before = faults.reports();
        String id = row.need("node").newName();
        ids.add(row, before, id);
        bindStorage(row);
        NodeKind kind = row.need("kind").oneOf(NodeKind.class);
        String city =
                switch (kind) {
                    case DEPOT -> row.need("city").oneOf(cities());
                    case HOSPITAL -> row.need("city").newName();
                    default -> row.given("city").map(Cell::newName).orElse("");
                };
        return new Node(
                id,
                row.given("name").map(Cell::newName).orElse(id),
                kind,
                city,
                coordinates(row).orElse(null),
                row.given("transfer_h").map(Cell::law).orElse(null));
    }

    private Optional<Coordinates> coordinates(Row row) {
        Optional<Double> latitude = row.given("lat").map(cell -> cell.between(-90, 90));
        Optional<Double> longitude = row.given("lon").map(cell -> cell.between(-180, 180));
        if (latitude.isPresent() != longitude.isPresent()) {
            faults.report(row.start(), "the row", "have both lat and lon or neither", "has one of them");
        }
        return latitude.flatMap(north -> longitude.map(east -> new Coordinates(north, east)));
    }

    private Arc arc(Row row, Table.Unique ids) {
        int before = faults.reports();
        String id = row.need("arc").newName();
        ids.add(row, before, id);
        double lengthKm = row.need("length_km").positive();
        Cell speed = row.need("speed_kmh");
        double meanH = lengthKm / speed.positive();
        if (meanH > MOST_HOURS) {
            faults.report(speed.position(), "the way", "take at most %d hours".formatted(MOST_HOURS), "takes " + meanH);
        }
        double cv = row.given("cv").map(Cell::cv).orElse(0.0);
        String from = row.need("from").oneOf(all);
        Cell to = row.need("to");
        if (to.text().equals(from)) {
            to.refuse("differ from from");
        }
        Mode mode = row.need("mode").oneOf(Mode.class);
        int capacity = row.given("capacity").map(cell -> cell.count(1)).orElse(Arc.UNLIMITED);
        return new Arc(id, from, to.oneOf(all), mode, lengthKm, spread(meanH, cv), capacity);
    }

    private Closure closure(Row row, Names arcNames) {
        Optional<String> arc = row.given("arc").map(cell -> cell.oneOf(arcNames));
        Optional<String> node = row.given("node").map(cell -> cell.oneOf(all));
        if (arc.isPresent() == node.isPresent()) {
            faults.report(
                    row.start(), "the row", "name an arc or a node", arc.isPresent() ? "names both" : "names none");
        }
        long from = dates.seconds(row.need("from"));
        return new Closure(
                arc.isPresent() ? Place.ARC : Place.NODE,
                arc.or(() -> node).orElse(""),
                row.given("mode").map(cell -> cell.oneOf(Mode.class)).orElse(null),
                from,
                row.given("until").map(cell -> dates.until(cell, from)).orElse(Time.LATEST),
                row.given("speed_factor").map(Cell::share).orElse(0.0));
    }

    /** Returns the lognormal law of a mean and a coefficient of variation; constant if either is 0. */
    static Distribution spread(double mean, double cv) {
        return mean == 0 ? new Constant(0) : Distribution.lognormal(mean, cv);
    }

    private void bindStorage(Row row) {
        row.given("storage_m3").ifPresent(cell -> {
            if (is(row, "depot")) {
                storage.add(new Storage(row.raw("node"), cell.positive()));
            } else {
                cell.refuse("be empty but for depots");
            }
        });
    }

    /** Returns the room of depots whose room is limited. */
    List<Storage> storage() {
        return storage;
    }

    /** Returns the network; empty if anything is wrong with it. */
    Optional<Network> network() {
        boolean sound = faults.noneIn(nodeTable.start().file())
                && faults.noneIn(arcTable.start().file());
        return sound ? Optional.of(new Network(nodes, arcs, closures)) : Optional.empty();
    }

    /** Returns where {@code arcs.csv} begins. */
    Position arcsStart() {
        return arcTable.start();
    }

    /** Returns the rows of all hospitals among the nodes. */
    List<Row> hospitalRows() {
        return nodeTable.rows().stream().filter(row -> is(row, "hospital")).toList();
    }

    /** Returns the names of all nodes. */
    Names all() {
        return all;
    }

    Names provinces() {
        return names("a province", "province");
    }

    Names hospitals() {
        return names("a hospital", "hospital");
    }

    Names depots() {
        return names("a depot", "depot");
    }

    Names checkpoints() {
        return names("a checkpoint", "checkpoint");
    }

    Names hubs() {
        return names("a hub", "hub");
    }

    /** Returns the names of the nodes that can have stock at the start. */
    Names holders() {
        return names("a province, depot or hospital", "province", "depot", "hospital");
    }

    /** Returns the names of the nodes that receive supplies. */
    Names stores() {
        return names("a depot or hospital", "depot", "hospital");
    }

    private Names names(String label, String... kinds) {
        return byLabel.computeIfAbsent(
                label, any -> nodeTable.names("node", label, row -> is(row, kinds), NetworkFiles::isOfUnknownKind));
    }

    /** Returns the cities that have a hospital. */
    Names cities() {
        return byLabel.computeIfAbsent(
                "a city with a hospital",
                label -> nodeTable.names("city", label, row -> is(row, "hospital"), NetworkFiles::isOfUnknownKind));
    }

    private static boolean is(Row row, String... kinds) {
        return Arrays.asList(kinds).contains(row.raw("kind"));
    }

    private static boolean isOfUnknownKind(Row row) {
        return !Cell.names(NodeKind.class).contains(row.raw("kind"));
    }
}
