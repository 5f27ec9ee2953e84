package org.aidflow.theory;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.model.Probe;
import org.aidflow.random.Constant;
import org.aidflow.random.Distribution;
import org.aidflow.random.Lognormal;
import org.aidflow.scenario.Role;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;
import org.aidflow.stat.TimeAverage;
import org.aidflow.testing.Runs;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Isolation is a service by servers without limit: whoever is infected begins at once. */
class StaffTest {
    private static final int NURSES = 200;
    private static final long WARM_UP = 60 * Time.DAY;
    private static final double SHIFT_D = 1 / 3.0;
    private static final double ISOLATION_D = 10;

    /**
     * Each nurse is an alternating renewal process: isolated for 10 days, then well until the end of the shift in which she is
     * infected, so for a geometric number of shifts. The first of them is half a shift on average where isolation ends at any time, a
     * whole one where it takes a whole number of shifts. And Little's law: isolated = infected a day x 10 days, whatever the law.
     */
    @ParameterizedTest(name = "hazard {0} a day, isolation {1}")
    @CsvSource({"0.01, constant", "0.01, lognormal", "0.2, constant", "0.2, lognormal"})
    void isolatedAreInfectionsADayTimesIsolation(double hazard, String law) {
        Distribution isolationD = law.equals("constant") ? new Constant(ISOLATION_D) : new Lognormal(ISOLATION_D, 0.6);
        double perShift = 1 - Math.exp(-hazard * SHIFT_D);
        double wellD = SHIFT_D * (1 / perShift - (law.equals("constant") ? 0 : 0.5));
        double isolated = NURSES * ISOLATION_D / (ISOLATION_D + wellD);

        List<Isolation> runs = watch(hazard, isolationD);

        Theory.holds("isolated", runs, Isolation::isolated, isolated);
        Theory.holds("infected a day", runs, Isolation::infectedADay, isolated / ISOLATION_D);
    }

    private static List<Isolation> watch(double hazard, Distribution isolationD) {
        Scenario scenario = WorldBuilder.world()
                .days(400)
                .hospital("H", WorldBuilder.CITY, 0, NURSES)
                .beds("H", 50)
                .care(Ward.GENERAL, 0, 1)
                .patients(Severity.SEVERE, 1, new Constant(1000), Ward.GENERAL)
                .demand(0, 60)
                .infection(hazard, hazard, isolationD)
                .build();
        List<Isolation> runs = new ArrayList<>();
        for (int replication = 0; replication < 40; replication++) {
            Isolation run = new Isolation();
            Runs.run(scenario, 1, replication, run);
            runs.add(run);
        }
        return runs;
    }

    /** Counts who isolates, from the end of a warm-up on. */
    private static final class Isolation implements Probe {
        private final TimeAverage isolated = new TimeAverage(WARM_UP, 0);
        private int isolatedNow;
        private int infected;
        private long ended;

        double isolated() {
            return isolated.average(ended);
        }

        double infectedADay() {
            return infected / Time.days(ended - WARM_UP);
        }

        @Override
        public void staffInfected(long now, int city, Role role) {
            infected += now > WARM_UP ? 1 : 0;
            change(now, 1);
        }

        @Override
        public void isolationEnded(long now, int city, Role role) {
            change(now, -1);
        }

        private void change(long now, int by) {
            isolatedNow += by;
            isolated.set(Math.max(now, WARM_UP), isolatedNow);
        }

        @Override
        public void runEnded(long now) {
            ended = now;
        }
    }
}
