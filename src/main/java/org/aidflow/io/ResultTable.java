package org.aidflow.io;

import java.util.List;
import org.aidflow.base.Check;

/**
 * A table of the results: what its file is called and what its columns are. Header and description are written from it.
 *
 * @param name without the file's ending
 * @param key the columns that together differ in all rows; none where rows may be the same
 */
record ResultTable(String name, String description, List<Column> columns, List<String> key) {
    ResultTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        List<String> names = columns.stream().map(Column::name).toList();
        Check.that(names.containsAll(key), "key of " + name, "be some of its columns", key);
    }

    /** Makes a table whose rows may be the same. */
    ResultTable(String name, String description, List<Column> columns) {
        this(name, description, columns, List.of());
    }

    /** Returns this table with a key. */
    ResultTable keyed(String... by) {
        return new ResultTable(name, description, columns, List.of(by));
    }

    String file() {
        return name + ".csv";
    }

    /** Returns whether it has all these columns. */
    boolean has(List<String> names) {
        return columns.stream().map(Column::name).toList().containsAll(names);
    }
}
