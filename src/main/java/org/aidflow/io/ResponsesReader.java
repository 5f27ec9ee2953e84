package org.aidflow.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aidflow.experiment.ResponseName;
import org.aidflow.experiment.Sample;

/**
 * Reads {@code responses.csv} of a folder of results and hands over its samples, point by point and of each point in
 * the order in which its responses first come.
 */
final class ResponsesReader {
    private final ResultRows rows;
    private final ResultRuns runs;
    private final Sink sink;
    private final int pointColumn;
    private final int replicationColumn;
    private final int responseColumn;
    private final int placeColumn;
    private final int itemColumn;
    private final int valueColumn;

    /** The points in hand: where rows come point by point, only one. */
    private final Map<Integer, PointBlock> inHand = new TreeMap<>();

    private PointBlock block = new PointBlock();
    private String point = "";
    private String replication = "";
    private int pointNumber;
    private int replicationNumber;

    /** Takes the samples. */
    interface Sink {
        /** Takes the next one. */
        void take(int point, ResponseName name, Sample sample) throws IOException;
    }

    private ResponsesReader(ResultRows rows, ResultRuns runs, Sink sink) {
        this.rows = rows;
        this.runs = runs;
        this.sink = sink;
        pointColumn = rows.column("point");
        replicationColumn = rows.column("replication");
        responseColumn = rows.column("response");
        placeColumn = rows.column("place");
        itemColumn = rows.column("item");
        valueColumn = rows.column("value");
    }

    /**
     * Reads the file; everything wrong with it is reported.
     *
     * @param all whether to keep all values until the end, 16 bytes each, as must be where the rows of a point do not
     *     stand together
     * @return whether all was handed over; false if the rows of a point do not stand together, though {@code all} was
     *     not set
     */
    static boolean read(Path path, ResultRuns runs, boolean all, Sink sink, Faults faults) throws IOException {
        List<String> required = List.of("point", "replication", "response", "place", "value");
        try (ResultRows rows = ResultRows.open(path, required, faults)) {
            return new ResponsesReader(rows, runs, sink).read(all);
        }
    }

    private boolean read(boolean all) throws IOException {
        Set<Integer> closed = new HashSet<>();
        while (rows.next()) {
            if (!rows.text(pointColumn).equals(point)) {
                turn(all);
                if (!all && !closed.add(pointNumber)) {
                    return false;
                }
            }
            if (!rows.text(replicationColumn).equals(replication)) {
                replication = rows.text(replicationColumn);
                replicationNumber = run();
            }
            if (replicationNumber >= 0) {
                add();
            }
        }
        handOver();
        return true;
    }

    /** Goes on to the point of this row. */
    private void turn(boolean all) throws IOException {
        if (!all) {
            handOver();
            block.clear();
        }
        point = rows.text(pointColumn);
        replication = "";
        pointNumber = rows.whole(pointColumn, 1);
        if (runs.has(pointNumber)) {
            block = all ? inHand.computeIfAbsent(pointNumber, any -> new PointBlock()) : block;
            inHand.put(pointNumber, block);
        } else if (pointNumber > 0) {
            rows.refuse(pointColumn, "be a point of points.csv");
        }
    }

    private void handOver() throws IOException {
        for (Map.Entry<Integer, PointBlock> each : inHand.entrySet()) {
            each.getValue().handOver(each.getKey(), runs.of(each.getKey()), rows, sink);
        }
        inHand.clear();
    }

    /** Returns the replication of this row; -1, and reported, if there is no such run or it failed. */
    private int run() {
        int number = rows.whole(replicationColumn, 0);
        boolean known = runs.has(pointNumber);
        if (known && number >= 0 && !runs.of(pointNumber).done(number)) {
            if (runs.sound()) {
                rows.refuse(replicationColumn, "be a run of the point in runs.csv that did not fail");
            }
            return -1;
        }
        return known ? number : -1;
    }

    private void add() {
        String response = rows.text(responseColumn);
        String place = rows.text(placeColumn);
        double value = rows.number(valueColumn);
        if (response.isBlank()) {
            rows.refuse(responseColumn, "be given");
        } else if (place.isBlank()) {
            rows.refuse(placeColumn, "be given");
        } else if (!Double.isNaN(value)) {
            block.values(response, place, rows.text(itemColumn)).add(replicationNumber, value, rows.line());
        }
    }
}
