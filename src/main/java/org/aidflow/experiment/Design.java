package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ways to choose combinations of levels. */
public final class Design {
    private Design() {}

    /**
     * Returns all combinations of levels, each a map from path to level in the order of the factors. The first factor
     * varies slowest. Without factors there is one combination, which is empty.
     */
    public static List<Map<String, String>> factorial(List<Factor> factors) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (Factor factor : factors) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> combination : combinations) {
                factor.levels().forEach(level -> longer.add(plus(combination, factor.path(), level)));
            }
            combinations = longer;
        }
        return List.copyOf(combinations);
    }

    private static Map<String, String> plus(Map<String, String> combination, String path, String level) {
        Map<String, String> longer = new LinkedHashMap<>(combination);
        longer.put(path, level);
        return Collections.unmodifiableMap(longer);
    }

    /** Returns the name of a combination: {@code path=level, path=level}, or {@code base} if it is empty. */
    public static String name(Map<String, String> combination) {
        return combination.isEmpty()
                ? "base"
                : combination.entrySet().stream()
                        .map(level -> level.getKey() + "=" + level.getValue())
                        .collect(Collectors.joining(", "));
    }
}
