package org.aidflow.io;

import static org.aidflow.io.Column.Type.DATE;
import static org.aidflow.io.Column.Type.DATETIME;
import static org.aidflow.io.Column.Type.INTEGER;
import static org.aidflow.io.Column.Type.NUMBER;
import static org.aidflow.io.Column.Type.STRING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aidflow.measure.Stages;
import org.aidflow.measure.Table;
import org.aidflow.model.Stage;

/** The tables of the results. */
final class ResultTables {
    static final Column POINT = number("point", "the design point");
    private static final Column REPLICATION = number("replication", "the replication");
    static final Column PLACE = text("place", "a city, or region for all cities together");
    static final Column ITEM = column("item", STRING, "kind of supplies; empty where none is meant");
    static final Column RESPONSE = text("response", "name of the response; ends in its unit");

    /** How each replication went. */
    static final ResultTable RUNS = new ResultTable(
                    "runs",
                    "How each replication went.",
                    List.of(
                            POINT,
                            REPLICATION,
                            text("status", "done or failed"),
                            column("seed", INTEGER, "seed of the experiment"),
                            column("pair", INTEGER, "number of its antithetic pair; empty where there are none"),
                            count("events", "", "events that occurred"),
                            column("fault", STRING, "why it failed")))
            .keyed("point", "replication");

    /** The points that a search for the best has played. */
    static final ResultTable SELECTION = new ResultTable(
                    "selection",
                    "What a search for the best point has found, in the unit of the response.",
                    List.of(
                            POINT,
                            RESPONSE,
                            PLACE,
                            ITEM,
                            text("procedure", "rinott, kn or ocba"),
                            count("n", "", "replications, or antithetic pairs, that yielded the response"),
                            column("mean", NUMBER, "mean"),
                            column("sd", NUMBER, "standard deviation"),
                            text("status", "selected, in (may be the best) or dropped"),
                            column("confidence", NUMBER, "probability that what is selected is the best")))
            .keyed("point");

    /** What replications say of what was observed. */
    static final ResultTable MODELLED = new ResultTable(
                    "modelled",
                    "What each replication says of each observation that is compared.",
                    List.of(
                            POINT,
                            REPLICATION,
                            count("observation", "", "its place among those of the point in backtest.csv, from 1"),
                            column("value", NUMBER, "level, or day from the start")
                                    .required(),
                            count("censored", "", "1 if the run ended before the day came, else 0")))
            .keyed("point", "replication", "observation");

    /** What was observed against the replications of a point. */
    static final ResultTable BACKTEST = new ResultTable(
            "backtest",
            "How the replications of a point compare with what was observed. Days are counted from the start.",
            List.of(
                    POINT,
                    text("id", "name of the observation"),
                    text("use", "test, calibration or input"),
                    text("quantity", "what was observed"),
                    PLACE,
                    ITEM,
                    column("ward", STRING, "kind of ward; empty for all"),
                    text("compare", "in what the two are compared"),
                    column("date", DATE, "of the observation; empty where none is meant"),
                    column("observed", NUMBER, "level or day that was observed").required(),
                    count("n", "", "replications that say something of it"),
                    count("censored", "", "of them, those that ended before the day came"),
                    column("median", NUMBER, "their quantile at 0.5"),
                    column("q05", NUMBER, "their quantile at 0.05"),
                    column("q95", NUMBER, "their quantile at 0.95"),
                    column("error", NUMBER, "median less observed"),
                    column("covered", INTEGER, "1 if q05 <= observed <= q95, else 0")
                            .atLeast(0)
                            .atMost(1),
                    column("tolerance", NUMBER, "largest error that passes; if empty, being covered does")
                            .atLeast(0),
                    column("passed", INTEGER, "1 if it passed, else 0; empty for inputs of the model")
                            .atLeast(0)
                            .atMost(1)));

    private static final ResultTable RESPONSES = recorded(
                    Table.RESPONSES,
                    "What each replication comes to.",
                    List.of(
                            RESPONSE,
                            PLACE,
                            ITEM,
                            column("value", NUMBER, "in the response's unit").required()))
            .keyed("point", "replication", "response", "place", "item");

