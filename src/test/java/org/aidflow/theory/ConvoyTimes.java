package org.aidflow.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.aidflow.base.Time;
import org.aidflow.model.Convoy;
import org.aidflow.model.Probe;
import org.aidflow.model.Stage;
import org.aidflow.scenario.Scenario;
import org.aidflow.stat.Tally;
import org.aidflow.testing.Runs;

/**
 * Watches how long convoys stay in each stage until they are in a stock, or have reported in. Convoys that were asked
 * for before the end of a warm-up, or among the last, do not count. Times in hours.
 */
final class ConvoyTimes implements Probe {
    private final long warmUp;
    private final long last;
    /** By stage, as the next. */
    private final List<Tally> supplies = new ArrayList<>();

    private final List<Tally> teams = new ArrayList<>();

    private ConvoyTimes(double warmUpH, double lastH) {
        warmUp = Time.ofHours(warmUpH);
        last = Time.ofHours(lastH);
        for (int stage = 0; stage < Stage.values().length; stage++) {
            supplies.add(new Tally());
            teams.add(new Tally());
        }
    }

    /** Runs replications, each of a scenario of its own and with its own watch. */
    static List<ConvoyTimes> watch(LongFunction<Scenario> scenario, double warmUpH, double lastH, int replications) {
        List<ConvoyTimes> runs = new ArrayList<>();
        for (int replication = 0; replication < replications; replication++) {
            ConvoyTimes times = new ConvoyTimes(warmUpH, lastH);
            Runs.run(scenario.apply(replication), 1, replication, times);
            runs.add(times);
        }
        return runs;
    }

    /** Returns the mean time of supplies in a stage. */
    double ofSupplies(Stage stage) {
        return supplies.get(stage.ordinal()).mean();
    }

    /** Returns the mean time of teams in a stage. */
    double ofTeams(Stage stage) {
        return teams.get(stage.ordinal()).mean();
    }

    @Override
    public void stageEntered(long now, Convoy convoy, Stage stage) {
        if (stage == Stage.WAIT_STOCK) {
            count(convoy, supplies);
        }
    }

    @Override
    public void shipmentDelivered(long now, Convoy shipment) {
        count(shipment, supplies);
    }

    @Override
    public void teamReported(long now, Convoy team) {
        count(team, teams);
    }

    private void count(Convoy convoy, List<Tally> times) {
        long asked = convoy.delay().began();
        if (warmUp <= asked && asked <= last) {
            for (Stage stage : Stage.values()) {
                times.get(stage.ordinal()).add(Time.hours(convoy.delay().spent(stage)));
            }
        }
    }
}
