package org.aidflow.io;

import java.util.List;

/**
 * A table of the results: what its file is called and what its columns are. Header and description are written from it.
 *
 * @param name without the file's ending
 */
record ResultTable(String name, String description, List<Column> columns) {
    ResultTable {
        columns = List.copyOf(columns);
    }

    String file() {
        return name + ".csv";
    }
}
