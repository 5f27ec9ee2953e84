package org.aidflow.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.aidflow.base.Check;
import org.aidflow.scenario.Scenario;

/**
 * One variant of the scenario that an experiment runs.
 *
 * @param number its place among the experiment's points, from 1
 * @param levels the factors' levels by path, in the order of the experiment
 * @param original number of the first point with the same scenario; its own if there is none before it
 * @param source makes the scenario with these levels in place, on any thread; always an equal one
 */
public record Point(int number, String name, Map<String, String> levels, int original, Supplier<Scenario> source) {
    /** Checks the parts. */
    public Point {
        Check.atLeast(number, 1, "number");
        Check.notBlank(name, "name");
        Check.between(original, 1, number, "original");
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    }

    /** Returns a point like no other. */
    public static Point of(int number, String name, Map<String, String> levels, Supplier<Scenario> source) {
        return new Point(number, name, levels, number, source);
    }

    /** Returns the scenario with the levels in place. To be kept no longer than it is needed: there may be many. */
    public Scenario scenario() {
        return source.get();
    }
}
