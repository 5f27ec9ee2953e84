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

class A16_BedClosesWhileFullTest {
    /**
     * Three wait when two beds open at 1 00:00, for two days each. One bed closes at 1 12:00: both patients stay. At 3 00:00
     * the first leaves, and one bed is still taken, so nobody gets it; the second leaves, and the third gets the bed.
     */
    @Test
    void whoIsInBedStaysAndTheNextWaitsUntilABedIsReallyFree() {
        Scenario scenario = WorldBuilder.world()
                .days(6)
                .hospital("H")
                .patients(Severity.SEVERE, 1, new Constant(2), Ward.GENERAL)
                .beds("H", Ward.GENERAL, 24, 2)
                .beds("H", Ward.GENERAL, 36, 1)
                .demand(0, 3)
                .build();

        assertThat(Draws.fromDay(1, Story.of(scenario, About.BEDS, About.CENSUS)))
                .isEqualTo("""
                        1 00:00:00 City: open 2, staffed 2, protected 2, usable 2; doctors 0, nurses 0
                        1 00:00:00 City: in bed 2, waiting 0 1 0
                        1 12:00:00 City: open 1, staffed 1, protected 1, usable 1; doctors 0, nurses 0
                        3 00:00:00 City: in bed 1, waiting 0 1 0
                        3 00:00:00 City: in bed 1, waiting 0 0 0
                        5 00:00:00 City: in bed 0, waiting 0 0 0
                        6 00:00:00 end
                        """);
    }
}
