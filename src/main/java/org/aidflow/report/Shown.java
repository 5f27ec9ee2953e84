package org.aidflow.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table as the page holds it.
 *
 * @param rows texts as they stand in a file, or numbers that were computed; empty texts where there is none
 * @param leftOut rows that the page has no room for
 */
record Shown(List<String> columns, List<List<Object>> rows, long leftOut) {
    static final Shown NOTHING = new Shown(List.of(), List.of(), 0);

    /** Returns a table of rows that begin with a key. */
    static Shown of(List<String> keys, List<String> columns, List<List<Object>> rows) {
        List<String> all = new ArrayList<>(keys);
        all.addAll(columns);
        return new Shown(all, rows, 0);
    }

    /** Adds the table to those of a page, unless it has no rows. */
    void putInto(Map<String, Object> tables, String name) {
        if (!rows.isEmpty()) {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("columns", columns);
            content.put("rows", rows);
            content.put("leftOut", leftOut);
            tables.put(name, content);
        }
    }
}
