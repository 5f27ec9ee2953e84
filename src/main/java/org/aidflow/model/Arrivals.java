package org.aidflow.model;

import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.engine.Event;
import org.aidflow.engine.Simulator;
import org.aidflow.random.Purpose;
import org.aidflow.random.Stream;
import org.aidflow.scenario.Demand;
import org.aidflow.scenario.DemandRule;
import org.aidflow.scenario.DemandRule.ArrivalProcess;
import org.aidflow.scenario.Scenario;

/** The arrivals of a city's patients, one after the other: an event that occurs at each. */
abstract sealed class Arrivals extends Event {
    private final City city;
    private final Simulator simulator;

    /** Expected arrivals by day. */
    final double[] perDay;

    final Stream stream;

    private Arrivals(City city, double[] perDay, Simulator simulator, Stream stream) {
        this.city = city;
        this.perDay = perDay;
        this.simulator = simulator;
        this.stream = stream;
    }

    /** Returns the arrivals of a city that has no epidemic; they still have to be started. */
    static Arrivals of(City city, List<Demand> rows, World world) {
        Scenario scenario = world.scenario();
        double[] perDay = perDay(scenario, rows);
        Stream stream = world.streams().stream(Purpose.ARRIVALS, city.entity());
        return scenario.demand().rule().process() == ArrivalProcess.POISSON
                ? new Poisson(city, perDay, world.simulator(), stream)
                : new Exact(city, perDay, world.simulator(), stream);
    }

    private static double[] perDay(Scenario scenario, List<Demand> rows) {
        double[] perDay = new double[scenario.timeline().days()];
        DemandRule rule = scenario.demand().rule();
        for (Demand row : rows) {
            if (row.day() < perDay.length) {
                perDay[row.day()] += row.patients() * rule.scale();
            }
        }
        return perDay;
    }

    /** Schedules the first arrival. */
    void start() {
        scheduleNext();
    }

    @Override
    protected void occur() {
        city.patientArrived();
        scheduleNext();
    }

    private void scheduleNext() {
        double day = nextDay();
        if (day < perDay.length) {
            long at = (long) Math.floor(day * Time.DAY);
            simulator.schedule(this, Math.max(at, simulator.now()), Order.ARRIVAL);
        }
    }

    /** Returns the time of the next arrival, in days from the start; the number of days or more for none. */
    abstract double nextDay();

    /** Non-homogeneous Poisson, at a constant rate within a day: the unit-rate process on the cumulated rate. */
    private static final class Poisson extends Arrivals {
        private double day;

        Poisson(City city, double[] perDay, Simulator simulator, Stream stream) {
            super(city, perDay, simulator, stream);
        }

        @Override
        double nextDay() {
            double left = stream.exponential();
            while (day < perDay.length) {
                double rate = perDay[(int) day];
                double untilMidnight = Math.floor(day) + 1 - day;
                if (left < rate * untilMidnight) {
                    day += left / rate;
                    return day;
                }
                left -= rate * untilMidnight;
                day = Math.floor(day) + 1;
            }
            return day;
        }
    }

    /**
     * The expected numbers themselves, at uniformly random times of the day, drawn in order. Fractions are carried
     * from day to day, so that the total is right to half a patient.
     */
    private static final class Exact extends Arrivals {
        private int today = -1;
        private int left;
        private double ofDay;
        private double cumulated;
        private long given;

        Exact(City city, double[] perDay, Simulator simulator, Stream stream) {
            super(city, perDay, simulator, stream);
        }

        @Override
        double nextDay() {
            while (left == 0) {
                today++;
                if (today >= perDay.length) {
                    return today;
                }
                startDay();
            }
            ofDay = stream.leastUniform(ofDay, left);
            left--;
            return today + ofDay;
        }

        private void startDay() {
            cumulated += perDay[today];
            left = (int) (Math.round(cumulated) - given);
            given += left;
            ofDay = 0;
        }
    }
}
