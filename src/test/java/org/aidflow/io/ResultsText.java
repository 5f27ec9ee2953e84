package org.aidflow.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A folder of results that another program could have written. */
final class ResultsText {
    private final List<String> points = new ArrayList<>();
    private final List<String> runs = new ArrayList<>(List.of("point,replication"));
    private final List<String> responses = new ArrayList<>(List.of("point,replication,response,place,value"));

    ResultsText(String... factors) {
        points.add("point," + String.join(",", factors));
    }

    /** Adds a point with a run for each value of {@code y} in {@code place}. */
    ResultsText point(double[] levels, double... values) {
        int point = points.size();
        StringBuilder row = new StringBuilder(String.valueOf(point));
        for (double level : levels) {
            row.append(',').append(level);
        }
        points.add(row.toString());
        for (int replication = 1; replication <= values.length; replication++) {
            runs.add(point + "," + replication);
            responses.add("%d,%d,y,place,%s".formatted(point, replication, values[replication - 1]));
        }
        return this;
    }

    /** Adds a point for each of {@code design}, with one run. */
    ResultsText points(double[][] design, ToDoubleFunction<double[]> response) {
        for (double[] levels : design) {
            point(levels, response.applyAsDouble(levels));
        }
        return this;
    }

    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("points.csv"), points);
        Files.write(folder.resolve("runs.csv"), runs);
        Files.write(folder.resolve("responses.csv"), responses);
        return folder;
    }
}
