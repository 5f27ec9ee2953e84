package org.aidflow.io;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A piece of a YAML file that knows where it stands. */
sealed interface Yaml {
    /** Where it begins. */
    Position position();

    /** Returns it on one line, as it may be written. */
    String text();

    /** One value; empty text for none. */
    record Scalar(Position position, String text) implements Yaml {}

    /** A list. */
    record Listing(Position position, List<Yaml> parts) implements Yaml {
        @Override
        public String text() {
            return parts.stream().map(Yaml::text).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** A map in the order of the file. */
    record Mapping(Position position, Map<String, Entry> entries) implements Yaml {
        @Override
        public String text() {
            return entries.entrySet().stream()
                    .map(entry ->
                            entry.getKey() + ": " + entry.getValue().value().text())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /** A key's place and its value. */
    record Entry(Position key, Yaml value) {}
}
