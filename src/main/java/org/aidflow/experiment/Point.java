package org.aidflow.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aidflow.base.Check;
import org.aidflow.scenario.Scenario;

/**
 * One variant of the scenario that an experiment runs.
 *
 * @param number its place among the experiment's points, from 1
 * @param levels the factors' levels by path, in the order of the experiment
 * @param scenario with these levels in place
 */
public record Point(int number, String name, Map<String, String> levels, Scenario scenario) {
    /** Checks the parts. */
    public Point {
        Check.atLeast(number, 1, "number");
        Check.notBlank(name, "name");
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    }
}
