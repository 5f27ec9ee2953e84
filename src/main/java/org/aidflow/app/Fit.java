package org.aidflow.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aidflow.experiment.BacktestRow;
import org.aidflow.experiment.Point;
import org.aidflow.scenario.Assessment;
import org.aidflow.scenario.Observation.Use;

/** How well each point fits what was observed: a line a point. */
final class Fit {
    /** The most points that are shown; backtest.csv has all. */
    private static final int MOST = 20;

    private final Assessment assessment;
    private final List<List<String>> rows = new ArrayList<>();

    Fit(Assessment assessment) {
        this.assessment = assessment;
        rows.add(List.of("fit to observed.csv", "tests passed", "calibration passed", "in 90 % band", "failed"));
    }

    /** Adds how a point compares with what was observed. */
    void add(Point point, List<BacktestRow> compared) {
        if (rows.size() <= MOST) {
            rows.add(row(point, compared));
        }
    }

    /** Returns the lines of the table; none where the scenario has no observations. */
    List<String> lines() {
        if (assessment.observations().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(TextTable.lines(rows));
        if (!assessment.notCompared().isEmpty()) {
            lines.add("rows not compared: " + String.join(", ", assessment.notCompared()));
        }
        return lines;
    }

    private static List<String> row(Point point, List<BacktestRow> compared) {
        List<BacktestRow> judged =
                compared.stream().filter(row -> row.passed().isPresent()).toList();
        return List.of(
                TextTable.name(point.number(), point.name()),
                passed(judged, Use.TEST),
                passed(judged, Use.CALIBRATION),
                share(judged.stream().map(row -> row.covered().orElse(false)).toList()),
                failed(judged));
    }

    private static String passed(List<BacktestRow> judged, Use use) {
        return share(judged.stream()
                .filter(row -> row.observation().use() == use)
                .map(row -> row.passed().orElse(false))
                .toList());
    }

    private static String share(List<Boolean> answers) {
        return "%d of %d".formatted(answers.stream().filter(yes -> yes).count(), answers.size());
    }

    /** The names of the observations that failed, and how many of each name. */
    private static String failed(List<BacktestRow> judged) {
        Map<String, Integer> failed = new LinkedHashMap<>();
        judged.stream()
                .filter(row -> !row.passed().orElse(true))
                .forEach(row -> failed.merge(row.observation().id(), 1, Integer::sum));
        return failed.entrySet().stream()
                .map(each -> each.getKey() + (each.getValue() > 1 ? " (" + each.getValue() + ")" : ""))
                .collect(Collectors.joining(", "));
    }
}
