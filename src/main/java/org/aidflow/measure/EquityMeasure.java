package org.aidflow.measure;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.model.Census;
import org.aidflow.model.Probe;
import org.aidflow.scenario.Scenario;
import org.aidflow.stat.Gini;

/**
 * How evenly beds meet need. Unmet need of a place is the share of its patients who wait: over the run by
 * patient-days, the worst of the cities, the Gini coefficient over the cities, and the share of the time in which it
 * was above the scenario's threshold.
 */
final class EquityMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final double threshold;
    private final List<Need> cities = new ArrayList<>();
    private final Need region;

    EquityMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        threshold = scenario.assessment().unmetThreshold();
        scenario.cities().forEach(city -> cities.add(new Need(threshold)));
        region = new Need(threshold);
    }

    /** The patients of a place, and how much of their time went by waiting. */
    private static final class Need {
        private final double threshold;
        private int waiting;
        private int patients;
        private long since;
        private double waitingDays;
        private double patientDays;
        private long above;

        Need(double threshold) {
            this.threshold = threshold;
        }

        /** Counts the state that has held since the last change, then changes it. */
        void change(long now, int moreWaiting, int morePatients) {
            double days = Time.days(now - since);
            waitingDays += waiting * days;
            patientDays += patients * days;
            above += waiting > threshold * patients ? now - since : 0;
            since = now;
            waiting += moreWaiting;
            patients += morePatients;
        }

        double share() {
            return patientDays == 0 ? 0 : waitingDays / patientDays;
        }
    }

    @Override
    public void censusChanged(long now, int city, Census census) {
        Need need = cities.get(city);
        int moreWaiting = census.waiting() - need.waiting;
        int morePatients = census.waiting() + census.inBed() - need.patients;
        need.change(now, moreWaiting, morePatients);
        region.change(now, moreWaiting, morePatients);
    }

    @Override
    public void runEnded(long now) {
        double[] waitingDays = new double[cities.size()];
        double[] patientDays = new double[cities.size()];
        double worst = 0;
        for (int city = 0; city < cities.size(); city++) {
            report(scenario.cities().get(city), cities.get(city), now);
            waitingDays[city] = cities.get(city).waitingDays;
            patientDays[city] = cities.get(city).patientDays;
            worst = Math.max(worst, cities.get(city).share());
        }
        report(Results.REGION, region, now);
        results.response("unmet_need_worst_city", Results.REGION, "", worst);
        results.response("unmet_need_gini", Results.REGION, "", Gini.of(waitingDays, patientDays));
    }

    private void report(String place, Need need, long now) {
        need.change(now, 0, 0);
        results.response("unmet_need_share", place, "", need.share());
        results.response("unmet_need_above_share", place, "", (double) need.above / now);
    }
}
