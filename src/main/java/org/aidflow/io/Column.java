package org.aidflow.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aidflow.base.Check;

/**
 * A column of a result table.
 *
 * @param unit of its values; empty where they have none
 * @param constraints that every cell meets, by the names of a Frictionless schema
 */
record Column(String name, Type type, String unit, String description, Map<String, Object> constraints) {
    Column {
        Check.notBlank(name, "name");
        Check.notBlank(description, "description of " + name);
        constraints = Collections.unmodifiableMap(new LinkedHashMap<>(constraints));
    }

    /** Makes a column whose cells may be missing and of any value. */
    Column(String name, Type type, String unit, String description) {
        this(name, type, unit, description, Map.of());
    }

    /** Returns this column with no cell missing. */
    Column required() {
        return with("required", true);
    }

    /** Returns this column with no number below another. */
    Column atLeast(int least) {
        return with("minimum", least);
    }

    /** Returns this column with no number above another. */
    Column atMost(int most) {
        return with("maximum", most);
    }

    /** Returns whether no cell is missing. */
    boolean isRequired() {
        return constraints.containsKey("required");
    }

    private Column with(String constraint, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(constraints);
        more.put(constraint, value);
        return new Column(name, type, unit, description, more);
    }

    /** What its cells are, by the types of a Frictionless schema. */
    enum Type {
        STRING,
        INTEGER,
        NUMBER,
        DATE,
        DATETIME
    }
}
