package org.aidflow.theory;

import static org.aidflow.scenario.Severity.CRITICAL;
import static org.aidflow.scenario.Severity.MILD;
import static org.aidflow.scenario.Severity.SEVERE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.model.Census;
import org.aidflow.model.Outcome;
import org.aidflow.model.Probe;
import org.aidflow.random.Constant;
import org.aidflow.random.Distribution;
import org.aidflow.random.Exponential;
import org.aidflow.random.Gamma;
import org.aidflow.random.Lognormal;
import org.aidflow.scenario.AdmissionRule;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Ward;
import org.aidflow.stat.Estimate;
import org.aidflow.stat.Queues;
import org.aidflow.stat.SurvivalCurve;
import org.aidflow.testing.Runs;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hospital is a queue for beds: patients are customers, beds are servers, the stay is the service. */
class HospitalTest {
    private static final int REPLICATIONS = 40;
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** So short that whoever finds no free bed is gone within the second. */
    private static final double AT_ONCE_D = 1e-9;

    @ParameterizedTest(name = "{0} patients a day, stay of 1 / {1} days, {2} beds")
    @CsvSource({"0.2, 0.1, 3, 100000", "0.2, 0.1, 4, 100000", "9, 1, 10, 15000", "18, 1, 20, 10000"})
    void exponentialStayIsErlangC(double lambda, double mu, int beds, int days) {
        Scenario scenario =
                ward(days, lambda, new Exponential(1 / mu)).beds("H", beds).build();
        List<BedQueue> runs = BedQueue.watch(scenario, days / 10.0, REPLICATIONS);
        double wait = Queues.mmcWait(lambda, mu, beds);
        Theory.holds("wait", runs, run -> run.wait(SEVERE), wait);
        Theory.holds("share who wait", runs, BedQueue::shareWhoWait, Queues.erlangC(beds, lambda / mu));
        Theory.holds("waiting", runs, run -> run.waiting(SEVERE), lambda * wait);
        Theory.holds("in bed", runs, BedQueue::inBed, lambda / mu);
        Theory.holds("arrival rate", runs, BedQueue::arrivalRate, lambda);
    }

    @Test
    void hospitalsAndWardsOfOneCityAreOneQueue() {
        WorldBuilder spread = ward(500, 9, new Exponential(1))
                .patients(SEVERE, 1, new Exponential(1), Ward.INTENSIVE, Ward.GENERAL)
                .hospital("I")
                .beds("H", 2)
                .beds("H", Ward.INTENSIVE, 0, 3)
                .beds("I", 5);
        WorldBuilder whole = ward(500, 9, new Exponential(1)).beds("H", 10);
        BedQueue ofSpread = BedQueue.watch(spread.build(), 0, 1).get(0);
        BedQueue ofWhole = BedQueue.watch(whole.build(), 0, 1).get(0);
        assertThat(ofSpread.wait(SEVERE)).isEqualTo(ofWhole.wait(SEVERE)).isPositive();
        assertThat(ofSpread.inBed()).isEqualTo(ofWhole.inBed());
    }

    /** A Poisson stream that is split at random is two Poisson streams. */
    @Test
    void hospitalsThatOneSeeksByChanceAreQueuesApart() {
        Scenario scenario = ward(15_000, 9, new Exponential(1))
                .hospital("I", 2.0)
                .beds("H", 4)
                .beds("I", 8)
                .admission(AdmissionRule.NEAREST)
                .build();
        List<BedQueue> runs = BedQueue.watch(scenario, 500, REPLICATIONS);
        double wait = Queues.mmcWait(3, 1, 4) / 3 + Queues.mmcWait(6, 1, 8) * 2 / 3;
        Theory.holds("wait", runs, run -> run.wait(SEVERE), wait);
    }

