package org.aidflow.theory;

import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ObjDoubleConsumer;
import java.util.function.UnaryOperator;
import org.aidflow.model.Stage;
import org.aidflow.network.Mode;
import org.aidflow.random.Constant;
import org.aidflow.random.Distribution;
import org.aidflow.random.Exponential;
import org.aidflow.random.Lognormal;
import org.aidflow.random.Purpose;
import org.aidflow.random.Stream;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Fleet;
import org.aidflow.scenario.Fleet.Vehicle;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.stat.Queues;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Desks, fleets, lanes, docks and sorters are queues; convoys that are asked for at random are their customers. */
class ConvoyTest {
    private static final int REPLICATIONS = 40;
    private static final double ASKED_H = 10_000;
    private static final double WARM_UP_H = 500;

    /** Convoys that are asked for after this may lack the rivals that would have come later. */
    private static final double LAST_H = 9_500;

    private static final long SEED = 2;
    private static final Distribution NO_TIME = new Constant(0);

    @ParameterizedTest(name = "{0} an hour, {1} docks, {2} sorters")
    @CsvSource({"0.6, 1, 1", "2.2, 3, 4"})
    void depotIsTandem(double perHour, int docks, int sorters) {
        List<ConvoyTimes> runs = watch("D", perHour, 0, world -> world.depot("D")
                .road("P", "D", 5)
                .road("D", "H", 1)
                .station("D", Kind.DOCK, docks, new Exponential(1))
                .station("D", Kind.SORTER, sorters, new Exponential(1.1)));
        double wait = Queues.mmcWait(perHour, 1, docks);
        double whole = Queues.tandemSojourn(perHour, new double[] {1, 1 / 1.1}, new int[] {docks, sorters});
        Theory.holds("wait for a dock", runs, run -> run.ofSupplies(Stage.WAIT_DOCK), wait);
        Theory.holds("unload", runs, run -> run.ofSupplies(Stage.UNLOAD), 1);
        Theory.holds("sort", runs, run -> run.ofSupplies(Stage.SORT), whole - wait - 1);
    }

    @Test
    void checkpointsInRowAreTandem() {
        List<ConvoyTimes> runs = watch("H", 2.2, 0, world -> world.checkpoint("C1")
                .checkpoint("C2")
                .road("P", "C1", 5)
                .road("C1", "C2", 1)
                .road("C2", "H", 1)
                .station("C1", Kind.LANE, 3, new Exponential(1))
                .station("C2", Kind.LANE, 1, new Exponential(0.3)));
        double whole = Queues.tandemSojourn(2.2, new double[] {1, 1 / 0.3}, new int[] {3, 1});
        Theory.holds("checkpoints", runs, run -> run.ofSupplies(Stage.CHECKPOINT), whole);
    }

    @Test
    void apronIsErlangC() {
        List<ConvoyTimes> runs = watch("H", 2.2, 0, world -> world.hub("A", 0)
                .arc("P", "A", Mode.AIR, new Constant(2))
                .road("A", "H", 1)
                .station("A", Kind.APRON, 3, new Exponential(1)));
        Theory.holds(
                "handling on the apron", runs, run -> run.ofSupplies(Stage.CHECKPOINT), Queues.mmcWait(2.2, 1, 3) + 1);
    }

    /** Two lorries and 100 km at 5 in 1000 km each are one breakdown on average. */
    @Test
    void breakdownsDelayAsOftenAsTheyComeOnAverage() {
        Vehicle lorry = new Vehicle(0.5, 1, 1, 5, new Exponential(3));
        List<ConvoyTimes> runs = watch(
                "H", 1, 0, world -> world.road("P", "H", 2).fleet("P", Mode.ROAD, Fleet.UNLIMITED, lorry, NO_TIME));
        Theory.holds("travel", runs, run -> run.ofSupplies(Stage.TRAVEL), 2 + 3);
    }

    @Test
    void narrowArcIsQueueWithTravelForService() {
        List<ConvoyTimes> one = watch("H", 0.5, 0, world -> world.arc("P", "H", Mode.ROAD, new Constant(1), 1));
        Theory.holds("M/D/1", one, run -> run.ofSupplies(Stage.TRAVEL), Queues.md1Wait(0.5, 1) + 1);
        List<ConvoyTimes> three = watch("H", 2.2, 0, world -> world.arc("P", "H", Mode.ROAD, new Exponential(1), 3));
        Theory.holds("M/M/3", three, run -> run.ofSupplies(Stage.TRAVEL), Queues.mmcWait(2.2, 1, 3) + 1);
    }

    @ParameterizedTest(name = "{0} lanes")
    @CsvSource({"1, 0.25, 0.35", "2, 0.6, 0.8"})
    void teamsGoBeforeSupplies(int lanes, double teamsAnHour, double loadsAnHour) {
        List<ConvoyTimes> runs = watch("H", loadsAnHour, teamsAnHour, world -> world.checkpoint("C")
                .road("P", "C", 5)
                .road("Q", "C", 5)
                .road("C", "H", 1)
                .station("C", Kind.LANE, lanes, new Exponential(1)));
        double[] waits = Queues.priorityWaits(teamsAnHour, loadsAnHour, 1, lanes);
        Theory.holds("teams at the lane", runs, run -> run.ofTeams(Stage.CHECKPOINT), waits[0] + 1);
        Theory.holds("supplies at the lane", runs, run -> run.ofSupplies(Stage.CHECKPOINT), waits[1] + 1);
    }

