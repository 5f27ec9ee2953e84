package org.aidflow.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aidflow.experiment.ResponseName;
import org.aidflow.experiment.SensitivityRow;
import org.aidflow.io.Analysis;
import org.aidflow.measure.Results;
import org.aidflow.stat.Interval;

/** Which factors matter most, for each response of an analysis at one place: the region, or the first. */
final class RankingTable {
    /** So many factors of a response are shown. */
    private static final int MOST = 10;

    /** What is shown of each method; the first decides the order, by its absolute value. */
    private static final Map<String, List<String>> INDICES = Map.of(
            "sobol", List.of("ST", "S1"),
            "morris", List.of("mu_star", "mu", "sigma"),
            "one_at_a_time", List.of("effect", "low", "high"),
            "regression", List.of("prcc", "src"));

    private RankingTable() {}

    /** Returns the lines of a table for each response; none if no factor was ranked. */
    static List<String> lines(Analysis analysis) {
        List<String> lines = new ArrayList<>();
        List<String> responses = analysis.sensitivity().stream()
                .map(row -> row.name().response())
                .distinct()
                .toList();
        for (String response : responses) {
            ResponseName name = shown(analysis, response);
            INDICES.keySet().stream().sorted().forEach(method -> lines.addAll(lines(analysis, name, method)));
        }
        return lines;
    }

    private static ResponseName shown(Analysis analysis, String response) {
        List<ResponseName> names = analysis.sensitivity().stream()
                .map(SensitivityRow::name)
                .filter(name -> name.response().equals(response))
                .toList();
        return names.stream()
                .filter(name -> name.place().equals(Results.REGION))
                .findFirst()
                .orElse(names.get(0));
    }

    private static List<String> lines(Analysis analysis, ResponseName name, String method) {
        List<SensitivityRow> rows = analysis.sensitivity().stream()
                .filter(row -> row.name().equals(name) && row.method().equals(method))
                .toList();
        List<String> indices = INDICES.getOrDefault(method, List.of());
        List<String> factors = rows.stream()
                .filter(row -> row.index().equals(indices.get(0)))
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.value().orElse(0))))
                .map(SensitivityRow::factor)
                .limit(MOST)
                .toList();
        if (factors.isEmpty()) {
            return List.of();
        }
        List<List<String>> table = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(name.response() + ", " + name.place()));
        header.addAll(indices);
        table.add(header);
        for (String factor : factors) {
            List<String> line = new ArrayList<>(List.of(factor));
            indices.forEach(index -> line.add(text(rows, index, factor)));
            table.add(line);
        }
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(TextTable.lines(table));
        return lines;
    }

    private static String text(List<SensitivityRow> rows, String index, String factor) {
        return rows.stream()
                .filter(row -> row.index().equals(index) && row.factor().equals(factor))
                .map(RankingTable::text)
                .collect(Collectors.joining());
    }

    private static String text(SensitivityRow row) {
        Optional<Interval> interval = row.ci95();
        String ends = interval.map(ci -> " [%s, %s]".formatted(number(ci.low()), number(ci.high())))
                .orElse("");
        return row.value().isEmpty() ? "-" : number(row.value().getAsDouble()) + ends;
    }

    private static String number(double value) {
        String form = Math.abs(value) < 1000 ? "%.3f" : "%,.0f";
        String text = String.format(Locale.ROOT, form, value);
        return text.equals("-0.000") ? "0.000" : text;
    }
}
