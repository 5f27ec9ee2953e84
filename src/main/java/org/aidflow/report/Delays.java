package org.aidflow.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aidflow.io.ResultRows;

/** What deliveries say of delay: its mean parts by city and item, and by item the share delivered within whole hours. */
final class Delays {
    private static final String WHOLE = "delay_h";

    /** The whole delay, then its parts. */
    private final List<String> hours;

    private final String item;
    private final String weight;
    private final Means means = new Means();
    private final Map<List<Object>, TreeMap<Long, Double>> weights = new LinkedHashMap<>();

    /**
     * @param columns of the table; the parts come after the whole delay
     * @param item column of the item; empty for none
     * @param weight column of what a delivery counts; empty if each counts the same
     */
    Delays(List<String> columns, String item, String weight) {
        hours = columns.subList(Math.max(0, columns.indexOf(WHOLE)), columns.size());
        this.item = item;
        this.weight = weight;
    }

    void add(ResultRows row) {
        double counts = weight.isEmpty() ? 1 : row.number(weight);
        String of = item.isEmpty() ? "" : row.text(item);
        double[] parts = hours.stream().mapToDouble(row::number).toArray();
        means.add(List.of(row.text("point"), of, row.text("city")), counts, parts);
        weights.computeIfAbsent(List.of(row.text("point"), of), any -> new TreeMap<>())
                .merge((long) Math.ceil(parts[0]), counts, Double::sum);
    }

    /** Returns the mean delay and its parts. */
    Shown parts() {
        return Shown.of(List.of("point", "item", "city"), hours, means.rows());
    }

    /** Returns the share delivered within so many hours, of the whole hours at which it has grown by a hundredth. */
    Shown shares() {
        List<List<Object>> rows = new ArrayList<>();
        weights.forEach((key, byHour) -> {
            double all = byHour.values().stream().mapToDouble(each -> each).sum();
            double sum = 0;
            double told = 0;
            for (Map.Entry<Long, Double> hour : byHour.entrySet()) {
                sum += hour.getValue();
                if (sum / all >= told + 0.01 || hour.getKey().equals(byHour.lastKey())) {
                    told = sum / all;
                    rows.add(List.of(key.get(0), key.get(1), hour.getKey(), told));
                }
            }
        });
        return Shown.of(List.of("point", "item"), List.of("within_h", "share"), rows);
    }
}
