package org.aidflow.io;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A path to cells of a scenario's tables, such as {@code stations.csv[node=depot, station=sorter].servers}. In a path that
 * has brackets, {@code .csv} may be left out.
 *
 * @param where the texts that a row has in some columns; empty for all rows
 */
record TablePath(InputTable table, Map<String, String> where, String column) {
    private static final Pattern FORM = Pattern.compile("(\\w*)(?:\\.csv)?(?:\\[([^\\]]*)\\])?\\.(\\w*)");
    private static final Pattern MULTIPLE = Pattern.compile("x(\\d+(?:\\.\\d+)?)");

    /** Returns whether a path means a table's cells, right or wrong. */
    static boolean isMeantBy(String path) {
        return path.contains(".csv") || path.contains("[");
    }

    /** Returns the path of a text; empty, and reported, if it is none. */
    static Optional<TablePath> parse(String text, Position position, Faults faults) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            faults.report(position, "path", "be like stations.csv[node=depot, station=dock].servers", was(text));
            return Optional.empty();
        }
        Optional<InputTable> table = Arrays.stream(InputTable.values())
                .filter(kind -> kind.file().equals(parts.group(1) + ".csv"))
                .findFirst();
        if (table.isEmpty()) {
            String hint = Nearest.hintOrList(parts.group(1) + ".csv", InputTable.files());
            faults.report(position, "unknown file " + Cell.quoted(parts.group(1) + ".csv") + hint);
            return Optional.empty();
        }
        Map<String, String> where = where(parts.group(2));
        TablePath path = new TablePath(table.get(), where, parts.group(3));
        return path.columnsExist(position, faults) ? Optional.of(path) : Optional.empty();
    }

    private static Map<String, String> where(@Nullable String conditions) {
        Map<String, String> where = new LinkedHashMap<>();
        if (conditions != null && !conditions.isBlank()) {
            for (String condition : conditions.split(",", -1)) {
                String[] sides = condition.split("=", 2);
                where.put(sides[0].strip(), sides.length < 2 ? "" : sides[1].strip());
            }
        }
        return where;
    }

    /** Returns the one way in which this program writes it. */
    String text() {
        String conditions = where.entrySet().stream()
                .sorted(Comparator.comparing(condition -> table.columns().indexOf(condition.getKey())))
                .map(condition -> condition.getKey() + "=" + condition.getValue())
                .collect(Collectors.joining(", ", "[", "]"));
        return table.file() + conditions + "." + column;
    }

    private boolean columnsExist(Position position, Faults faults) {
        int before = faults.reports();
        where.keySet().forEach(name -> checkColumn(name, position, faults));
        checkColumn(column, position, faults);
        return faults.reports() == before;
    }

    private void checkColumn(String name, Position position, Faults faults) {
        if (!table.columns().contains(name)) {
            String hint = Nearest.hintOrList(name, table.columns());
            faults.report(position, "unknown column " + Cell.quoted(name) + " of " + table.file() + hint);
        }
    }

    /** Returns a table with another value in the cells that this path means; reports it if there are none. */
    Table change(Table before, Yaml value, Faults faults) {
        if (before.complete() && before.rows().stream().noneMatch(this::matches)) {
            faults.report(value.position(), "the path", "mean a row of " + table.file(), "there is none " + where);
        }
        return before.with(before.rows().stream()
                .map(row ->
                        matches(row) ? row.with(column, text(row.raw(column), value, faults), value.position()) : row)
                .toList());
    }

    /** Returns the text that stands in all cells that this path means; empty if there is not one for all. */
    Optional<String> common(Table rows) {
        List<String> texts = rows.rows().stream()
                .filter(this::matches)
                .map(row -> row.raw(column))
                .distinct()
                .toList();
        return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
    }

    private boolean matches(Row row) {
        return where.entrySet().stream()
                .allMatch(condition -> row.raw(condition.getKey()).equals(condition.getValue()));
    }

    /** Returns the value's text; {@code x1.5} multiplies a number, and a whole number stays one. */
    private String text(String before, Yaml value, Faults faults) {
        Matcher multiple = MULTIPLE.matcher(value.text());
        if (!multiple.matches()) {
            return value.text();
        }
        BigDecimal factor = new BigDecimal(multiple.group(1));
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return before;
        }
        if (Cell.parseNumber(before).isEmpty()) {
            faults.report(value.position(), column, "be a number where it is multiplied", was(before));
            return before;
        }
        BigDecimal product = new BigDecimal(before).multiply(factor);
        boolean whole = new BigDecimal(before).stripTrailingZeros().scale() <= 0 && !before.contains(".");
        return (whole ? product.setScale(0, RoundingMode.HALF_UP) : product).toPlainString();
    }

    private static String was(String text) {
        return "was " + Cell.quoted(text);
    }
}
