package org.aidflow.io;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aidflow.engine.HeapSimulator;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Point;
import org.aidflow.measure.Measures;
import org.aidflow.measure.Results;
import org.aidflow.measure.Table;
import org.aidflow.model.Replication;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Scenario;

/**
 * What each part of the model costs: plays the scenario of EXPERIMENT, whose last point switches every part on, without
 * any part, with each one alone, with all, and with all but each one, TIMES each by turns on this thread, playing only.
 * Prints medians of the last two thirds as a table in Markdown. What a part costs is the median of the differences to
 * none or all, replication by replication.
 */
public final class PartCosts {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The parts by how the paths of their levels begin. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("optimal policies", "policy");
        PARTS.put("lists of single hospitals", "admission");
        PARTS.put("epidemic", "demand");
        PARTS.put("governance", "governance");
        PARTS.put("tours and relief", "teams");
        PARTS.put("infection of staff", "staff\\.i");
        PARTS.put("hours and rest", "staff\\.[hwr]");
        PARTS.put("skill", "staff\\.care");
        PARTS.put("late reports", "supplies\\.reporting");
        PARTS.put("backlog", "supplies\\.backlog");
        PARTS.put("transshipment", "supplies\\.transship");
        PARTS.put("company", "supplies\\.consolidate");
        PARTS.put("shelf lives", "items");
        PARTS.put("breakdowns", "fleets");
        PARTS.put("capacity of arcs", "arcs");
        PARTS.put("transfers", "transfers");
        PARTS.put("stays that turn", "patients");
    }

    /** What the replications of a point took. */
    private record Played(String name, Scenario scenario, double[] ms, double[] events, double[] bytes) {
        void play(int replication) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long began = THREADS.getCurrentThreadCpuTime();
            Results results = new Results(Set.of(Table.RESPONSES));
            Streams streams = new Streams(1, replication);
            events[replication] =
                    new Replication(scenario, streams, new HeapSimulator(), new Measures(scenario, results)).run();
            ms[replication] = (THREADS.getCurrentThreadCpuTime() - began) / 1e6;
            bytes[replication] = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        }
    }

    private PartCosts() {}

    /** Measures. */
    public static void main(String[] arguments) throws IOException, BadInputException {
        int times = Integer.parseInt(arguments[1]);
        List<Played> points = points(Path.of(arguments[0])).stream()
                .map(point -> new Played(
                        point.name(), point.scenario(), new double[times], new double[times], new double[times]))
                .toList();
        for (int replication = 0; replication < times; replication++) {
            for (Played point : points) {
                point.play(replication);
            }
        }
        say("| point | ms a replication | the part | events | ns an event | bytes an event |");
        say("|---|---|---|---|---|---|");
        int group = points.size() / 2;
        for (int i = 0; i < points.size(); i++) {
            print(points.get(i), points.get(i / group * group), i <= group ? 1 : -1);
        }
    }

    /** Returns the points to measure. */
    private static List<Point> points(Path file) throws IOException, BadInputException {
        Experiment given = ExperimentReader.read(file, Overrides.NONE).experiment();
        Map<String, String> levels =
                given.points().get(given.points().size() - 1).levels();
        StringBuilder points = new StringBuilder(point("none", levels, path -> false));
        PARTS.forEach((part, paths) -> points.append(point(part, levels, path -> path.matches(paths + ".*"))));
        points.append(point("all", levels, path -> true));
        PARTS.forEach(
                (part, paths) -> points.append(point("all but " + part, levels, path -> !path.matches(paths + ".*"))));
        return WrittenExperiment.points(file.resolveSibling(given.scenario()), points.toString());
    }

    private static String point(String name, Map<String, String> levels, Predicate<String> taken) {
        return levels.keySet().stream()
                .filter(taken)
                .map(path -> "\"%s\": %s".formatted(path, levels.get(path)))
                .collect(Collectors.joining(", ", "  %s: {".formatted(name), "}\n"));
    }

    private static void print(Played point, Played base, int sign) {
        double ms = median(point.ms.length, i -> point.ms[i]);
        double events = median(point.ms.length, i -> point.events[i]);
        say(
                "| %s | %.0f | %.0f | %.0f | %.0f | %.0f |",
                point.name,
                ms,
                sign * median(point.ms.length, i -> point.ms[i] - base.ms[i]),
                events,
                ms * 1e6 / events,
                median(point.ms.length, i -> point.bytes[i]) / events);
    }

    private static double median(int times, IntToDoubleFunction value) {
        double[] sorted =
                IntStream.range(times / 3, times).mapToDouble(value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
