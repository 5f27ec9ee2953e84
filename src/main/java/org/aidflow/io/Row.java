package org.aidflow.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of a CSV file. */
final class Row {
    private final Map<String, Integer> columns;
    private final List<String> texts;
    private final List<Position> positions;
    private final Faults faults;
    private boolean lacksColumn;

    /**
     * Makes a row.
     *
     * @param columns the places of the columns by name
     */
    Row(Map<String, Integer> columns, List<String> texts, List<Position> positions, Faults faults) {
        this.columns = columns;
        this.texts = texts;
        this.positions = positions;
        this.faults = faults;
    }

    /** Returns where it begins. */
    Position start() {
        return positions.get(0);
    }

    /** Returns where a column's cell begins, or else the row. */
    Position position(String column) {
        return positions.get(columns.getOrDefault(column, 0));
    }

    /** Returns a column's text; empty if there is none. */
    String raw(String column) {
        Integer index = columns.get(column);
        return index == null ? "" : texts.get(index);
    }

    /** Returns this row with another text, which stands elsewhere, in a column that it may not have had. */
    Row with(String column, String text, Position position) {
        Map<String, Integer> places = new HashMap<>(columns);
        List<String> others = new ArrayList<>(texts);
        List<Position> theirs = new ArrayList<>(positions);
        int place = places.computeIfAbsent(column, added -> others.size());
        if (place == others.size()) {
            others.add("");
            theirs.add(position);
        }
        others.set(place, text);
        theirs.set(place, position);
        return new Row(places, others, theirs, faults);
    }

    /** Returns whether a column was needed that the file, as reported already, has not. */
    boolean lacksColumn() {
        return lacksColumn;
    }

    /** Returns a cell that must not be empty; reports it if it is. */
    Cell need(String column) {
        if (!columns.containsKey(column)) {
            lacksColumn = true;
        } else if (raw(column).isEmpty()) {
            faults.report(position(column), column, "be given", "is empty");
        }
        return new Cell(position(column), column, raw(column), faults);
    }

    /** Returns a cell if it is not empty. */
    Optional<Cell> given(String column) {
        String text = raw(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(new Cell(position(column), column, text, faults));
    }
}