    @Test
    void pooledAidQueuesAtOneDesk() {
        List<ConvoyTimes> runs = watch("H", 1.6, 0, world -> world.road("P", "H", 5)
                .policy("pooled")
                .centre(2, new Exponential(1))
                .pairDesk(1, new Constant(100)));
        Theory.holds("decision", runs, run -> run.ofSupplies(Stage.DECIDE), Queues.mmcWait(1.6, 1, 2) + 1);
    }

    @Test
    void pairedAidQueuesAtDeskOfEachPair() {
        List<ConvoyTimes> runs = watch("H", 0.4, 0.6, world -> world.road("P", "H", 5)
                .road("Q", "H", 5)
                .pair("P", WorldBuilder.CITY, 1)
                .pair("Q", WorldBuilder.CITY, 1)
                .policy("paired")
                .centre(1, new Constant(100))
                .pairDesk(1, new Exponential(1)));
        Theory.holds("decision of P", runs, run -> run.ofSupplies(Stage.DECIDE), Queues.mmcWait(0.4, 1, 1) + 1);
        Theory.holds("decision of Q", runs, run -> run.ofTeams(Stage.DECIDE), Queues.mmcWait(0.6, 1, 1) + 1);
    }

    /** A trip there and as long back, of exponential length, is an exponential service. */
    @ParameterizedTest(name = "{0} vehicles")
    @CsvSource({"1, 0.5", "3, 2.1"})
    void finiteFleetIsErlangC(int vehicles, double perHour) {
        List<ConvoyTimes> runs = watch("H", perHour, 0, world -> world.arc("P", "H", Mode.ROAD, new Exponential(0.5))
                .fleet("P", Mode.ROAD, vehicles, 10, 10, NO_TIME, NO_TIME));
        double wait = Queues.mmcWait(perHour, 1, vehicles);
        Theory.holds("wait for a vehicle", runs, run -> run.ofSupplies(Stage.WAIT_VEHICLE), wait);
    }

    @Test
    void vehicleIsBusyFromLoadingToTurnround() {
        List<ConvoyTimes> runs = watch("H", 0.5, 0, world -> world.road("P", "H", 0.2)
                .station("H", Kind.DOCK, 1, new Constant(0.25))
                .fleet("P", Mode.ROAD, 1, 10, 10, new Constant(0.15), new Constant(0.3)));
        double wait = Queues.md1Wait(0.5, 0.15 + 0.2 + 0.25 + 0.2 + 0.3);
        Theory.holds("wait for a vehicle", runs, run -> run.ofSupplies(Stage.WAIT_VEHICLE), wait);
    }

    @Test
    void oneVehicleIsPollaczekKhinchine() {
        List<ConvoyTimes> runs = watch("H", 0.5, 0, world -> world.arc("P", "H", Mode.ROAD, new Lognormal(0.5, 0.8))
                .fleet("P", Mode.ROAD, 1, 10, 10, NO_TIME, NO_TIME));
        double wait = Queues.mg1Wait(0.5, 1, 0.8);
        Theory.holds("wait for a vehicle", runs, run -> run.ofSupplies(Stage.WAIT_VEHICLE), wait);
    }

    /**
     * Runs a world with a hospital H and two provinces; at random times, other ones in each replication, P is asked for
     * loads to one place and Q for teams to the hospital.
     */
    private static List<ConvoyTimes> watch(
            String to, double loadsAnHour, double teamsAnHour, UnaryOperator<WorldBuilder> more) {
        LongFunction<Scenario> scenario = replication -> {
            WorldBuilder world = WorldBuilder.world()
                    .days(2 * ASKED_H / 24)
                    .orders(2 * ASKED_H, 0, 0)
                    .hospital("H")
                    .province("P")
                    .province("Q")
                    .item("masks", 1);
            Streams streams = new Streams(SEED, replication);
            ask(
                    loadsAnHour,
                    streams.stream(Purpose.CONVOY, 0),
                    (id, atH) -> world.consignment(id, "P", atH, "masks", 1, to));
            ask(
                    teamsAnHour,
                    streams.stream(Purpose.PATIENT, 0),
                    (id, atH) -> world.team(id, "Q", atH, 1, 1, WorldBuilder.CITY));
            return more.apply(world).build();
        };
        return ConvoyTimes.watch(scenario, WARM_UP_H, LAST_H, REPLICATIONS);
    }

    private static void ask(double perHour, Stream gaps, ObjDoubleConsumer<String> asked) {
        int number = 0;
        for (double atH = gaps.exponential() / perHour; atH < ASKED_H; atH += gaps.exponential() / perHour) {
            asked.accept("convoy" + number, atH);
            number++;
        }
    }
}
