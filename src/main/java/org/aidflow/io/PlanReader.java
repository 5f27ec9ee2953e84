package org.aidflow.io;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidflow.experiment.AnalysisPlan;
import org.aidflow.experiment.Factor;
import org.aidflow.experiment.Point;
import org.aidflow.io.Yaml.Mapping;

/** Reads what the statistics of an experiment compare. */
final class PlanReader {
    private static final Set<String> KEYS = Set.of("compare.baseline", "compare.responses", "compare.thresholds");
    private static final int FIRST = 1;

    private final Settings experiment;
    private final Faults faults;

    PlanReader(Settings experiment, Faults faults) {
        this.experiment = experiment;
        this.faults = faults;
    }

    /** Returns the plan for some points. */
    AnalysisPlan read(List<Point> points) {
        return experiment.yaml("compare").map(value -> plan(value, points)).orElse(AnalysisPlan.STANDARD);
    }

    private AnalysisPlan plan(Yaml value, List<Point> points) {
        Settings settings = Settings.of("compare", value, KEYS, faults);
        List<String> responses = settings.list("compare.responses")
                .map(cells -> cells.stream().map(ResponseNames::checked).toList())
                .filter(names -> !names.isEmpty())
                .orElse(AnalysisPlan.STANDARD.responses());
        int baseline = settings.yaml("compare.baseline")
                .map(given -> baseline(given, points))
                .orElse(FIRST);
        return new AnalysisPlan(baseline, responses, thresholds(settings, responses));
    }

    private Map<String, Double> thresholds(Settings settings, List<String> responses) {
        Map<String, Double> thresholds = new LinkedHashMap<>();
        settings.map("compare.thresholds").forEach((name, entry) -> {
            new Cell(entry.key(), "compare.thresholds", name, faults).oneOf(responses);
            Cell value = new Cell(entry.value().position(), name, entry.value().text(), faults);
            thresholds.put(name, value.notNegative());
        });
        return thresholds;
    }

    private int baseline(Yaml given, List<Point> points) {
        return given instanceof Mapping mapping ? withLevels(mapping, points) : named(given, points);
    }

    private int named(Yaml given, List<Point> points) {
        List<String> names = points.stream().map(Point::name).toList();
        int found = names.indexOf(given.text());
        if (found < 0) {
            String hint = Nearest.hintOrList(given.text(), names);
            String be = "be the name of a point or a map from factors to levels";
            faults.report(given.position(), "compare.baseline", be, "was " + Cell.quoted(given.text()) + hint);
        }
        return Math.max(found, 0) + 1;
    }

    private int withLevels(Mapping given, List<Point> points) {
        Set<String> paths = new LinkedHashSet<>();
        points.forEach(point -> paths.addAll(point.levels().keySet()));
        Map<String, String> levels = new LinkedHashMap<>();
        int before = faults.reports();
        given.entries().forEach((name, entry) -> {
            String path = FactorReader.canonical(name);
            if (!paths.contains(path)) {
                String hint = Nearest.hintOrList(name, paths);
                faults.report(entry.key(), "unknown factor " + Cell.quoted(name) + hint);
            }
            levels.put(path, entry.value().text());
        });
        List<Point> found =
                points.stream().filter(point -> matches(point, levels)).toList();
        if (faults.reports() == before && found.size() != 1) {
            String was = found.isEmpty() ? "means none" : "means " + found.size();
            faults.report(given.position(), "compare.baseline", "mean one point", was);
        }
        return found.isEmpty() ? FIRST : found.get(0).number();
    }

    private static boolean matches(Point point, Map<String, String> levels) {
        return levels.entrySet().stream()
                .allMatch(level -> Factor.same(level.getValue(), point.levels().getOrDefault(level.getKey(), "")));
    }
}
