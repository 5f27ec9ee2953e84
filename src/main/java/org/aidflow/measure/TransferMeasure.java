package org.aidflow.measure;

import org.aidflow.model.Probe;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;

/** How many patients left for another hospital by ambulance. */
final class TransferMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final long[] byCity;

    TransferMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        byCity = new long[scenario.cities().size()];
    }

    @Override
    public void transferBegan(long now, int city, Severity severity, boolean fromBed) {
        byCity[city]++;
    }

    @Override
    public void runEnded(long now) {
        long region = 0;
        for (int city = 0; city < byCity.length; city++) {
            results.response("transferred", scenario.cities().get(city), "", (double) byCity[city]);
            region += byCity[city];
        }
        results.response("transferred", Results.REGION, "", (double) region);
    }
}
