package org.aidflow.io;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A point before it is bound.
 *
 * @param source makes the values of the scenario by path
 */
record Variant(String name, Supplier<Map<String, Yaml>> source) {
    Map<String, Yaml> values() {
        return source.get();
    }

    /** Returns the texts of the values by path. */
    Map<String, String> levels() {
        Map<String, String> levels = new LinkedHashMap<>();
        values().forEach((path, value) -> levels.put(path, value.text()));
        return levels;
    }
}
