package org.aidflow.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of results and what its columns hold.
 *
 * @param name without a file's ending
 * @param files that have its rows, as CSV with a header
 * @param rows in all of them, the headers not counted
 */
public record TypedTable(String name, List<Path> files, List<Field> fields, long rows) {
    /** Copies the lists. */
    public TypedTable {
        files = List.copyOf(files);
        fields = List.copyOf(fields);
    }

    /**
     * A column.
     *
     * @param type as a Frictionless schema has it: string, integer, number, date or datetime
     * @param emptyIsText whether an empty cell is a text like any other, and not a missing one
     */
    public record Field(String name, String type, boolean emptyIsText) {}

    /** Returns whether replications fill it. */
    public boolean isOfReplications() {
        return fields.stream().anyMatch(field -> field.name().equals("replication"));
    }

    /** Returns this table with the rows of another one of the same columns. */
    TypedTable with(TypedTable other) {
        List<Path> both = new ArrayList<>(files);
        both.addAll(other.files);
        return new TypedTable(name, both, fields, rows + other.rows);
    }
}
