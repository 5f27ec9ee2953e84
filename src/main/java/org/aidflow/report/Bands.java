package org.aidflow.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aidflow.stat.Quantiles;

/** Quantiles over the replications of what each of them says under a key, such as a city and a day. */
final class Bands {
    /** So many replications of a point are taken: the first ones. */
    static final int MOST = 500;

    private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final Map<List<Object>, List<double[]>> values = new LinkedHashMap<>();

    /** Returns the names of the quantiles of a quantity. */
    static List<String> columns(String quantity) {
        return Arrays.stream(PROBABILITIES)
                .mapToObj(p -> "%s_q%02d".formatted(quantity, Math.round(100 * p)))
                .toList();
    }

    /** Adds what a replication says; NaN where it says nothing of a quantity. */
    void add(List<Object> key, double... ofReplication) {
        List<double[]> known = values.computeIfAbsent(key, any -> new ArrayList<>());
        if (known.size() < MOST) {
            known.add(ofReplication);
        }
    }

    /** Returns each key with its quantiles, and forgets them. */
    List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        values.forEach((key, known) -> rows.add(row(key, known)));
        values.clear();
        return rows;
    }

    private List<Object> row(List<Object> key, List<double[]> known) {
        List<Object> row = new ArrayList<>(key);
        for (int i = 0; i < known.get(0).length; i++) {
            int quantity = i;
            double[] told = known.stream()
                    .mapToDouble(each -> each[quantity])
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            row.addAll(quantiles(told));
        }
        return row;
    }

    private static List<?> quantiles(double[] told) {
        return told.length == 0
                ? Collections.nCopies(PROBABILITIES.length, "")
                : Arrays.stream(Quantiles.of(told, PROBABILITIES))
                        .map(Bands::shortened)
                        .boxed()
                        .toList();
    }

    /** Returns a number to four decimals, as a page has no room for more. */
    static double shortened(double value) {
        return Math.abs(value) < 1e9 ? Math.round(value * 1e4) / 1e4 : value;
    }
}
