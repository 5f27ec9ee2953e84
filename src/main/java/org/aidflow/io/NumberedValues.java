package org.aidflow.io;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Values by number of a replication, with the lines on which they stand: 16 bytes a value. */
final class NumberedValues {
    private int size;
    private int[] replications = new int[8];
    private double[] values = new double[8];
    private int[] lines = new int[8];

    void add(int replication, double value, long line) {
        if (size == replications.length) {
            int more = 2 * size;
            replications = Arrays.copyOf(replications, more);
            values = Arrays.copyOf(values, more);
            lines = Arrays.copyOf(lines, more);
        }
        replications[size] = replication;
        values[size] = value;
        lines[size] = (int) Math.min(line, Integer.MAX_VALUE);
        size++;
    }

    /** Forgets all values. */
    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** Puts them in the order of the replications, and reports each that stands there twice. */
    void sort(String what, ResultRows rows) {
        if (!ascending()) {
            int[] order = IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> replications[i]))
                    .mapToInt(i -> i)
                    .toArray();
            replications = Arrays.stream(order).map(i -> replications[i]).toArray();
            values = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
            lines = Arrays.stream(order).map(i -> lines[i]).toArray();
        }
        for (int i = 1; i < size; i++) {
            if (replications[i] == replications[i - 1]) {
                rows.refuse(lines[i], what, "be unique", "stands on line " + lines[i - 1] + " already");
            }
        }
    }

    private boolean ascending() {
        for (int i = 1; i < size; i++) {
            if (replications[i] <= replications[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the replications, which are sorted. */
    int[] replications() {
        return Arrays.copyOf(replications, size);
    }

    /** Returns the values in the order of the replications. */
    double[] values() {
        return Arrays.copyOf(values, size);
    }

    /** Returns the value of a replication, or another one if it has none. */
    double valueOr(int replication, double other) {
        int at = Arrays.binarySearch(replications, 0, size, replication);
        return at < 0 ? other : values[at];
    }
}
