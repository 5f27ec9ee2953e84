package org.aidflow.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The runs of a folder of results, by point: {@code runs.csv}. */
final class ResultRuns {
    private static final double FAILED = -1;
    private static final double MISSING = -2;

    /** By number of the point. */
    private final Map<Integer, OfPoint> points = new HashMap<>();

    private boolean sound;

    /** The runs of a point. */
    static final class OfPoint {
        /** Of each run its pair, 0 without one, or {@link #FAILED}. */
        private final NumberedValues runs = new NumberedValues();

        private int failed;
        private boolean paired;

        private void add(int replication, double pair, long line) {
            runs.add(replication, pair, line);
            failed += pair == FAILED ? 1 : 0;
            paired |= pair > 0;
        }

        /** Returns whether there is such a run and it did not fail. */
        boolean done(int replication) {
            return runs.valueOr(replication, MISSING) >= 0;
        }

        /** Returns how many failed. */
        int failed() {
            return failed;
        }

        /** Returns the numbers of the pairs of some replications, 0 without; nothing if the point has no pairs. */
        int[] pairs(int[] replications) {
            return paired
                    ? Arrays.stream(replications)
                            .map(replication -> (int) runs.valueOr(replication, 0))
                            .toArray()
                    : new int[0];
        }
    }

    private ResultRuns() {}

    /** Reads the file; everything wrong with it is reported. Without a column {@code status} all runs are done. */
    static ResultRuns read(Path file, List<Integer> points, Faults faults) throws IOException {
        ResultRuns runs = new ResultRuns();
        points.forEach(point -> runs.points.put(point, new OfPoint()));
        int before = faults.reports();
        try (ResultRows rows = ResultRows.open(file, List.of("point", "replication"), faults)) {
            while (rows.next()) {
                runs.add(rows);
            }
            runs.points.values().forEach(point -> point.runs.sort("point and replication", rows));
        }
        runs.sound = faults.reports() == before;
        return runs;
    }

    private void add(ResultRows rows) {
        int point = rows.whole(rows.column("point"), 1);
        int replication = rows.whole(rows.column("replication"), 0);
        String status = rows.text(rows.column("status"));
        int pair = rows.text(rows.column("pair")).isEmpty() ? 0 : rows.whole(rows.column("pair"), 1);
        if (!status.isEmpty() && !status.equals("done") && !status.equals("failed")) {
            rows.refuse(rows.column("status"), "be done or failed");
        }
        OfPoint of = points.get(point);
        if (of != null) {
            of.add(replication, status.equals("failed") ? FAILED : pair, rows.line());
        } else if (point > 0) {
            rows.refuse(rows.column("point"), "be a point of points.csv");
        }
    }

    /** Returns the runs of a point, which must be one of {@code points.csv}. */
    OfPoint of(int point) {
        OfPoint of = points.get(point);
        if (of == null) {
            throw new IllegalArgumentException("point must be in points.csv but was " + point);
        }
        return of;
    }

    /** Returns whether nothing is wrong with the file, so that a run that is not here is nowhere. */
    boolean sound() {
        return sound;
    }

    /** Returns whether there is such a point. */
    boolean has(int point) {
        return points.containsKey(point);
    }
}
