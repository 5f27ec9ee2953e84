package org.aidflow.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aidflow.experiment.Point;
import org.aidflow.scenario.Scenario;

/**
 * Makes points of variants. Each is bound once, to check it, and let go; it is bound again when its scenario is asked for.
 * Of the scenarios, only the few that were used last are kept.
 */
final class Points {
    private final ScenarioReader reader;
    private final Map<String, Yaml> sets;
    private final Map<Map<String, String>, Integer> originals = new HashMap<>();
    private final Map<String, Optional<String>> own = new HashMap<>();
    private final Map<Integer, Scenario> recent = new Recent<>();

    /** Makes points of a scenario in which {@code sets} hold at all of them. */
    Points(ScenarioReader reader, Map<String, Yaml> sets) {
        this.reader = reader;
        this.sets = sets;
    }

    /** Returns the points without those that the scenario, as reported, refuses. */
    List<Point> of(List<Variant> variants) {
        List<Point> points = new ArrayList<>();
        for (Variant variant : variants) {
            int number = points.size() + 1;
            Map<String, Yaml> values = variant.values();
            int original = originals.computeIfAbsent(effective(values), any -> number);
            if (original < number || bind(values).isPresent()) {
                points.add(new Point(
                        number, variant.name(), variant.levels(), original, () -> scenario(original, variant)));
            }
        }
        originals.clear();
        return points;
    }

    private Optional<Scenario> bind(Map<String, Yaml> values) {
        Map<String, Yaml> overlay = new LinkedHashMap<>(sets);
        overlay.putAll(values);
        return reader.bind(overlay);
    }

    private synchronized Scenario scenario(int original, Variant variant) {
        return recent.computeIfAbsent(original, any -> bind(variant.values())
                .orElseThrow(() -> new IllegalStateException("point " + variant.name() + " was valid before")));
    }

    /** Returns what makes a variant another scenario, written in one way. Equal ones are the same scenario. */
    private Map<String, String> effective(Map<String, Yaml> values) {
        Map<String, String> effective = new LinkedHashMap<>();
        values.forEach((path, value) -> {
            String text = canonical(value.text());
            boolean own = own(path).filter(text::equals).isPresent();
            boolean same = TablePath.isMeantBy(path) ? text.equals("x1") || (own && isAlone(path, values)) : own;
            if (!same) {
                effective.put(path, text);
            }
        });
        return effective;
    }

    /** Returns what the scenario's files say at a path. */
    private Optional<String> own(String path) {
        return own.computeIfAbsent(path, any -> reader.own(path).map(stands -> canonical(stands.text())));
    }

    /** Returns whether no other path may change the cells that this one means, or which cells it means. */
    private boolean isAlone(String path, Map<String, Yaml> values) {
        return Stream.concat(values.keySet().stream(), sets.keySet().stream())
                .filter(other -> !other.equals(path) && TablePath.isMeantBy(other))
                .noneMatch(other -> tableOf(other).equals(tableOf(path)));
    }

    private static String tableOf(String path) {
        return path.substring(0, path.indexOf('.'));
    }

    /** Returns a number, or a multiple, without idle zeros; other texts as they are. */
    private static String canonical(String text) {
        String digits = text.startsWith("x") ? text.substring(1) : text;
        return Cell.parseNumber(digits)
                .map(any -> (digits.equals(text) ? "" : "x") + plain(new BigDecimal(digits)))
                .orElse(text);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    }
}
