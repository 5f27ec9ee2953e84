package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A12_ScarcerRoleTest {
    /**
     * 10 general beds (1 h of a doctor, 4 h of nurses) and 5 intensive ones (2 h, 8 h) need 20 h and 80 h a day; one works 8 h.
     * Doctors: 5 give 40 h, enough. Nurses: 4 give 32 h, 0.4 of the need: 4 + 2 beds. 2 more give 0.6: 6 + 3. 5 doctors change
     * nothing. 1 nurse more gives 0.7: 7 + 3, for half a bed is none. 9 more are more than enough: 10 + 5.
     */
    @Test
    void bindsAllWardsInTheSameProportionRoundedDown() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .province("P")
                .hospital("H", WorldBuilder.CITY, 5, 4)
                .road("P", "H", 1)
                .beds("H", Ward.GENERAL, 0, 10)
                .beds("H", Ward.INTENSIVE, 0, 5)
                .care(Ward.GENERAL, 1, 4)
                .care(Ward.INTENSIVE, 2, 8)
                .team("T1", "P", 0, 0, 2, WorldBuilder.CITY)
                .team("T2", "P", 1, 5, 0, WorldBuilder.CITY)
                .team("T3", "P", 2, 0, 1, WorldBuilder.CITY)
                .team("T4", "P", 3, 0, 9, WorldBuilder.CITY)
                .build();

        assertThat(Story.of(scenario, About.BEDS)).isEqualTo("""
                        0 00:00:00 City: open 10, staffed 8, protected 10, usable 8; doctors 5, nurses 4
                        0 00:00:00 City: open 15, staffed 6, protected 15, usable 6; doctors 5, nurses 4
                        0 01:00:00 City: open 15, staffed 9, protected 15, usable 9; doctors 5, nurses 6
                        0 02:00:00 City: open 15, staffed 9, protected 15, usable 9; doctors 10, nurses 6
                        0 03:00:00 City: open 15, staffed 10, protected 15, usable 10; doctors 10, nurses 7
                        0 04:00:00 City: open 15, staffed 15, protected 15, usable 15; doctors 10, nurses 16
                        1 00:00:00 end
                        """);
    }
}
