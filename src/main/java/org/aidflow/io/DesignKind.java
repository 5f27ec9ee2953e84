package org.aidflow.io;

import java.util.Arrays;
import java.util.List;

/** Ways to choose points, each with the keys that only it has, first that of its size. */
enum DesignKind {
    FACTORIAL("constraints"),
    ONE_AT_A_TIME("base constraints"),
    FRACTIONAL("resolution generators"),
    CENTRAL_COMPOSITE("resolution generators alpha"),
    LATIN_HYPERCUBE("points maximin"),
    SOBOL("rows second_order"),
    MORRIS("trajectories levels"),
    MONTE_CARLO("draws"),
    POINTS("file"),
    SCENARIOS("");

    private final String keys;

    DesignKind(String keys) {
        this.keys = keys;
    }

    List<String> keys() {
        return Arrays.stream(keys.split(" ", -1)).filter(key -> !key.isEmpty()).toList();
    }

    /** Returns whether factors make its points. */
    boolean hasFactors() {
        return this != POINTS && this != SCENARIOS;
    }
}
