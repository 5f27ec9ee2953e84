package org.aidflow.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weighted means of several quantities under each key. */
final class Means {
    private final Map<List<Object>, double[]> sums = new LinkedHashMap<>();

    /** Adds values. */
    void add(List<Object> key, double weight, double... values) {
        double[] sum = sums.computeIfAbsent(key, any -> new double[values.length + 1]);
        for (int i = 0; i < values.length; i++) {
            sum[i] += weight * values[i];
        }
        sum[values.length] += weight;
    }

    /** Returns each key with its means. */
    List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        sums.forEach((key, sum) -> {
            List<Object> row = new ArrayList<>(key);
            for (int i = 0; i + 1 < sum.length; i++) {
                row.add(sum[i] / sum[sum.length - 1]);
            }
            rows.add(row);
        });
        return rows;
    }
}
