package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A46_SkillOfIntensiveCareTest {
    /**
     * 5 intensive beds of 16 nurses' hours and 10 general ones of 4 need 120 h a day; half the hours of the intensive ones need the skill, 8 h
     * a bed. One works 8 h. 8 nurses, 2 of them skilled: 2 intensive beds, which with the general ones need 72 h, of which there are
     * 64: 8 / 9 of the beds, 1 intensive and 8 general. 2 unskilled more give 80 h: 2 and 10. 2 skilled ones more: 4 intensive
     * beds, and 96 of 104 h: 3 and 9. 4 skilled ones more reach for all 5, and 128 of 120 h are enough.
     */
    @Test
    void limitsIntensiveBedsAndLetsTheOthersHaveTheStaff() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .province("P")
                .skilledHospital("H", 8, 2)
                .road("P", "H", 1)
                .beds("H", Ward.INTENSIVE, 0, 5)
                .beds("H", Ward.GENERAL, 0, 10)
                .care(Ward.INTENSIVE, 0, 16)
                .care(Ward.GENERAL, 0, 4)
                .skilledShare(0.5)
                .skilledTeam("T1", "P", 0, 2, 0)
                .skilledTeam("T2", "P", 1, 2, 2)
                .skilledTeam("T3", "P", 2, 4, 4)
                .build();

        assertThat(Story.of(scenario, About.BEDS)).endsWith("""
                        City: open 15, staffed 9, protected 15, usable 9; doctors 0, nurses 8
                        0 01:00:00 City: open 15, staffed 12, protected 15, usable 12; doctors 0, nurses 10
                        0 02:00:00 City: open 15, staffed 12, protected 15, usable 12; doctors 0, nurses 12
                        0 03:00:00 City: open 15, staffed 15, protected 15, usable 15; doctors 0, nurses 16
                        1 00:00:00 end
                        """);
    }

    /** Without a share that needs it the skill is nothing: 64 of 120 h, 2 intensive and 5 general beds. */
    @Test
    void isNothingWhereNoHoursNeedIt() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .skilledHospital("H", 8, 0)
                .beds("H", Ward.INTENSIVE, 0, 5)
                .beds("H", Ward.GENERAL, 0, 10)
                .care(Ward.INTENSIVE, 0, 16)
                .care(Ward.GENERAL, 0, 4)
                .build();

        assertThat(Story.of(scenario, About.BEDS))
                .endsWith("City: open 15, staffed 7, protected 15, usable 7; doctors 0, nurses 8\n1 00:00:00 end\n");
    }
}
