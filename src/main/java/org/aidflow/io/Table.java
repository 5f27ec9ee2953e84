package org.aidflow.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The rows of a CSV file, without those whose number of cells is wrong. */
final class Table {
    private final Position start;
    private final List<Row> rows;
    private final boolean complete;
    private final Faults faults;

    /**
     * Makes a table.
     *
     * @param complete whether nothing of the file was unreadable
     */
    Table(Position start, List<Row> rows, boolean complete, Faults faults) {
        this.start = start;
        this.rows = List.copyOf(rows);
        this.complete = complete;
        this.faults = faults;
    }

    Position start() {
        return start;
    }

    /** Returns whether nothing of the file was unreadable. */
    boolean complete() {
        return complete;
    }

    List<Row> rows() {
        return rows;
    }

    /** Returns this table with other rows. */
    Table with(List<Row> others) {
        return new Table(start, others, complete, faults);
    }

    /** Returns what {@code make} makes from each row, without the rows in which anything is wrong. */
    <T> List<T> bind(Function<Row, T> make) {
        List<T> bound = new ArrayList<>();
        rows.forEach(row -> bind(row, make).ifPresent(bound::add));
        return List.copyOf(bound);
    }

    private <T> Optional<T> bind(Row row, Function<Row, T> make) {
        int before = faults.reports();
        try {
            T made = make.apply(row);
            return faults.reports() == before && !row.lacksColumn() ? Optional.of(made) : Optional.empty();
        } catch (IllegalArgumentException e) {
            if (faults.reports() == before && !row.lacksColumn()) {
                String message = String.valueOf(e.getMessage());
                faults.report(row.position(message.split(" ", 2)[0]), message);
            }
            return Optional.empty();
        }
    }

    /** Returns the names that a column defines. */
    Names names(String column, String label) {
        return names(column, label, row -> true, row -> false);
    }

    /** Returns the names that a column defines in some of the rows, and doubtful ones in others. */
    Names names(String column, String label, Predicate<Row> which, Predicate<Row> doubtful) {
        return new Names(label, texts(column, which), texts(column, doubtful), complete);
    }

    private Set<String> texts(String column, Predicate<Row> which) {
        Set<String> texts = new LinkedHashSet<>();
        rows.stream().filter(which).forEach(row -> texts.add(row.raw(column)));
        texts.remove("");
        return texts;
    }

    /** Reports a row whose values of some columns stand in an earlier row too. */
    final class Unique {
        private final String columns;
        private final Map<List<Object>, Integer> lines = new HashMap<>();

        /** Watches columns that are named so in the message. */
        Unique(String columns) {
            this.columns = columns;
        }

        /** Adds the values of a row, unless one of them was just reported. */
        void add(Row row, int reportsBefore, Object... values) {
            Integer line = faults.reports() > reportsBefore
                    ? null
                    : lines.putIfAbsent(List.of(values), row.start().line());
            if (line != null) {
                String was = values.length == 1 ? Cell.quoted(String.valueOf(values[0])) : "the same";
                faults.report(row.start(), columns, "be unique", was + " stands on line " + line + " already");
            }
        }
    }
}