    @Test
    void theShorterOfTwoQueuesIsJoined() {
        Scenario scenario = ward(40_000, 1.4, new Exponential(1))
                .hospital("I")
                .beds("H", 1)
                .beds("I", 1)
                .admission(AdmissionRule.SHORTEST_QUEUE)
                .build();
        List<BedQueue> runs = BedQueue.watch(scenario, 500, REPLICATIONS);
        Theory.holds("waiting", runs, run -> run.waiting(SEVERE), ShorterQueue.waiting(1.4, 1));
    }

    @ParameterizedTest(name = "stay {1}, {0} patients a day")
    @CsvSource({"0.8, constant", "0.7, lognormal", "0.6, gamma"})
    void oneBedIsPollaczekKhinchine(double lambda, String law) {
        Distribution stayD =
                switch (law) {
                    case "constant" -> new Constant(1);
                    case "lognormal" -> new Lognormal(1, 0.8);
                    default -> new Gamma(1, 1.5);
                };
        double cv = law.equals("constant") ? 0 : law.equals("lognormal") ? 0.8 : 1.5;
        Scenario scenario = ward(40_000, lambda, stayD).beds("H", 1).build();
        List<BedQueue> runs = BedQueue.watch(scenario, 1000, REPLICATIONS);
        Theory.holds("wait", runs, run -> run.wait(SEVERE), Queues.mg1Wait(lambda, 1, cv));
    }

    @ParameterizedTest(name = "{0} beds")
    @CsvSource({"1, 0.2, 0.6", "4, 1.2, 2.2"})
    void severePatientsGoBeforeMildOnes(int beds, double severeADay, double mildADay) {
        double share = severeADay / (severeADay + mildADay);
        Exponential stayD = new Exponential(1);
        Scenario scenario = ward(40_000, severeADay + mildADay, stayD)
                .patients(SEVERE, share, stayD, Ward.GENERAL)
                .patients(MILD, 1 - share, stayD, Ward.GENERAL)
                .beds("H", beds)
                .build();
        List<BedQueue> runs = BedQueue.watch(scenario, 1000, REPLICATIONS);
        double[] waits = Queues.priorityWaits(severeADay, mildADay, 1, beds);
        Theory.holds("wait of the severe", runs, run -> run.wait(SEVERE), waits[0]);
        Theory.holds("wait of the mild", runs, run -> run.wait(MILD), waits[1]);
    }

    @Test
    void waitingThatEndsOfItselfIsErlangA() {
        double recoversADay = 0.3;
        double diesADay = 0.2;
        Scenario scenario = ward(5000, 9, new Exponential(1))
                .waiting(SEVERE, NEVER, 1 / recoversADay, 1 / diesADay)
                .beds("H", 10)
                .build();
        List<BedQueue> runs = BedQueue.watch(scenario, 100, REPLICATIONS);
        Queues.Abandonment theory = Queues.erlangA(9, 1, 10, recoversADay + diesADay);
        double diesOfThem = diesADay / (diesADay + recoversADay);
        Theory.holds("share who wait", runs, BedQueue::shareWhoWait, theory.waits());
        Theory.holds("waiting", runs, run -> run.waiting(SEVERE), theory.queue());
        Theory.holds("dead", runs, run -> run.share(Outcome.DIED_WAITING), diesOfThem * theory.abandons());
        Theory.holds(
                "recovered", runs, run -> run.share(Outcome.RECOVERED_WAITING), (1 - diesOfThem) * theory.abandons());
    }

    @ParameterizedTest(name = "load {0}, stay {1}")
    @CsvSource({"15, exponential", "20, exponential", "25, exponential", "20, constant", "20, lognormal"})
    void whoFindsNoBedAndLeavesAtOnceIsErlangB(double load, String law) {
        Distribution stayD =
                switch (law) {
                    case "constant" -> new Constant(1);
                    case "lognormal" -> new Lognormal(1, 1);
                    default -> new Exponential(1);
                };
        Scenario scenario = ward(1500, load, stayD)
                .waiting(SEVERE, NEVER, AT_ONCE_D, NEVER)
                .beds("H", 20)
                .build();
        List<BedQueue> runs = BedQueue.watch(scenario, 20, REPLICATIONS);
        Theory.holds("lost", runs, run -> run.share(Outcome.RECOVERED_WAITING), Queues.erlangB(20, load));
    }

