package org.aidflow.measure;

import org.aidflow.base.Time;
import org.aidflow.model.Convoy;
import org.aidflow.model.Probe;
import org.aidflow.scenario.AidPlan;
import org.aidflow.scenario.Scenario;

/** What becomes of staff at work, by city: how many go home. Reported where the scenario lets it happen. */
final class StaffMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final long[] left;

    StaffMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        left = new long[scenario.cities().size()];
    }

    @Override
    public void teamLeft(long now, Convoy team) {
        String city = scenario.network().node(team.destination()).city();
        left[scenario.city(city)] += team.load().persons();
    }

    @Override
    public void runEnded(long now) {
        if (teamsLeave(scenario.aid())) {
            report("staff_left", left);
        }
    }

    private static boolean teamsLeave(AidPlan aid) {
        return aid.teamRule().tour().lengthD() != null
                || aid.teams().stream().anyMatch(team -> team.leaves() < Time.LATEST);
    }

    private void report(String response, long[] byCity) {
        long all = 0;
        for (int city = 0; city < byCity.length; city++) {
            results.response(response, scenario.cities().get(city), "", (double) byCity[city]);
            all += byCity[city];
        }
        results.response(response, Results.REGION, "", (double) all);
    }
}
