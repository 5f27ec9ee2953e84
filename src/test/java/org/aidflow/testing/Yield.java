package org.aidflow.testing;

import java.util.Set;
import org.aidflow.measure.Measures;
import org.aidflow.measure.Results;
import org.aidflow.measure.Table;
import org.aidflow.scenario.Scenario;

/** What a replication yields. */
public final class Yield {
    private Yield() {}

    /**
     * Runs a scenario's first replication with seed 1 and returns a response of it.
     *
     * @throws IllegalArgumentException if it does not yield that response
     */
    public static double of(Scenario scenario, String response, String place, String item) {
        Results results = new Results(Set.of(Table.RESPONSES));
        Runs.run(scenario, 1, 0, new Measures(scenario, results));
        return results.rows(Table.RESPONSES).stream()
                .filter(row -> row.get(0).equals(response)
                        && row.get(1).equals(place)
                        && row.get(2).equals(item))
                .map(row -> (double) row.get(3))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there must be a response %s of %s for %s but there is none".formatted(response, item, place)));
    }
}
