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
    static final Column POINT = column("point", INTEGER, "number of the design point, from 1");
    private static final Column REPLICATION = column("replication", INTEGER, "number of the replication, from 1");
    static final Column PLACE = column("place", STRING, "a city, or region for all cities together");
    static final Column ITEM = column("item", STRING, "kind of supplies; empty where none is meant");
    static final Column RESPONSE = column("response", STRING, "name of the response; ends in its unit");

    /** How each replication went. */
    static final ResultTable RUNS = new ResultTable(
            "runs",
            "How each replication went.",
            List.of(
                    POINT,
                    REPLICATION,
                    column("status", STRING, "done or failed"),
                    column("events", INTEGER, "events that occurred"),
                    column("fault", STRING, "why it failed")));

    /** The responses over the replications. */
    static final ResultTable SUMMARY = new ResultTable(
            "summary",
            "What the replications of a point say of a response, in the response's unit.",
            List.of(
                    POINT,
                    RESPONSE,
                    PLACE,
                    ITEM,
                    column("n", INTEGER, "replications that yielded it"),
                    column("mean", NUMBER, "mean"),
                    column("sd", NUMBER, "standard deviation; empty for one replication"),
                    column("ci95_low", NUMBER, "lower end of the mean's 95 % interval by Student's t"),
                    column("ci95_high", NUMBER, "upper end of the mean's 95 % interval by Student's t"),
                    column("min", NUMBER, "smallest value"),
                    column("q05", NUMBER, "quantile at 0.05"),
                    column("median", NUMBER, "quantile at 0.5"),
                    column("q95", NUMBER, "quantile at 0.95"),
                    column("max", NUMBER, "largest value"),
                    column("censored", INTEGER, "values that the horizon cut off")));

    /** What was observed against the replications of a point. */
    static final ResultTable BACKTEST = new ResultTable(
            "backtest",
            "How the replications of a point compare with what was observed. Days are counted from the start.",
            List.of(
                    POINT,
                    column("id", STRING, "name of the observation"),
                    column("use", STRING, "test, calibration or input"),
                    column("quantity", STRING, "what was observed"),
                    PLACE,
                    ITEM,
                    column("ward", STRING, "kind of ward; empty for all"),
                    column("compare", STRING, "in what the two are compared"),
                    column("date", DATE, "of the observation; empty where none is meant"),
                    column("observed", NUMBER, "level or day that was observed"),
                    column("n", INTEGER, "replications that say something of it"),
                    column("censored", INTEGER, "of them, those that ended before the day came"),
                    column("median", NUMBER, "their quantile at 0.5"),
                    column("q05", NUMBER, "their quantile at 0.05"),
                    column("q95", NUMBER, "their quantile at 0.95"),
                    column("error", NUMBER, "median less observed"),
                    column("covered", INTEGER, "1 if q05 <= observed <= q95, else 0"),
                    column("tolerance", NUMBER, "largest error that passes; if empty, being covered does"),
                    column("passed", INTEGER, "1 if it passed, else 0; empty for inputs of the model")));

    private static final ResultTable RESPONSES = recorded(
            Table.RESPONSES,
            "What each replication comes to.",
            List.of(RESPONSE, PLACE, ITEM, column("value", NUMBER, "in the response's unit")));

    private static final ResultTable CENSUS = recorded(
            Table.CENSUS,
            "Beds, patients and staff at the end of each day.",
            List.of(
                    column("date", DATE, "the day that ends"),
                    PLACE,
                    column("open_beds", INTEGER, "bed", "beds that are open"),
                    column("usable_beds", INTEGER, "bed", "open beds that staff and protection suffice for"),
                    column("in_bed", INTEGER, "person", "patients in a bed"),
                    column("waiting_mild", INTEGER, "person", "mild patients who wait"),
                    column("waiting_severe", INTEGER, "person", "severe patients who wait"),
                    column("waiting_critical", INTEGER, "person", "critical patients who wait"),
                    column("doctors", INTEGER, "person", "doctors on duty for the emergency"),
                    column("nurses", INTEGER, "person", "nurses on duty for the emergency")));

    private static final ResultTable LIMITS = recorded(
            Table.LIMITS,
            "For how long of each day each limit was binding; the first named among equals.",
            List.of(
                    column("date", DATE, "the day"),
                    PLACE,
                    column("beds_h", NUMBER, "h", "open beds were the limit"),
                    column("staff_h", NUMBER, "h", "staff were the limit"),
                    column("protection_h", NUMBER, "h", "protective items were the limit")));

    private static final ResultTable STATIONS = recorded(
            Table.STATIONS,
            "The queues of stations at the end of each day.",
            List.of(
                    column("date", DATE, "the day that ends"),
                    column("node", STRING, "where the station is"),
                    column("station", STRING, "its kind"),
                    column("queued", INTEGER, "convoys that queue"),
                    column("queued_t", NUMBER, "t", "mass of what they carry"),
                    column("in_service", INTEGER, "convoys that are being served"),
                    column("served", INTEGER, "convoys served in the day")));

    private static final ResultTable OVERLOAD = recorded(
            Table.OVERLOAD,
            "Spells of overload.",
            List.of(
                    PLACE,
                    column("spell", INTEGER, "number of the spell at the place, from 1"),
                    column("start", DATETIME, "when it began, local time"),
                    column("end", DATETIME, "when it ended or the run did, local time"),
                    column("censored", INTEGER, "1 if the run ended first, else 0"),
                    column("depth_beds", INTEGER, "bed", "largest shortage of beds")));

    private static final ResultTable SHIPMENTS = recorded(
            Table.SHIPMENTS,
            "Deliveries of supplies to hospitals, with the parts of their delay.",
            withDelay(
                    Stages.OF_SUPPLIES,
                    column("shipment", STRING, "its name"),
                    column("donor", STRING, "node that sent it"),
                    column("item", STRING, "kind of supplies"),
                    column("quantity", INTEGER, "units of the item"),
                    column("to", STRING, "hospital that received it"),
                    column("city", STRING, "city of the hospital"),
                    column("asked", DATETIME, "when the donor was asked, local time"),
                    column("delivered", DATETIME, "when the hospital received it, local time")));

    private static final ResultTable TEAMS = recorded(
            Table.TEAMS,
            "Teams that reported in, with the parts of their delay.",
            withDelay(
                    Stages.OF_TEAMS,
                    column("team", STRING, "its name"),
                    column("donor", STRING, "node that sent it"),
                    column("hospital", STRING, "where it works"),
                    column("city", STRING, "city of the hospital"),
                    column("members", INTEGER, "person", "all its members"),
                    column("asked", DATETIME, "when the donor was asked, local time"),
                    column("reported", DATETIME, "when it reported in, local time")));

    private static final ResultTable DONORS = recorded(
            Table.DONORS,
            "What became of what each donor was asked for.",
            List.of(
                    column("donor", STRING, "node that sends"),
                    column("item", STRING, "kind of supplies; empty for teams"),
                    column("offered", INTEGER, "persons or units that it was asked for before the horizon"),
                    column("sent", INTEGER, "persons or units that a city was chosen for"),
                    column("delivered", INTEGER, "persons who reported in, units that hospitals received"),
                    column("effort_mean", NUMBER, "the donor's mean effort over the run; 1 in normal times")));

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
        };
    }

    /** Returns the table of the design points, with a column for each factor. */
    static ResultTable points(List<String> factors) {
        List<Column> columns = new ArrayList<>(List.of(POINT, column("name", STRING, "its scenario or its levels")));
        factors.forEach(
                path -> columns.add(column(path, STRING, "level of this factor; empty for the scenario's own")));
        return new ResultTable("points", "The design points.", columns);
    }

    private static ResultTable recorded(Table table, String description, List<Column> own) {
        List<Column> columns = new ArrayList<>(List.of(POINT, REPLICATION));
        columns.addAll(own);
        return new ResultTable(Cell.name(table), description, columns);
    }

    private static List<Column> withDelay(List<Stage> stages, Column... own) {
        List<Column> columns = new ArrayList<>(Arrays.asList(own));
        columns.add(column("delay_h", NUMBER, "h", "the whole delay, sum of the columns that follow"));
        for (Stage stage : stages) {
            String name = Cell.name(stage);
            columns.add(column(name + "_h", NUMBER, "h", "part of the delay: " + name.replace('_', ' ')));
        }
        return columns;
    }

    static Column column(String name, Column.Type type, String description) {
        return column(name, type, "", description);
    }

    private static Column column(String name, Column.Type type, String unit, String description) {
        return new Column(name, type, unit, description);
    }
}