    @Test
    void bedsWithoutLimitFillFromEmpty() {
        Scenario scenario = ward(10, 25, new Exponential(10)).beds("H", 1000).build();
        List<BedQueue> runs = BedQueue.watch(scenario, 0, 1000);
        Theory.holds("in bed on day 10", runs, BedQueue::lastInBed, Queues.numberFromEmpty(25, 0.1, 10));
    }

    /** What is left of the stays of those there at the start is such that beds without limit stay as full as they were. */
    @Test
    void bedsWithoutLimitThatStartInBalanceStayInIt() {
        Scenario scenario = ward(6, 20, new Lognormal(8, 1))
                .beds("H", 1000)
                .inBedAtStart("H", Ward.GENERAL, SEVERE, 160)
                .build();
        List<BedQueue> runs = BedQueue.watch(scenario, 0, 1000);
        Theory.holds("in bed on day 6", runs, BedQueue::lastInBed, 160);
    }

    @Test
    void demandThatChangesByDayFillsBedsWithoutLimit() {
        WorldBuilder world = ward(6, 0, new Exponential(5)).beds("H", 1000);
        double theory = 0;
        double[] perDay = {10.5, 0, 30, 60.25, 0, 5};
        for (int day = 0; day < perDay.length; day++) {
            world.demand(day, perDay[day]);
            theory += Queues.numberFromEmpty(perDay[day], 0.2, 6 - day)
                    - Queues.numberFromEmpty(perDay[day], 0.2, 5 - day);
        }
        List<BedQueue> runs = BedQueue.watch(world.build(), 0, 1000);
        Theory.holds("in bed at the end", runs, BedQueue::lastInBed, theory);
    }

    /** What leaves a queue with exponential servers is a Poisson stream, so the next ward stands alone: P. J. Burke (1956). */
    @Test
    void intensiveCareAndTheWardAfterItAreATandem() {
        Scenario scenario = ward(12_000, 9, new Exponential(1))
                .patients(SEVERE, 0, new Exponential(1), Ward.GENERAL)
                .patients(CRITICAL, 1, new Exponential(1), Ward.INTENSIVE)
                .inBed(CRITICAL, 0, NEVER, 0.6, new Exponential(2))
                .beds("H", Ward.INTENSIVE, 0, 10)
                .beds("H", 1000)
                .build();
        List<BedQueue> runs = BedQueue.watch(scenario, 100, REPLICATIONS);
        Theory.holds("wait", runs, run -> run.wait(CRITICAL), Queues.mmcWait(9, 1, 10));
        Theory.holds("in bed", runs, BedQueue::inBed, 9 + 9 * 0.6 * 2);
    }

    /** Beds without limit: the mean number in bed is the arrival rate times the mean time in bed, by any law. */
    @Test
    void whoWorsensInBedStaysOnForAsLongAsTheCritical() {
        Scenario scenario = ward(1000, 20, new Lognormal(4, 1))
                .patients(CRITICAL, 0, new Constant(7), Ward.INTENSIVE)
                .inBed(SEVERE, 0.3, 2, 0, new Constant(0))
                .inBed(CRITICAL, 0, NEVER, 0.5, new Constant(3))
                .beds("H", 1000)
                .beds("H", Ward.INTENSIVE, 0, 1000)
                .build();
        List<BedQueue> runs = BedQueue.watch(scenario, 100, REPLICATIONS);
        Theory.holds("in bed", runs, BedQueue::inBed, 20 * (0.7 * 4 + 0.3 * (2 + 7 + 0.5 * 3)));
    }

