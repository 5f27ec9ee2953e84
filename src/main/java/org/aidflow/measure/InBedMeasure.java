package org.aidflow.measure;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.model.Census;
import org.aidflow.model.Probe;
import org.aidflow.scenario.PatientClass;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;
import org.aidflow.stat.TimeAverage;

/** How patients in bed became worse or better, and how long they lay in a ward that was not for them. */
final class InBedMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final List<Account> cities = new ArrayList<>();

    InBedMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        scenario.cities().forEach(city -> cities.add(new Account()));
    }

    /** Returns whether a scenario has anything to measure. */
    static boolean concerns(Scenario scenario) {
        return scenario.treatment().patients().stream().map(PatientClass::inBed).anyMatch(PatientClass.InBed::turns);
    }

    /** The account of one city. */
    private static final class Account {
        private final TimeAverage misplaced = new TimeAverage(0, 0);
        private int worsened;
        private int steppedDown;
    }

    @Override
    public void severityChanged(long now, int city, Severity from, Severity to) {
        if (to.compareTo(from) > 0) {
            cities.get(city).worsened++;
        } else {
            cities.get(city).steppedDown++;
        }
    }

    @Override
    public void censusChanged(long now, int city, Census census) {
        cities.get(city).misplaced.set(now, census.misplaced());
    }

    @Override
    public void runEnded(long now) {
        double[] region = new double[3];
        for (int city = 0; city < cities.size(); city++) {
            Account account = cities.get(city);
            double days = account.misplaced.integral(now) / Time.DAY;
            double[] figures = {account.worsened, account.steppedDown, days};
            report(scenario.cities().get(city), figures);
            for (int figure = 0; figure < figures.length; figure++) {
                region[figure] += figures[figure];
            }
        }
        report(Results.REGION, region);
    }

    private void report(String place, double[] figures) {
        results.response("worsened_in_bed", place, "", figures[0]);
        results.response("stepped_down", place, "", figures[1]);
        results.response("misplaced_patient_days", place, "", figures[2]);
    }
}
