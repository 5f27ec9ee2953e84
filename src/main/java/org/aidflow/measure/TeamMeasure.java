package org.aidflow.measure;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.model.Convoy;
import org.aidflow.model.Load;
import org.aidflow.model.Probe;
import org.aidflow.model.Stage;
import org.aidflow.network.Node;
import org.aidflow.scenario.Scenario;
import org.aidflow.stat.Tally;

/** Teams by city: staff who reported in, and the mean delay of a team from the request to that. */
final class TeamMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final List<Tally> delays = new ArrayList<>();
    private final Tally delay = new Tally();
    private final long[] staff;

    /** The members of all teams whose donors were asked for them before the horizon. */
    private long offered;

    TeamMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        scenario.cities().forEach(city -> delays.add(new Tally()));
        staff = new long[delays.size()];
    }

    @Override
    public void stageEntered(long now, Convoy convoy, Stage stage) {
        boolean asked = stage == Stage.DECIDE && convoy.load() instanceof Load.Team;
        offered += asked && now < scenario.timeline().horizon() ? convoy.load().persons() : 0;
    }

    @Override
    public void teamReported(long now, Convoy team) {
        Node hospital = scenario.network().node(team.destination());
        int city = scenario.city(hospital.city());
        double hours = Time.hours(team.delay().total());
        staff[city] += team.load().persons();
        delays.get(city).add(hours);
        delay.add(hours);
        if (results.records(Table.TEAMS)) {
            row(now, team, hospital);
        }
    }

    private void row(long now, Convoy team, Node hospital) {
        List<Object> cells = new ArrayList<>(List.of(
                team.id(),
                scenario.network().node(team.donor()).id(),
                hospital.id(),
                hospital.city(),
                team.load().persons(),
                scenario.timeline().local(team.delay().began()),
                scenario.timeline().local(now),
                Time.hours(team.delay().total())));
        for (Stage stage : Stages.OF_TEAMS) {
            cells.add(Time.hours(team.delay().spent(stage)));
        }
        results.row(Table.TEAMS, cells.toArray());
    }

    @Override
    public void runEnded(long now) {
        long all = 0;
        for (int city = 0; city < staff.length; city++) {
            report(scenario.cities().get(city), staff[city], delays.get(city));
            all += staff[city];
        }
        report(Results.REGION, all, delay);
        results.response("staff_not_reported", Results.REGION, "", (double) (offered - all));
    }

    private void report(String place, long staff, Tally delays) {
        results.response("staff_reported", place, "", (double) staff);
        if (delays.count() > 0) {
            results.response("team_delay_mean_h", place, "", delays.mean());
        }
    }
}
