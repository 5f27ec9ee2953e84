package org.aidflow.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidflow.experiment.PointTable;
import org.aidflow.io.BadInputException;
import org.aidflow.io.ResultRows;
import org.aidflow.io.ResultsReader;
import org.aidflow.measure.Results;

/**
 * How load goes by, a line for the region and for the cities that lack most beds: a block for each day, or the worst of
 * some days. Load is who is in bed or waits over usable beds at the end of a day, both summed over the replications.
 */
final class LoadLines {
    /** So many points are shown, the first ones, and so many lines of all of them. */
    private static final int MOST_POINTS = 6;

    private static final int MOST_LINES = 24;

    /** So many blocks stand in a line. */
    private static final int WIDTH = 60;

    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    /** Above how much load each block but the first stands; the upper half of them is overload. */
    private static final double[] ABOVE = {0.25, 0.5, 0.75, 1, 1.5, 2, 4};

    private static final List<String> COLUMNS = List.of(
            "point", "date", "place", "usable_beds", "in_bed", "waiting_mild", "waiting_severe", "waiting_critical");

    private final PointTable points;
    private final Map<String, Map<String, SortedMap<String, double[]>>> byPoint = new LinkedHashMap<>();

    private LoadLines(PointTable points) {
        this.points = points;
        points.numbers().stream()
                .limit(MOST_POINTS)
                .forEach(point -> byPoint.put(String.valueOf(point), new LinkedHashMap<>()));
    }

    /**
     * Returns the lines of a folder of results; none if it has no census such as a run records.
     *
     * @param colour whether to show overload in red
     */
    static List<String> of(Path folder, PointTable points, boolean colour) throws IOException {
        ResultsReader results = ResultsReader.of(folder);
        try {
            if (!results.has("census") || !results.columns("census").containsAll(COLUMNS)) {
                return List.of();
            }
            LoadLines lines = new LoadLines(points);
            results.each("census", COLUMNS, lines::add);
            return lines.all(colour);
        } catch (BadInputException e) {
            return List.of("", "load is not shown: " + e.faults().get(0));
        }
    }

    private void add(ResultRows row) {
        Map<String, SortedMap<String, double[]>> places = byPoint.get(row.text("point"));
        if (places != null) {
            double[] sums = places.computeIfAbsent(row.text("place"), any -> new TreeMap<>())
                    .computeIfAbsent(row.text("date"), any -> new double[2]);
            sums[0] += row.number("in_bed") + row.waiting();
            sums[1] += row.number("usable_beds");
        }
    }

    private static double load(double[] sums) {
        return sums[0] == 0 ? 0 : sums[0] / sums[1];
    }

    private List<String> all(boolean colour) {
        byPoint.values().removeIf(Map::isEmpty);
        if (byPoint.isEmpty()) {
            return List.of();
        }
        List<String> places = places();
        List<String> shown = places.subList(0, Math.min(places.size(), Math.max(2, MOST_LINES / byPoint.size())));
        List<List<String>> rows = new ArrayList<>();
        byPoint.forEach((point, loads) -> {
            rows.add(List.of(name(point)));
            shown.stream()
                    .filter(loads::containsKey)
                    .forEach(place -> rows.add(row(place, loads.getOrDefault(place, new TreeMap<>()))));
        });
        List<String> lines = new ArrayList<>(List.of("", legend()));
        table(rows).forEach(line -> lines.add(colour ? line.replaceAll("[▅▆▇█]+", "\u001B[31m$0\u001B[0m") : line));
        lines.addAll(leftOut(places.size() - shown.size()));
        return lines;
    }

    /** Returns the lines of a table in which the name of a point takes a line of its own, however long it is. */
    private static List<String> table(List<List<String>> rows) {
        List<String> cells =
                TextTable.lines(rows.stream().filter(row -> row.size() > 1).toList());
        List<String> lines = new ArrayList<>();
        int next = 0;
        for (List<String> row : rows) {
            lines.add(row.size() > 1 ? cells.get(next++) : row.get(0));
        }
        return lines;
    }

    private String name(String point) {
        int at = points.numbers().indexOf(Integer.valueOf(point));
        return TextTable.name(points.numbers().get(at), points.names().get(at));
    }

    /** Returns the region, then cities, first those that lack most beds on their worst day. */
    private List<String> places() {
        Map<String, Double> lacks = new LinkedHashMap<>();
        byPoint.values().forEach(loads -> loads.forEach((place, days) -> lacks.merge(place, lack(days), Math::max)));
        return lacks.keySet().stream()
                .sorted(Comparator.comparing((String place) -> !place.equals(Results.REGION))
                        .thenComparing(place -> -lacks.getOrDefault(place, 0.0)))
                .toList();
    }

    private static double lack(SortedMap<String, double[]> days) {
        return days.values().stream()
                .mapToDouble(sums -> sums[0] - sums[1])
                .max()
                .orElse(0);
    }

    /** Returns of how many days the worst stands in a block. */
    private int days() {
        int longest = byPoint.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .mapToInt(Map::size)
                .max()
                .orElse(1);
        return (longest + WIDTH - 1) / WIDTH;
    }

    private List<String> row(String place, SortedMap<String, double[]> days) {
        double peak = days.values().stream().mapToDouble(LoadLines::load).max().orElse(0);
        String date = days.entrySet().stream()
                .filter(day -> load(day.getValue()) == peak)
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse("");
        String form = peak < 100 ? "peak %.2f" : "peak %,.0f";
        String text = Double.isInfinite(peak) ? "no usable bed" : String.format(Locale.ROOT, form, peak);
        return List.of("  " + place, blocks(days), text + " on " + date);
    }

    private String blocks(SortedMap<String, double[]> days) {
        double[] loads = days.values().stream().mapToDouble(LoadLines::load).toArray();
        int each = days();
        return Stream.iterate(0, day -> day < loads.length, day -> day + each)
                .map(day -> block(Arrays.stream(loads, day, Math.min(loads.length, day + each))
                        .max()
                        .orElse(0)))
                .collect(Collectors.joining());
    }

    private static String block(double worst) {
        int block = 0;
        while (block < ABOVE.length && worst > ABOVE[block]) {
            block++;
        }
        return BLOCKS.substring(block, block + 1);
    }

    private String legend() {
        String each = days() == 1 ? "a day" : "the worst of %d days".formatted(days());
        return "load, %s: ▁▂▃▄ to 1 by quarters; overload ▅ to 1.5, ▆ to 2, ▇ to 4, █ above".formatted(each);
    }

    private List<String> leftOut(int cities) {
        int more = points.size() - byPoint.size();
        return Stream.of(
                        cities == 0 ? "" : "%d cities that lack fewer beds".formatted(cities),
                        more == 0 ? "" : more == 1 ? "1 more point" : "%d more points".formatted(more))
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + " and " + other)
                .map(text -> List.of("and %s, see census.csv".formatted(text)))
                .orElse(List.of());
    }
}
