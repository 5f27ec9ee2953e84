package org.aidflow.measure;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.model.Census;
import org.aidflow.model.Probe;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;

/** The census of each city, and of the region after the last, at the end of each day. */
final class CensusMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final List<String> cities;
    private int[] region = new int[0];

    CensusMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        cities = scenario.cities();
    }

    @Override
    public void dayEnded(long now, int city, Census census) {
        int[] counts = {
            census.open(),
            census.usable(),
            census.inBed(),
            census.waiting(Severity.MILD),
            census.waiting(Severity.SEVERE),
            census.waiting(Severity.CRITICAL),
            census.staff(Role.DOCTOR),
            census.staff(Role.NURSE)
        };
        region = city == 0 ? counts.clone() : sum(region, counts);
        row(now, cities.get(city), counts);
        if (city == cities.size() - 1) {
            row(now, Results.REGION, region);
        }
    }

    private static int[] sum(int[] first, int[] second) {
        int[] sums = first.clone();
        for (int column = 0; column < sums.length; column++) {
            sums[column] += second[column];
        }
        return sums;
    }

    private void row(long now, String place, int[] counts) {
        List<Object> cells = new ArrayList<>();
        cells.add(scenario.timeline().local(now - 1).toLocalDate());
        cells.add(place);
        for (int count : counts) {
            cells.add(count);
        }
        results.row(Table.CENSUS, cells.toArray());
    }
}
