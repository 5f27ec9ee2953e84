package org.aidflow.theory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aidflow.base.Time;
import org.aidflow.model.Census;
import org.aidflow.model.Outcome;
import org.aidflow.model.Probe;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;
import org.aidflow.stat.Tally;
import org.aidflow.stat.TimeAverage;
import org.aidflow.testing.Runs;

/** Watches the only city of a world as a queue for beds, from the end of a warm-up to the horizon. Times in days. */
final class BedQueue implements Probe {
    private final long warmUp;
    /** By severity, as the next. */
    private final List<Tally> waits = new ArrayList<>();

    private final List<TimeAverage> waiting = new ArrayList<>();
    private final Map<Outcome, Integer> left = new EnumMap<>(Outcome.class);
    private final TimeAverage inBed;
    private int arrived;
    private int admittedAtOnce;
    private int lastInBed;
    private long ended;

    private BedQueue(double warmUpD) {
        warmUp = Time.ofDays(warmUpD);
        inBed = new TimeAverage(warmUp, 0);
        for (int severity = 0; severity < Severity.values().length; severity++) {
            waits.add(new Tally());
            waiting.add(new TimeAverage(warmUp, 0));
        }
    }

    /** Runs replications, each with its own watch. */
    static List<BedQueue> watch(Scenario scenario, double warmUpD, int replications) {
        List<BedQueue> runs = new ArrayList<>();
        for (int replication = 0; replication < replications; replication++) {
            BedQueue queue = new BedQueue(warmUpD);
            Runs.run(scenario, 1, replication, queue);
            runs.add(queue);
        }
        return runs;
    }

    /** Returns the mean wait of those who got a bed. */
    double wait(Severity severity) {
        return waits.get(severity.ordinal()).mean();
    }

    /** Returns the mean number of those who wait. */
    double waiting(Severity severity) {
        return waiting.get(severity.ordinal()).average(ended);
    }

    /** Returns the mean number in bed. */
    double inBed() {
        return inBed.average(ended);
    }

    /** Returns the number in bed at the horizon. */
    int lastInBed() {
        return lastInBed;
    }

    /** Returns the share of arrivals who did not get a bed at once. */
    double shareWhoWait() {
        return 1 - (double) admittedAtOnce / arrived;
    }

    /** Returns how many left in a way, as a share of arrivals. */
    double share(Outcome outcome) {
        return (double) left.getOrDefault(outcome, 0) / arrived;
    }

    /** Returns the arrivals a day. */
    double arrivalRate() {
        return arrived / Time.days(ended - warmUp);
    }

    @Override
    public void patientArrived(long now, int city, Severity severity) {
        arrived += now >= warmUp ? 1 : 0;
    }

    @Override
    public void patientAdmitted(long now, int city, Severity severity, long waited) {
        if (now >= warmUp) {
            admittedAtOnce += waited == 0 ? 1 : 0;
            waits.get(severity.ordinal()).add(Time.days(waited));
        }
    }

    @Override
    public void patientLeft(long now, int city, Outcome outcome) {
        if (now >= warmUp) {
            left.merge(outcome, 1, Integer::sum);
        }
    }

    @Override
    public void censusChanged(long now, int city, Census census) {
        long from = Math.max(now, warmUp);
        lastInBed = census.inBed();
        inBed.set(from, census.inBed());
        for (Severity severity : Severity.values()) {
            waiting.get(severity.ordinal()).set(from, census.waiting(severity));
        }
    }

    @Override
    public void runEnded(long now) {
        ended = now;
    }
}
