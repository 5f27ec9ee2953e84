package org.aidflow.measure;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.model.Census;
import org.aidflow.model.Probe;
import org.aidflow.scenario.Scenario;

/**
 * Which limit binds: the share of time, and of each day the hours, in which open beds, staffed beds or protected beds were fewest; the first named
 * among equals.
 */
final class LimitMeasure implements Probe {
    private static final List<String> LIMITS = List.of("beds", "staff", "protection");

    private final Scenario scenario;
    private final Results results;
    private final List<Place> cities = new ArrayList<>();
    private final Place region = new Place();

    LimitMeasure(Scenario scenario, Results results) {
        this.scenario = scenario;
        this.results = results;
        scenario.cities().forEach(city -> cities.add(new Place()));
    }

    /** The limits of a place, and for how long each was binding. */
    private static final class Place {
        private int open;
        private int staffed;
        private int guarded;
        private final long[] seconds = new long[LIMITS.size()];
        private final long[] secondsUntilToday = new long[LIMITS.size()];
        private long since;

        /** Counts the limits that have held since the last change, then changes them. */
        void change(long now, int moreOpen, int moreStaffed, int moreGuarded) {
            advance(now);
            open += moreOpen;
            staffed += moreStaffed;
            guarded += moreGuarded;
        }

        void advance(long now) {
            seconds[binding()] += now - since;
            since = now;
        }

        /** Ends a day and returns the hours of each limit in it. */
        List<Double> endDay(long now) {
            advance(now);
            List<Double> hours = new ArrayList<>();
            for (int limit = 0; limit < seconds.length; limit++) {
                hours.add(Time.hours(seconds[limit] - secondsUntilToday[limit]));
                secondsUntilToday[limit] = seconds[limit];
            }
            return hours;
        }

        private int binding() {
            int fewest = Math.min(open, Math.min(staffed, guarded));
            return fewest == open ? 0 : fewest == staffed ? 1 : 2;
        }
    }

    @Override
    public void censusChanged(long now, int city, Census census) {
        Place place = cities.get(city);
        int open = census.open() - place.open;
        int staffed = census.staffed() - place.staffed;
        int guarded = census.protectedBeds() - place.guarded;
        if (open != 0 || staffed != 0 || guarded != 0) {
            place.change(now, open, staffed, guarded);
            region.change(now, open, staffed, guarded);
        }
    }

    @Override
    public void dayEnded(long now, int city, Census census) {
        row(now, scenario.cities().get(city), cities.get(city));
        if (city == cities.size() - 1) {
            row(now, Results.REGION, region);
        }
    }

    private void row(long now, String name, Place place) {
        List<Object> cells = new ArrayList<>();
        cells.add(scenario.timeline().local(now - 1).toLocalDate());
        cells.add(name);
        cells.addAll(place.endDay(now));
        results.row(Table.LIMITS, cells.toArray());
    }

    @Override
    public void runEnded(long now) {
        for (int city = 0; city < cities.size(); city++) {
            report(scenario.cities().get(city), cities.get(city), now);
        }
        report(Results.REGION, region, now);
    }

    private void report(String name, Place place, long now) {
        place.advance(now);
        for (int limit = 0; limit < LIMITS.size(); limit++) {
            double share = (double) place.seconds[limit] / now;
            results.response("binding_share", name, LIMITS.get(limit), share);
        }
    }
}
