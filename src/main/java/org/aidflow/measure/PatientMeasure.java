package org.aidflow.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aidflow.base.Time;
import org.aidflow.model.Census;
import org.aidflow.model.Outcome;
import org.aidflow.model.Probe;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;
import org.aidflow.stat.TimeAverage;

/** What befell the patients of each city: how many came, how long they waited and how their cases ended. */
final class PatientMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final List<Account> cities = new ArrayList<>();

    PatientMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        scenario.cities().forEach(city -> cities.add(new Account()));
    }

    /** The account of one city, or of all. */
    private static final class Account {
        private final TimeAverage waiting = new TimeAverage(0, 0);
        private final long[] left = new long[Outcome.values().length];
        private long found;
        private long arrived;
        private long admitted;
        private long waited;
        private double waitingDays;

        void add(Account other) {
            for (int outcome = 0; outcome < left.length; outcome++) {
                left[outcome] += other.left[outcome];
            }
            found += other.found;
            arrived += other.arrived;
            admitted += other.admitted;
            waited += other.waited;
            waitingDays += other.waitingDays;
        }
    }

    @Override
    public void patientFound(long now, int city, Severity severity, boolean inBed) {
        cities.get(city).found++;
    }

    @Override
    public void patientArrived(long now, int city, Severity severity) {
        cities.get(city).arrived++;
    }

    @Override
    public void patientAdmitted(long now, int city, Severity severity, long waited) {
        cities.get(city).admitted++;
        cities.get(city).waited += waited;
    }

    @Override
    public void patientLeft(long now, int city, Outcome outcome) {
        cities.get(city).left[outcome.ordinal()]++;
    }

    @Override
    public void censusChanged(long now, int city, Census census) {
        cities.get(city).waiting.set(now, census.waiting());
    }

    @Override
    public void runEnded(long now) {
        Account region = new Account();
        for (int city = 0; city < cities.size(); city++) {
            cities.get(city).waitingDays = cities.get(city).waiting.integral(now) / Time.DAY;
            report(scenario.cities().get(city), cities.get(city));
            region.add(cities.get(city));
        }
        report(Results.REGION, region);
    }

    private void report(String place, Account account) {
        if (!scenario.treatment().present().isEmpty()) {
            results.response("patients_at_start", place, "", (double) account.found);
        }
        results.response("patients", place, "", (double) account.arrived);
        results.response("admitted", place, "", (double) account.admitted);
        results.response("waiting_patient_days", place, "", account.waitingDays);
        if (account.admitted > 0) {
            double hours = Time.hours(account.waited) / account.admitted;
            results.response("wait_for_bed_mean_h", place, "", hours);
        }
        for (Outcome outcome : Outcome.values()) {
            String name = outcome.name().toLowerCase(Locale.ROOT);
            results.response(name, place, "", (double) account.left[outcome.ordinal()]);
        }
    }
}
