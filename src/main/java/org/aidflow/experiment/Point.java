package org.aidflow.experiment;

import java.util.Map;
import org.aidflow.scenario.Scenario;

/**
 * A combination of levels that is simulated.
 *
 * @param number from 1
 * @param name of the scenario, or its levels
 * @param levels by the path of their factor
 */
public record Point(int number, String name, Map<String, String> levels, Scenario scenario) {}