    /** Without beds, waiting is a network of queues with a server for each: by severity, Poisson in the long run. */
    @Test
    void patientsWorsenAtTheirRates() {
        Scenario scenario = ward(1000, 20, new Constant(1))
                .patients(MILD, 0.7, new Constant(1), Ward.GENERAL)
                .patients(SEVERE, 0.3, new Constant(1), Ward.GENERAL)
                .waiting(MILD, 4, 6, 12)
                .waiting(SEVERE, 2, NEVER, 8)
                .waiting(CRITICAL, NEVER, 10, 2.5)
                .beds("H", 0)
                .build();
        List<BedQueue> runs = BedQueue.watch(scenario, 100, REPLICATIONS);
        double mild = 14 / (1 / 4.0 + 1 / 6.0 + 1 / 12.0);
        double severe = (6 + mild / 4) / (1 / 2.0 + 1 / 8.0);
        double critical = severe / 2 / (1 / 10.0 + 1 / 2.5);
        Theory.holds("mild", runs, run -> run.waiting(MILD), mild);
        Theory.holds("severe", runs, run -> run.waiting(SEVERE), severe);
        Theory.holds("critical", runs, run -> run.waiting(CRITICAL), critical);
        double dead = (mild / 12 + severe / 8 + critical / 2.5) / 20;
        Theory.holds("dead", runs, run -> run.share(Outcome.DIED_WAITING), dead);
    }

    @Test
    void allBedsAreFullAfterTheMeanFirstPassage() {
        List<FirstFull> runs = untilFull(400, 4000);
        Theory.holds("days until full", runs, FirstFull::days, Queues.firstPassageMean(2, 0.1, 20));
    }

    @Test
    void daysUntilAllBedsAreFullSurviveAHorizonLikeFirstPassage() {
        List<FirstFull> runs = untilFull(60, 30_000);
        double[] days = runs.stream().mapToDouble(FirstFull::days).toArray();
        boolean[] censored = new boolean[days.length];
        for (int i = 0; i < days.length; i++) {
            censored[i] = runs.get(i).censored();
        }
        SurvivalCurve curve = SurvivalCurve.of(days, censored);
        for (double day : new double[] {10, 20, 30}) {
            Estimate survival = curve.survival(day);
            double theory = Queues.firstPassageSurvival(2, 0.1, 20, day);
            Theory.holds("survival of day " + day, survival.value(), survival.standardError(), theory);
        }
        Estimate mean = curve.restrictedMean(60);
        double theory = Queues.firstPassageRestrictedMean(2, 0.1, 20, 60);
        Theory.holds("mean up to day 60", mean.value(), mean.standardError(), theory);
    }

    private static List<FirstFull> untilFull(int horizonD, int replications) {
        Scenario scenario = ward(horizonD, 2, new Exponential(10)).beds("H", 20).build();
        List<FirstFull> runs = new ArrayList<>();
        for (int replication = 0; replication < replications; replication++) {
            FirstFull run = new FirstFull();
            Runs.run(scenario, 1, replication, run);
            runs.add(run);
        }
        return runs;
    }

    /** Notes when all beds are in use for the first time. */
    private static final class FirstFull implements Probe {
        private long full = -1;
        private long ended;

        double days() {
            return Time.days(censored() ? ended : full);
        }

        boolean censored() {
            return full < 0;
        }

        @Override
        public void censusChanged(long now, int city, Census census) {
            if (full < 0 && census.usable() > 0 && census.inBed() == census.usable()) {
                full = now;
            }
        }

        @Override
        public void runEnded(long now) {
            ended = now;
        }
    }

    private static WorldBuilder ward(int days, double perDay, Distribution stayD) {
        WorldBuilder world = WorldBuilder.world()
                .hospital("H")
                .days(days)
                .poisson()
                .orders(24.0 * days, 0, 0)
                .patients(SEVERE, 1, stayD, Ward.GENERAL);
        for (int day = 0; day < days; day++) {
            world.demand(day, perDay);
        }
        return world;
    }
}
