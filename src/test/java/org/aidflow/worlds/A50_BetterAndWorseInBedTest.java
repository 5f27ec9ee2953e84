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

class A50_BetterAndWorseInBedTest {
    /**
     * One intensive and one general bed; three critical patients come, a day apart, each two days critical, then three days
     * severe. The second steps down while the first has the general bed, so he waits a day in the intensive one.
     */
    @Test
    void whoStepsDownFreesHisBedOnceThereIsOneForHim() {
        Scenario scenario = WorldBuilder.world()
                .days(12)
                .hospital("H")
                .beds("H", 1)
                .beds("H", Ward.INTENSIVE, 0, 1)
                .demand(0, 1)
                .demand(1, 1)
                .demand(2, 1)
                .all(Severity.CRITICAL)
                .patients(Severity.CRITICAL, 1, new Constant(2), Ward.INTENSIVE)
                .inBed(Severity.CRITICAL, 0, Double.POSITIVE_INFINITY, 1, new Constant(3))
                .build();
        long[] comes = Draws.oneArrivalADay(3);

        assertThat(Story.of(scenario, About.PATIENTS, About.CENSUS)).isEqualTo("""
                        0 00:00:00 City: in bed 0, waiting 0 0 0
                        %s City: a critical patient arrives
                        %1$s City: a critical patient gets a bed after 0 00:00:00
                        %1$s City: in bed 1, waiting 0 0 0
                        %s City: a critical patient arrives
                        %2$s City: in bed 1, waiting 0 0 1
                        %s City: a critical patient arrives
                        %3$s City: in bed 1, waiting 0 0 2
                        %s City: a critical patient in bed becomes severe
                        %4$s City: a critical patient gets a bed after %s
                        %4$s City: in bed 2, waiting 0 0 1
                        %s City: a critical patient in bed becomes severe
                        %6$s City: in bed 2, waiting 0 0 1, misplaced 1
                        %s City: discharged
                        %7$s City: a critical patient gets a bed after %s
                        %7$s City: in bed 2, waiting 0 0 0
                        %s City: discharged
                        %9$s City: in bed 1, waiting 0 0 0
                        %9$s City: a critical patient in bed becomes severe
                        %s City: discharged
                        %10$s City: in bed 0, waiting 0 0 0
                        12 00:00:00 end
                        """.formatted(
                        Story.time(comes[0]),
                        Story.time(comes[1]),
                        Story.time(comes[2]),
                        Story.time(comes[0] + 2 * Time.DAY),
                        Story.time(comes[0] + 2 * Time.DAY - comes[1]),
                        Story.time(comes[0] + 4 * Time.DAY),
                        Story.time(comes[0] + 5 * Time.DAY),
                        Story.time(comes[0] + 5 * Time.DAY - comes[2]),
                        Story.time(comes[0] + 7 * Time.DAY),
                        Story.time(comes[0] + 10 * Time.DAY)));
    }

    /**
     * The patient has the only general bed, worsens there after a time that is drawn, and waits in it until an intensive
     * bed opens on day 5; then the next gets the general one. Critical for six days from worsening, he goes home.
     */
    @Test
    void whoWorsensInBedWaitsThereForABedThatSuitsHim() {
        Scenario scenario = WorldBuilder.world()
                .days(12)
                .hospital("H")
                .beds("H", 1)
                .beds("H", Ward.INTENSIVE, 5 * 24, 1)
                .demand(0, 1)
                .demand(1, 1)
                .patients(Severity.SEVERE, 1, new Constant(1), Ward.GENERAL)
                .patients(Severity.CRITICAL, 0, new Constant(6), Ward.INTENSIVE)
                .inBed(Severity.SEVERE, 1, 2, 0, new Constant(0))
                .build();
        long[] comes = Draws.oneArrivalADay(2);
        long worsens = comes[0] + daysToWorsen(0);

        assertThat(Draws.fromDay(1, Story.of(scenario, About.PATIENTS, About.CENSUS)))
                .isEqualTo("""
                        %s City: a severe patient arrives
                        %1$s City: in bed 1, waiting 0 1 0
                        %s City: a severe patient in bed becomes critical
                        %2$s City: in bed 1, waiting 0 1 0, misplaced 1
                        5 00:00:00 City: a severe patient gets a bed after %s
                        5 00:00:00 City: in bed 2, waiting 0 0 0
                        %s City: discharged
                        %4$s City: in bed 1, waiting 0 0 0
                        %s City: a severe patient in bed becomes critical
                        12 00:00:00 end
                        """.formatted(
                                Story.time(comes[1]),
                                Story.time(worsens),
                                Story.time(5 * Time.DAY - comes[1]),
                                Story.time(worsens + 6 * Time.DAY),
                                Story.time(5 * Time.DAY + daysToWorsen(1))));
    }

    private static long daysToWorsen(int patient) {
        Stream turn = Draws.turn(patient, Severity.SEVERE);
        turn.uniform();
        turn.uniform();
        return Time.ofDays(2 * turn.exponential());
    }
}