    private static final ResultTable CENSUS = recorded(
                    Table.CENSUS,
                    "Beds, patients and staff at the end of each day.",
                    List.of(
                            column("date", DATE, "the day that ends").required(),
                            PLACE,
                            count("open_beds", "bed", "beds that are open"),
                            count("usable_beds", "bed", "open beds that staff and protection suffice for"),
                            count("in_bed", "person", "patients in a bed"),
                            count("waiting_mild", "person", "mild patients who wait"),
                            count("waiting_severe", "person", "severe patients who wait"),
                            count("waiting_critical", "person", "critical patients who wait"),
                            count("doctors", "person", "doctors on duty for the emergency"),
                            count("nurses", "person", "nurses on duty for the emergency")))
            .keyed("point", "replication", "date", "place");

    private static final ResultTable LIMITS = recorded(
                    Table.LIMITS,
                    "For how long of each day each limit was binding; the first named among equals.",
                    List.of(
                            column("date", DATE, "the day").required(),
                            PLACE,
                            amount("beds_h", "h", "open beds were the limit"),
                            amount("staff_h", "h", "staff were the limit"),
                            amount("protection_h", "h", "protective items were the limit")))
            .keyed("point", "replication", "date", "place");

    private static final ResultTable STATIONS = recorded(
                    Table.STATIONS,
                    "The queues of stations at the end of each day.",
                    List.of(
                            column("date", DATE, "the day that ends").required(),
                            text("node", "where the station is"),
                            text("station", "its kind"),
                            count("queued", "convoy", "convoys that queue"),
                            amount("queued_t", "t", "mass of what they carry"),
                            count("in_service", "convoy", "convoys that are being served"),
                            count("served", "convoy", "convoys served in the day")))
            .keyed("point", "replication", "date", "node", "station");

    private static final ResultTable OVERLOAD = recorded(
                    Table.OVERLOAD,
                    "Spells of overload.",
                    List.of(
                            PLACE,
                            number("spell", "the spell at the place"),
                            column("start", DATETIME, "when it began, local time")
                                    .required(),
                            column("end", DATETIME, "when it ended or the run did, local time")
                                    .required(),
                            count("censored", "", "1 if the run ended first, else 0")
                                    .atMost(1),
                            count("depth_beds", "bed", "largest shortage of beds")))
            .keyed("point", "replication", "place", "spell");

    private static final ResultTable SHIPMENTS = recorded(
            Table.SHIPMENTS,
            "Deliveries of supplies to hospitals, with the parts of their delay.",
            withDelay(
                    Stages.OF_SUPPLIES,
                    text("shipment", "its name"),
                    text("donor", "node that sent it"),
                    column("item", STRING, "kind of supplies"),
                    count("quantity", "", "units of the item"),
                    text("to", "hospital that received it"),
                    text("city", "city of the hospital"),
                    column("asked", DATETIME, "when the donor was asked, local time")
                            .required(),
                    column("delivered", DATETIME, "when the hospital received it, local time")
                            .required()));

    private static final ResultTable TEAMS = recorded(
                    Table.TEAMS,
                    "Teams that reported in, with the parts of their delay.",
                    withDelay(
                            Stages.OF_TEAMS,
                            text("team", "its name"),
                            text("donor", "node that sent it"),
                            text("hospital", "where it works"),
                            text("city", "city of the hospital"),
                            count("members", "person", "all its members"),
                            column("asked", DATETIME, "when the donor was asked, local time")
                                    .required(),
                            column("reported", DATETIME, "when it reported in, local time")
                                    .required()))
            .keyed("point", "replication", "team");

    private static final ResultTable DONORS = recorded(
                    Table.DONORS,
                    "What became of what each donor was asked for.",
                    List.of(
                            text("donor", "node that sends"),
                            column("item", STRING, "kind of supplies; empty for teams"),
                            count("offered", "", "persons or units that it was asked for before the horizon"),
                            count("sent", "", "persons or units that a city was chosen for"),
                            count("delivered", "", "persons who reported in, units that hospitals received"),
                            amount("effort_mean", "", "the donor's mean effort over the run; 1 in normal times")))
            .keyed("point", "replication", "donor", "item");

