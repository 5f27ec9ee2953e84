package org.aidflow.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Point;
import org.aidflow.experiment.Run;
import org.aidflow.experiment.Runner;
import org.aidflow.measure.Table;

/**
 * What an experiment will take, from trial replications of its first and last point.
 *
 * @param replications of a point, {@code at most} so many where they may stop by themselves
 * @param runs of all points together, likewise
 * @param played what is to be said of points that are played once for several; else empty
 * @param seconds by the clock
 * @param bytes on disk
 * @param failed what is to be said of points tried that failed; else empty
 */
record DryRun(
        int points,
        String replications,
        String runs,
        String played,
        int threads,
        double seconds,
        long bytes,
        List<String> failed) {
    /** Replications played until the virtual machine is warm. */
    private static final int TRIALS = 3;

    private static final String FAILED = "%d of %d points tried failed, so time and disk may be far off";

    /** Characters of the first two columns of a row. */
    private static final int POINT_AND_REPLICATION = 5;

    static DryRun of(Experiment experiment, Runner runner, int threads) {
        List<Point> points = experiment.points();
        double seconds = 0;
        long bytes = 0;
        int failed = 0;
        List<Point> tried = List.of(points.get(0), points.get(points.size() - 1));
        for (Point point : tried) {
            for (int trial = 1; trial < TRIALS; trial++) {
                runner.play(point, trial);
            }
            long began = System.nanoTime();
            Run run = runner.play(point, TRIALS);
            seconds += (System.nanoTime() - began) / 1e9 / tried.size();
            bytes += size(run) / tried.size();
            failed += run.failed() ? 1 : 0;
        }
        long runs = runner.mostRuns();
        long played = runner.mostPlayed();
        String most = experiment.replications().fixed() ? "" : "at most ";
        return new DryRun(
                points.size(),
                most + experiment.replications().atMost(),
                most + runs,
                played < runs ? ", of which %d are played".formatted(played) : "",
                threads,
                seconds * played / threads,
                bytes * runs,
                failed == 0 ? List.of() : List.of(FAILED.formatted(failed, tried.size())));
    }

    /** Returns the characters of a replication's rows. */
    private static long size(Run run) {
        long size = 0;
        for (Table table : Table.values()) {
            for (List<Object> row : run.results().rows(table)) {
                size += row.stream()
                        .mapToInt(cell -> cell.toString().length() + 1)
                        .sum();
                size += POINT_AND_REPLICATION;
            }
        }
        return size;
    }

    List<String> lines() {
        Stream<String> lines = Stream.of(
                "points: %d, replications of each: %s, runs: %s%s".formatted(points, replications, runs, played),
                String.format(Locale.ROOT, "about %.0f s on %d thread(s)", Math.ceil(seconds), threads),
                String.format(Locale.ROOT, "about %.1f MB of results", bytes / 1e6),
                "nothing was written");
        return Stream.concat(lines, failed.stream()).toList();
    }
}
