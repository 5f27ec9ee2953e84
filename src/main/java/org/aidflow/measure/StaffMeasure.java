package org.aidflow.measure;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.model.Convoy;
import org.aidflow.model.Probe;
import org.aidflow.scenario.AidPlan;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.Scenario;
import org.aidflow.stat.TimeAverage;

/** What becomes of staff at work, by city: how many go home, how many are infected and how long they isolate. Reported where the scenario lets it happen. */
final class StaffMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final double[] left;
    private final double[] infected;
    private final List<TimeAverage> isolated = new ArrayList<>();
    private final int[] isolatedNow;

    StaffMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        int cities = scenario.cities().size();
        left = new double[cities];
        infected = new double[cities];
        isolatedNow = new int[cities];
        scenario.cities().forEach(city -> isolated.add(new TimeAverage(0, 0)));
    }

    @Override
    public void teamLeft(long now, Convoy team) {
        String city = scenario.network().node(team.destination()).city();
        left[scenario.city(city)] += team.load().persons();
    }

    @Override
    public void staffInfected(long now, int city, Role role) {
        infected[city]++;
        isolated.get(city).set(now, ++isolatedNow[city]);
    }

    @Override
    public void isolationEnded(long now, int city, Role role) {
        isolated.get(city).set(now, --isolatedNow[city]);
    }

    @Override
    public void runEnded(long now) {
        if (teamsLeave(scenario.aid())) {
            report("staff_left", left);
        }
        if (!scenario.staff().infection().never()) {
            report("staff_infected", infected);
            double[] days = isolated.stream()
                    .mapToDouble(number -> number.integral(now) / Time.DAY)
                    .toArray();
            report("staff_isolated_days", days);
        }
    }

    private static boolean teamsLeave(AidPlan aid) {
        return aid.teamRule().tour().lengthD() != null
                || aid.teams().stream().anyMatch(team -> team.leaves() < Time.LATEST);
    }

    private void report(String response, double[] byCity) {
        double all = 0;
        for (int city = 0; city < byCity.length; city++) {
            results.response(response, scenario.cities().get(city), "", byCity[city]);
            all += byCity[city];
        }
        results.response(response, Results.REGION, "", all);
    }
}
