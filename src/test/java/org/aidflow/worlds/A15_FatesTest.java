package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.base.Time;
import org.aidflow.random.Constant;
import org.aidflow.random.Stream;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

/**
 * A patient draws his severity, then his outcome in bed, then for each severity from the mild his times to worsen, to
 * recover and to die while waiting; a stay that is constant draws nothing. The tests draw the same.
 */
class A15_FatesTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void whoWaitsMayWorsenTwiceAndDie() {
        Scenario scenario = WorldBuilder.world()
                .days(30)
                .hospital("H")
                .demand(0, 1)
                .all(Severity.MILD)
                .waiting(Severity.MILD, 2, NEVER, NEVER)
                .waiting(Severity.SEVERE, 1, NEVER, NEVER)
                .waiting(Severity.CRITICAL, NEVER, NEVER, 3)
                .build();
        double[] fate = exponentials(0);
        long arrives = Draws.oneArrivalADay(1)[0];
        long worsens = arrives + Time.ofDays(2 * fate[0]);
        long worsensAgain = worsens + Time.ofDays(fate[3]);
        long dies = worsensAgain + Time.ofDays(3 * fate[8]);

        assertThat(Story.of(scenario, About.PATIENTS)).isEqualTo("""
                        %s City: a mild patient arrives
                        %s City: a mild patient worsens
                        %s City: a severe patient worsens
                        %s City: died waiting
                        30 00:00:00 end
                        """.formatted(
                        Story.time(arrives), Story.time(worsens), Story.time(worsensAgain), Story.time(dies)));
    }

    /**
     * The first would worsen after 0.66 days, recover after 0.56, and die after 1.06: he recovers. The second would worsen
     * after 0.31, recover after 0.86, and die after 0.33: he worsens; critical, he dies after 0.58, before he would recover
     * after 2.21.
     */
    @Test
    void ofWhatMayHappenToOneWhoWaitsTheFirstDoes() {
        Scenario scenario = WorldBuilder.world()
                .days(10)
                .hospital("H")
                .demand(0, 1)
                .demand(1, 1)
                .waiting(Severity.SEVERE, 0.25, 1, 0.5)
                .waiting(Severity.CRITICAL, NEVER, 1, 0.5)
                .build();
        long first = Draws.oneArrivalADay(2)[0];
        long second = Draws.oneArrivalADay(2)[1];
        long worsens = second + Time.ofDays(0.25 * exponentials(1)[3]);

        assertThat(Story.of(scenario, About.PATIENTS)).isEqualTo("""
                        %s City: a severe patient arrives
                        %s City: recovered waiting
                        %s City: a severe patient arrives
                        %s City: a severe patient worsens
                        %s City: died waiting
                        10 00:00:00 end
                        """.formatted(
                        Story.time(first),
                        Story.time(first + Time.ofDays(exponentials(0)[4])),
                        Story.time(second),
                        Story.time(worsens),
                        Story.time(worsens + Time.ofDays(0.5 * exponentials(1)[8]))));
    }

    /** The uniform draws that decide on the outcome are 0.380, 0.901 and 0.909; the stay is an hour. */
    @Test
    void inBedHalfDieAndNobodyDiesOfWaiting() {
        Scenario scenario = WorldBuilder.world()
                .days(4)
                .hospital("H")
                .beds("H", 1)
                .demand(0, 1)
                .demand(1, 1)
                .demand(2, 1)
                .patients(Severity.SEVERE, 1, new Constant(1 / 24.0), Ward.GENERAL)
                .diesInBed(Severity.SEVERE, 0.5)
                .waiting(Severity.SEVERE, 0.001, 0.001, 0.001)
                .build();
        long[] arrives = Draws.oneArrivalADay(3);

        assertThat(Story.of(scenario, About.PATIENTS)).isEqualTo("""
                        %s City: a severe patient arrives
                        %1$s City: a severe patient gets a bed after 0 00:00:00
                        %s City: died in bed
                        %s City: a severe patient arrives
                        %3$s City: a severe patient gets a bed after 0 00:00:00
                        %s City: discharged
                        %s City: a severe patient arrives
                        %5$s City: a severe patient gets a bed after 0 00:00:00
                        %s City: discharged
                        4 00:00:00 end
                        """.formatted(
                        Story.time(arrives[0]),
                        Story.time(arrives[0] + Time.HOUR),
                        Story.time(arrives[1]),
                        Story.time(arrives[1] + Time.HOUR),
                        Story.time(arrives[2]),
                        Story.time(arrives[2] + Time.HOUR)));
    }

    /** Returns a patient's nine standard exponential draws: for each severity those to worsen, recover and die. */
    private static double[] exponentials(int patient) {
        double[] draws = new double[9];
        for (Severity severity : Severity.values()) {
            Stream course = Draws.course(patient, severity);
            for (int i = 0; i < 3; i++) {
                draws[3 * severity.ordinal() + i] = course.exponential();
            }
        }
        return draws;
    }
}
