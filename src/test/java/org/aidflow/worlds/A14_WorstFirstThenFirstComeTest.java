package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.random.Constant;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A14_WorstFirstThenFirstComeTest {
    /** One a day comes: mild, critical, severe, severe, critical, mild. From day 6 there is one bed, for a day each. */
    @Test
    void theBedGoesToTheWorstAndAmongTheEquallyIllToTheFirst() {
        Scenario scenario = sixPatients()
                .days(12)
                .patients(Severity.MILD, 0.505, new Constant(1), Ward.GENERAL)
                .patients(Severity.SEVERE, 0.145, new Constant(1), Ward.GENERAL)
                .patients(Severity.CRITICAL, 0.35, new Constant(1), Ward.GENERAL)
                .beds("H", Ward.GENERAL, 6 * 24, 1)
                .build();

        assertThat(Draws.fromDay(6, Story.of(scenario, About.PATIENTS))).isEqualTo("""
                        6 00:00:00 City: a critical patient gets a bed after %s
                        7 00:00:00 City: discharged
                        7 00:00:00 City: a critical patient gets a bed after %s
                        8 00:00:00 City: discharged
                        8 00:00:00 City: a severe patient gets a bed after %s
                        9 00:00:00 City: discharged
                        9 00:00:00 City: a severe patient gets a bed after %s
                        10 00:00:00 City: discharged
                        10 00:00:00 City: a mild patient gets a bed after %s
                        11 00:00:00 City: discharged
                        11 00:00:00 City: a mild patient gets a bed after %s
                        12 00:00:00 City: discharged
                        12 00:00:00 end
                        """.formatted(
                        waited(1, 6), waited(4, 7), waited(2, 8), waited(3, 9), waited(0, 10), waited(5, 11)));
    }

    /**
     * The same patients, when two intensive, one general and one shelter bed open. The critical take intensive beds before
     * general ones, the severe general ones only, the mild shelter beds before general ones: a severe and a mild one
     * are left.
     */
    @Test
    void eachTakesTheBestWardThatIsFreeAmongThoseThatSuitHim() {
        Scenario scenario = sixPatients()
                .days(7)
                .patients(Severity.MILD, 0.505, new Constant(9), Ward.SHELTER, Ward.GENERAL)
                .patients(Severity.SEVERE, 0.145, new Constant(9), Ward.GENERAL)
                .patients(Severity.CRITICAL, 0.35, new Constant(9), Ward.INTENSIVE, Ward.GENERAL)
                .beds("H", Ward.INTENSIVE, 6 * 24, 2)
                .beds("H", Ward.GENERAL, 6 * 24, 1)
                .beds("H", Ward.SHELTER, 6 * 24, 1)
                .build();

        assertThat(Draws.fromDay(6, Story.of(scenario, About.PATIENTS, About.CENSUS)))
                .isEqualTo("""
                        6 00:00:00 City: a critical patient gets a bed after %s
                        6 00:00:00 City: a critical patient gets a bed after %s
                        6 00:00:00 City: in bed 2, waiting 2 2 0
                        6 00:00:00 City: a severe patient gets a bed after %s
                        6 00:00:00 City: in bed 3, waiting 2 1 0
                        6 00:00:00 City: a mild patient gets a bed after %s
                        6 00:00:00 City: in bed 4, waiting 1 1 0
                        7 00:00:00 end
                        """.formatted(waited(1, 6), waited(4, 6), waited(2, 6), waited(0, 6)));
    }

    /**
     * A has 1 free bed and B 2: the first patient goes to B. A closes its bed after a day. Of the two who come then, B takes
     * one. Had the first gone to A, B could take both.
     */
    @Test
    void theHospitalWithMostFreeBedsTakesThePatient() {
        Scenario scenario = WorldBuilder.world()
                .days(2)
                .hospital("A")
                .hospital("B")
                .beds("A", Ward.GENERAL, 0, 1)
                .beds("A", Ward.GENERAL, 24, 0)
                .beds("B", Ward.GENERAL, 0, 2)
                .demand(0, 1)
                .demand(1, 2)
                .build();

        assertThat(Story.of(scenario, About.CENSUS)).endsWith("City: in bed 2, waiting 0 1 0\n2 00:00:00 end\n");
    }

    private static WorldBuilder sixPatients() {
        WorldBuilder world = WorldBuilder.world().hospital("H");
        for (int day = 0; day < 6; day++) {
            world.demand(day, 1);
        }
        return world;
    }

    private static String waited(int patient, int untilDay) {
        return Story.time(untilDay * 86_400L - Draws.oneArrivalADay(6)[patient]);
    }
}