    private static final ResultTable LEGS = recorded(
                    Table.LEGS,
                    "Legs of convoys in the order in which they began, of the first replication of the first points.",
                    List.of(
                            number("convoy", "its convoy"),
                            number("leg", "the leg of the convoy"),
                            text("name", "name of the team, or of the consignment that the convoy is a part of"),
                            text("load", "team or shipment"),
                            column("item", STRING, "kind of supplies; empty for teams"),
                            count("quantity", "", "persons, or units of the item"),
                            text("mode", "road, rail or air"),
                            text("from", "node where it began"),
                            text("to", "node where it ended"),
                            column("departed", DATETIME, "when it began, local time")
                                    .required(),
                            column("arrived", DATETIME, "when it ended, local time; empty if the run ended first"),
                            column(
                                    "cleared",
                                    DATETIME,
                                    "when the convoy set out again, came into a depot's stock or was at its destination's"
                                            + " disposal, local time; empty if the run ended first")))
            .keyed("point", "replication", "convoy", "leg");

    private static final ResultTable NODES = recorded(
                    Table.NODES,
                    "Nodes of the network.",
                    List.of(
                            text("node", "its name in files"),
                            text("kind", "province, hub, depot, checkpoint or hospital"),
                            column("city", STRING, "city that it belongs to; empty if none"),
                            text("name", "what people call it"),
                            new Column("lat", NUMBER, "degree", "latitude, north; empty if not known"),
                            new Column("lon", NUMBER, "degree", "longitude, east; empty if not known")))
            .keyed("point", "replication", "node");

    private static final ResultTable ARCS = recorded(
                    Table.ARCS,
                    "Arcs of the network.",
                    List.of(
                            text("arc", "its name in files"),
                            text("from", "node where it begins"),
                            text("to", "node where it ends"),
                            text("mode", "road, rail or air"),
                            amount("length_km", "km", "along the way")))
            .keyed("point", "replication", "arc");

    private ResultTables() {}

    /** Returns the file of a table that replications fill: point and replication, then the table's own columns. */
    static ResultTable of(Table table) {
        return switch (table) {
            case RESPONSES -> RESPONSES;
            case CENSUS -> CENSUS;
            case LIMITS -> LIMITS;
            case STATIONS -> STATIONS;
            case OVERLOAD -> OVERLOAD;
            case SHIPMENTS -> SHIPMENTS;
            case TEAMS -> TEAMS;
            case DONORS -> DONORS;
            case LEGS -> LEGS;
            case NODES -> NODES;
            case ARCS -> ARCS;
        };
    }

    /** Returns the table of the design points, with a column for each factor. */
    static ResultTable points(List<String> factors) {
        List<Column> columns = new ArrayList<>(List.of(POINT, text("name", "its scenario or its levels")));
        factors.forEach(
                path -> columns.add(column(path, STRING, "level of this factor; empty for the scenario's own")));
        return new ResultTable("points", "The design points.", columns).keyed("point");
    }

    private static ResultTable recorded(Table table, String description, List<Column> own) {
        List<Column> columns = new ArrayList<>(List.of(POINT, REPLICATION));
        columns.addAll(own);
        return new ResultTable(Cell.name(table), description, columns);
    }

    private static List<Column> withDelay(List<Stage> stages, Column... own) {
        List<Column> columns = new ArrayList<>(Arrays.asList(own));
        columns.add(amount("delay_h", "h", "the whole delay, sum of the columns that follow"));
        for (Stage stage : stages) {
            String name = Cell.name(stage);
            columns.add(amount(name + "_h", "h", "part of the delay: " + name.replace('_', ' ')));
        }
        return columns;
    }

    /** Returns a column that may have empty cells. */
    static Column column(String name, Column.Type type, String description) {
        return new Column(name, type, "", description);
    }

    /** Returns a column of texts, none of them empty. */
    static Column text(String name, String description) {
        return column(name, STRING, description).required();
    }

    /** Returns a column of numbers of things, from 1. */
    private static Column number(String name, String description) {
        return column(name, INTEGER, "number of " + description + ", from 1")
                .required()
                .atLeast(1);
    }

    /** Returns a column of whole numbers from 0, none of them missing. */
    static Column count(String name, String unit, String description) {
        return new Column(name, INTEGER, unit, description).required().atLeast(0);
    }

    /** Returns a column of numbers from 0, none of them missing. */
    private static Column amount(String name, String unit, String description) {
        return new Column(name, NUMBER, unit, description).required().atLeast(0);
    }
}
