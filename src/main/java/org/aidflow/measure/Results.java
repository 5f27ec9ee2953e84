package org.aidflow.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidflow.network.Node;

/** What one replication yields: rows of the tables that are recorded, in the order in which they were added. */
public final class Results {
    /** The place of a response that holds for all cities together. */
    public static final String REGION = Node.REGION;

    /** What is appended to the name of a response to name the flag that says whether its value is censored. */
    public static final String CENSORED = "_censored";

    private final Map<Table, List<List<Object>>> rows = new EnumMap<>(Table.class);
    private final List<Modelled> modelled = new ArrayList<>();

    /** Makes empty results that keep the rows of some tables only. */
    public Results(Set<Table> recorded) {
        recorded.forEach(table -> rows.put(table, new ArrayList<>()));
    }

    /** Returns whether a table is recorded. */
    public boolean records(Table table) {
        return rows.containsKey(table);
    }

    /** Adds a row to a table if it is recorded. A cell is a string, a number, a local date-time, or "" if missing. */
    public void row(Table table, Object... cells) {
        List<List<Object>> recorded = rows.get(table);
        if (recorded != null) {
            recorded.add(List.of(cells));
        }
    }

    /** Adds a response. The unit is part of its name; {@code item} is empty where none is meant. */
    public void response(String response, String place, String item, double value) {
        row(Table.RESPONSES, response, place, item, value);
    }

    /** Adds a response that may be right-censored, and the flag that says so. */
    public void response(String response, String place, String item, double value, boolean censored) {
        response(response, place, item, value);
        response(response + CENSORED, place, item, censored ? 1 : 0);
    }

    /** Adds what the replication says of something observed. */
    public void modelled(Modelled answer) {
        modelled.add(answer);
    }

    /** Returns what the replication says of what was observed. */
    public List<Modelled> modelled() {
        return Collections.unmodifiableList(modelled);
    }

    /** Returns the rows of a table that is recorded. */
    public List<List<Object>> rows(Table table) {
        return rows.getOrDefault(table, List.of());
    }
}
