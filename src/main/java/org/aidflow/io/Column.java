package org.aidflow.io;

import org.aidflow.base.Check;

/**
 * A column of a result table.
 *
 * @param unit of its values; empty where they have none
 */
record Column(String name, Type type, String unit, String description) {
    Column {
        Check.notBlank(name, "name");
        Check.notBlank(description, "description of " + name);
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
