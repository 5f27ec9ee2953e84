package org.aidflow.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.aidflow.io.BadInputException;
import org.aidflow.io.ResultRows;
import org.aidflow.io.ResultsReader;

/** Copies tables of the analysis as they are, as far as a page has room. */
final class Copies {
    /** So many rows are shown of a table that is not of points, and of all curves. */
    private static final int MOST_ROWS = 20_000;

    private static final List<String> CURVE = List.of("point", "response", "place", "item");

    private final ResultsReader results;
    private final Set<String> points = new LinkedHashSet<>();

    /** @param most points that are shown one by one */
    Copies(ResultsReader results, int most) throws BadInputException, IOException {
        this.results = results;
        results.each("points", List.of("point"), row -> {
            if (points.size() < most) {
                points.add(row.text("point"));
            }
        });
    }

    /** Returns the points that are shown one by one: the first ones. */
    Set<String> points() {
        return points;
    }

    /** Returns how many replications there are, and how many of them failed. */
    Shown played() throws BadInputException, IOException {
        if (!results.has("runs")) {
            return Shown.NOTHING;
        }
        long[] count = {0, 0};
        results.each("runs", List.of("point"), row -> {
            count[0]++;
            count[1] += row.text("status").equals("failed") ? 1 : 0;
        });
        return new Shown(List.of("replications", "failed"), List.of(List.of(count[0], count[1])), 0);
    }

    /** Returns all rows of a table. */
    Shown whole(String table) throws BadInputException, IOException {
        return copy(table, MOST_ROWS, row -> true);
    }

    /** Returns the rows of the points that are shown. */
    Shown ofPoints(String table) throws BadInputException, IOException {
        return copy(table, Integer.MAX_VALUE, this::isShown);
    }

    private boolean isShown(ResultRows row) {
        return points.contains(row.text("point"));
    }

    private Shown copy(String table, int most, Predicate<ResultRows> wanted) throws BadInputException, IOException {
        if (!results.has(table)) {
            return Shown.NOTHING;
        }
        List<String> columns = results.columns(table);
        List<List<Object>> rows = new ArrayList<>();
        long[] leftOut = {0};
        results.each(table, List.of(), row -> {
            if (rows.size() < most && wanted.test(row)) {
                rows.add(cells(row, columns.size()));
            } else {
                leftOut[0]++;
            }
        });
        return new Shown(columns, rows, leftOut[0]);
    }

    private static List<Object> cells(ResultRows row, int columns) {
        List<Object> cells = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            cells.add(row.text(i));
        }
        return cells;
    }

    /** Returns Kaplan-Meier curves; of those with more steps than there is room for, every second step, or third ... */
    Shown curves() throws BadInputException, IOException {
        if (!results.has("survival")) {
            return Shown.NOTHING;
        }
        Map<List<String>, Integer> steps = new HashMap<>();
        results.each("survival", CURVE, row -> steps.merge(curve(row), 1, Integer::sum));
        int ofEach = Math.max(20, MOST_ROWS / Math.max(1, steps.size()));
        Map<List<String>, Integer> seen = new HashMap<>();
        return copy("survival", MOST_ROWS, row -> {
            int step = seen.merge(curve(row), 1, Integer::sum);
            int all = steps.getOrDefault(curve(row), 0);
            int every = (all + ofEach - 1) / ofEach;
            return isShown(row) && (step == all || step % every == 0);
        });
    }

    private static List<String> curve(ResultRows row) {
        return CURVE.stream().map(row::text).toList();
    }
}
