package org.aidflow.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidflow.io.Yaml.Listing;
import org.aidflow.io.Yaml.Scalar;

/**
 * Reads points from a CSV file: a row a point, a column a path, and an optional column of names. A column {@code point},
 * as results have, is not read. An empty cell leaves the scenario's own value.
 */
final class PointsFile {
    private static final Set<String> OTHER_COLUMNS = Set.of("name", "point");

    private final SourceFile file;
    private final Faults faults;

    /** The paths as this program writes them, by the file's own ways to write them. */
    private final Map<String, String> paths = new LinkedHashMap<>();

    PointsFile(SourceFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    List<Variant> read(VariedPaths varied) {
        Table table = CsvReader.read(file, List.of(), (column, position) -> accept(column, position, varied), faults);
        if (table.rows().size() > DesignReader.MOST_POINTS) {
            String be = "be at most " + DesignReader.MOST_POINTS;
            faults.report(table.start(), "the points", be, "are " + table.rows().size());
            return List.of();
        }
        Table.Unique names = table.new Unique("name");
        List<Variant> variants = new ArrayList<>();
        for (Row row : table.rows()) {
            Map<String, Yaml> values = values(row);
            String levels = values.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue().text())
                    .collect(Collectors.joining(", "));
            String name = row.given("name").map(Cell::newName).orElse("");
            if (!name.isEmpty()) {
                names.add(row, faults.reports(), name);
            }
            String standIn = levels.isEmpty() ? "base" : levels;
            variants.add(new Variant(name.isEmpty() ? standIn : name, () -> values));
        }
        if (variants.isEmpty() && table.complete()) {
            faults.report(table.start(), "the file", "have at least one point", "has none");
        }
        return variants;
    }

    private boolean accept(String column, Position position, VariedPaths varied) {
        if (OTHER_COLUMNS.contains(column)) {
            return true;
        }
        varied.accept(column, position, "path").ifPresent(path -> {
            boolean known = paths.containsValue(path) && !paths.containsKey(column);
            if (known) {
                faults.report(position, "column " + Cell.quoted(path), "stand only once", "stands here again");
            }
            paths.put(column, path);
        });
        return paths.containsKey(column);
    }

    private Map<String, Yaml> values(Row row) {
        Map<String, Yaml> values = new LinkedHashMap<>();
        paths.forEach((column, path) ->
                row.given(column).ifPresent(cell -> values.put(path, value(cell.position(), cell.text()))));
        return values;
    }

    /** Returns the value that a text means; one in square brackets means a list. */
    private static Yaml value(Position position, String text) {
        if (!text.startsWith("[") || !text.endsWith("]")) {
            return new Scalar(position, text);
        }
        List<Yaml> parts = Arrays.stream(text.substring(1, text.length() - 1).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .<Yaml>map(part -> new Scalar(position, part))
                .toList();
        return new Listing(position, parts);
    }
}
