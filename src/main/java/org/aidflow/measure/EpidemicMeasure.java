package org.aidflow.measure;

import org.aidflow.model.Compartments;
import org.aidflow.model.Probe;
import org.aidflow.scenario.Scenario;

/** How many people of each city were infected; says nothing where there are no epidemics. */
final class EpidemicMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final long[] infected;

    EpidemicMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        infected = new long[scenario.cities().size()];
    }

    @Override
    public void epidemicStepped(long now, int city, Compartments people) {
        infected[city] = people.infected();
    }

    @Override
    public void runEnded(long now) {
        if (!scenario.demand().epidemic()) {
            return;
        }
        long region = 0;
        for (int city = 0; city < infected.length; city++) {
            results.response("infected", scenario.cities().get(city), "", (double) infected[city]);
            region += infected[city];
        }
        results.response("infected", Results.REGION, "", (double) region);
    }
}
