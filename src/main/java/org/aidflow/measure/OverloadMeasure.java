package org.aidflow.measure;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.measure.OverloadMonitor.Spell;
import org.aidflow.model.Census;
import org.aidflow.model.Probe;
import org.aidflow.scenario.Scenario;

/**
 * Overload by city and for the region: avoided, onset, spells, duration, depth, and the time to relief: from the start
 * of aid to the end of the last spell, right-censored if its end was not certain at the horizon. It is 0 where overload was
 * avoided or over before aid began.
 */
final class OverloadMeasure implements Probe {
    private final Scenario scenario;
    private final Results results;
    private final List<OverloadMonitor> monitors = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    OverloadMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        places.addAll(scenario.cities());
        places.add(Results.REGION);
        places.forEach(place -> monitors.add(new OverloadMonitor(scenario.overload())));
    }

    @Override
    public void censusChanged(long now, int city, Census census) {
        OverloadMonitor monitor = monitors.get(city);
        int patients = census.inBed() + census.waiting();
        int usable = census.usable();
        OverloadMonitor region = monitors.get(monitors.size() - 1);
        region.set(now, region.patients() + patients - monitor.patients(), region.usable() + usable - monitor.usable());
        monitor.set(now, patients, usable);
    }

    @Override
    public void runEnded(long now) {
        for (int place = 0; place < places.size(); place++) {
            report(places.get(place), monitors.get(place).end(now));
        }
    }

    private void report(String place, List<Spell> spells) {
        long duration = 0;
        int depth = 0;
        int number = 0;
        for (Spell spell : spells) {
            duration += spell.end() - spell.start();
            depth = Math.max(depth, spell.depth());
            number++;
            row(place, number, spell);
        }
        results.response("overload_avoided", place, "", spells.isEmpty() ? 1 : 0);
        results.response("overload_spells", place, "", spells.size());
        results.response("overload_duration_d", place, "", Time.days(duration));
        results.response("overload_depth_beds", place, "", depth);
        if (!spells.isEmpty()) {
            results.response(
                    "overload_onset_d", place, "", Time.days(spells.get(0).start()));
        }
        Spell last = spells.isEmpty() ? new Spell(0, 0, false, 0) : spells.get(spells.size() - 1);
        long relief = Math.max(0, last.end() - scenario.timeline().aidStart());
        results.response("time_to_relief_d", place, "", Time.days(relief), last.censored());
    }

    private void row(String place, int number, Spell spell) {
        results.row(
                Table.OVERLOAD,
                place,
                number,
                scenario.timeline().local(spell.start()),
                scenario.timeline().local(spell.end()),
                spell.censored() ? 1 : 0,
                spell.depth());
    }
}
