package org.aidflow.report;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aidflow.io.BadInputException;
import org.aidflow.io.ResultRows;
import org.aidflow.io.ResultsReader;

/** Brings the tables that replications fill to the size of a page. */
final class Recorded {
    private static final List<String> CITY_DAY = List.of("point", "place", "date");
    private static final List<String> CENSUS =
            List.of("open_beds", "usable_beds", "in_bed", "waiting_mild", "waiting_severe", "waiting_critical");

    private final ResultsReader results;
    private final Set<String> points;

    /** @param points that are shown */
    Recorded(ResultsReader results, Set<String> points) {
        this.results = results;
        this.points = points;
    }

    /** Returns the beds that can be used, who is in bed, and who is in bed or waits, by city and day. */
    Shown occupancy() throws BadInputException, IOException {
        Map<List<Object>, Integer> overloaded = overloaded();
        Map<String, Integer> runs = runs();
        List<List<Object>> rows = banded("census", CITY_DAY, CENSUS, Recorded::bedsAndPatients);
        List<String> columns = new ArrayList<>(columns("usable_beds", "in_bed", "in_bed_or_waiting", "occupancy"));
        if (results.has("overload")) {
            columns.add("overloaded_share");
            rows.forEach(row -> row.add(Bands.shortened(
                    (double) overloaded.getOrDefault(row.subList(0, 3), 0) / runs.getOrDefault(row.get(0), 1))));
        }
        return Shown.of(CITY_DAY, columns, rows);
    }

    private static double[] bedsAndPatients(ResultRows row) {
        double open = row.number("open_beds");
        double inBed = row.number("in_bed");
        return new double[] {
            row.number("usable_beds"), inBed, inBed + row.waiting(), open > 0 ? inBed / open : Double.NaN
        };
    }

    /** Returns how many replications are overloaded at the end of a day. */
    private Map<List<Object>, Integer> overloaded() throws BadInputException, IOException {
        Map<List<Object>, Integer> count = new HashMap<>();
        each("overload", List.of("point", "place", "start", "end"), row -> {
            Optional<LocalDateTime> start = row.time("start");
            Optional<LocalDateTime> end = row.time("end");
            if (start.isPresent() && end.isPresent()) {
                start.get()
                        .toLocalDate()
                        .datesUntil(LocalDate.MAX)
                        .takeWhile(day -> !day.plusDays(1).atStartOfDay().isAfter(end.get()))
                        .forEach(day -> count.merge(
                                List.of(row.text("point"), row.text("place"), day.toString()), 1, Integer::sum));
            }
        });
        return count;
    }

    private Map<String, Integer> runs() throws BadInputException, IOException {
        Map<String, Integer> runs = new HashMap<>();
        each(
                "runs",
                List.of("point"),
                row -> runs.merge(row.text("point"), row.text("status").equals("failed") ? 0 : 1, Integer::sum));
        return runs;
    }

    /** Returns the mean hours of a day for which each limit was binding. */
    Shown limits() throws BadInputException, IOException {
        List<String> hours = List.of("beds_h", "staff_h", "protection_h");
        Means means = new Means();
        each(
                "limits",
                with(CITY_DAY, hours),
                row -> means.add(
                        key(row, CITY_DAY),
                        1,
                        hours.stream().mapToDouble(row::number).toArray()));
        return Shown.of(CITY_DAY, hours, means.rows());
    }

    /** Returns how many convoys, and tonnes, queue at stations at the end of a day. */
    Shown queues() throws BadInputException, IOException {
        List<String> keys = List.of("point", "node", "station", "date");
        List<List<Object>> rows = banded("stations", keys, List.of("queued", "queued_t"), row ->
                new double[] {row.number("queued"), row.number("queued_t")});
        return Shown.of(keys, columns("queued", "queued_t"), rows);
    }

    /** Returns the delays of a table of deliveries. */
    Delays delays(String table, String item, String weight) throws BadInputException, IOException {
        Delays delays = new Delays(results.has(table) ? results.columns(table) : List.of(), item, weight);
        List<String> required = new ArrayList<>(List.of("point", "city", "delay_h", item, weight));
        required.removeIf(String::isEmpty);
        each(table, required, delays::add);
        return delays;
    }

    /** What a row says, in numbers. */
    private interface Quantities {
        double[] of(ResultRows row);
    }

    /** Returns quantiles over the replications of a point, of one point after another. */
    private List<List<Object>> banded(String table, List<String> keys, List<String> others, Quantities of)
            throws BadInputException, IOException {
        List<List<Object>> rows = new ArrayList<>();
        Bands bands = new Bands();
        String[] point = {""};
        each(table, with(keys, others), row -> {
            if (!row.text("point").equals(point[0])) {
                rows.addAll(bands.rows());
                point[0] = row.text("point");
            }
            bands.add(key(row, keys), of.of(row));
        });
        rows.addAll(bands.rows());
        return rows;
    }

    private static List<String> with(List<String> columns, List<String> others) {
        return Stream.of(columns, others).flatMap(Collection::stream).toList();
    }

    private static List<String> columns(String... quantities) {
        return Stream.of(quantities)
                .map(Bands::columns)
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Object> key(ResultRows row, List<String> columns) {
        return columns.stream().<Object>map(row::text).toList();
    }

    /** Hands over the rows of the points that are shown, if the table is there. */
    private void each(String table, List<String> required, Consumer<ResultRows> rows)
            throws BadInputException, IOException {
        if (results.has(table)) {
            results.each(table, required, row -> {
                if (points.contains(row.text("point"))) {
                    rows.accept(row);
                }
            });
        }
    }
}
