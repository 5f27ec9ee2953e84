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

class A13_ProtectionIsRationedTest {
    /**
     * 10 beds of 4.8 nurses' hours a day: 2 nurses are in the ward at any moment, who would use up 10 gowns a shift. A stock
     * that does not last for 2 shifts is spread over 2. There are 15 gowns, and 20 patients wait when the beds open.
     *
     * <pre>
     * shift at  | stock | half of it | needed by those in bed | taken | left | for beds: 10 * (left + taken) / 20
     * 1 00:00   |  15   |    7.5     |          7             |   7   |  8   | 7.5, so 7 (as before the shift)
     * 1 08:00   |   8   |    4       |          7             |   4   |  4   | 4
     * 1 16:00   |   4   |    2       |          7             |   2   |  2   | 2
     * 2 00:00   |   2   |    1       |          7             |   1   |  1   | 1
     * 2 08:00   |   1   |    0.5     |          7             |   0   |  1   | 0.5, so 0; half a gown is owed
     * </pre>
     *
     * At 2 10:00 come 100 gowns: all beds are usable, 3 more patients get one. At 2 16:00, 10 patients need 10 gowns, half a
     * one is still owed, and 10 are taken. Those in bed stay there throughout.
     */
    @Test
    void soThatUsableBedsFallWithTheStockAndRiseWithADelivery() {
        Scenario scenario = WorldBuilder.world()
                .days(3)
                .province("P")
                .hospital("H", WorldBuilder.CITY, 0, 6)
                .road("P", "H", 1)
                .beds("H", Ward.GENERAL, 24, 10)
                .care(Ward.GENERAL, 0, 4.8)
                .item("gowns", 1, 9, 5, 0)
                .ration(2)
                .stock("H", "gowns", 15)
                .consignment("C1", "P", 57, "gowns", 100, "H")
                .demand(0, 20)
                .build();

        assertThat(Draws.fromDay(1, Story.of(scenario, About.BEDS, About.CENSUS, About.DELIVERIES)))
                .isEqualTo("""
                        1 00:00:00 City: open 10, staffed 10, protected 7, usable 7; doctors 0, nurses 6
                        1 00:00:00 City: in bed 7, waiting 0 13 0
                        1 08:00:00 City: open 10, staffed 10, protected 4, usable 4; doctors 0, nurses 6
                        1 16:00:00 City: open 10, staffed 10, protected 2, usable 2; doctors 0, nurses 6
                        2 00:00:00 City: open 10, staffed 10, protected 1, usable 1; doctors 0, nurses 6
                        2 08:00:00 City: open 10, staffed 10, protected 0, usable 0; doctors 0, nurses 6
                        2 10:00:00 C1 (100 gowns): delivered to H
                        2 10:00:00 City: open 10, staffed 10, protected 10, usable 10; doctors 0, nurses 6
                        2 10:00:00 City: in bed 10, waiting 0 10 0
                        3 00:00:00 end
                        """);
    }

    /**
     * One bed keeps one nurse in the ward, who uses up 5 gowns a shift; there are 10. The one patient has the bed from 1 00:00
     * to 1 08:00, one shift, which takes 5. He leaves before the next shift starts, and it takes none: 5 are left for good.
     */
    @Test
    void aShiftTakesNothingForAPatientWhoLeavesAsItStarts() {
        Scenario scenario = WorldBuilder.world()
                .days(4)
                .hospital("H", WorldBuilder.CITY, 0, 3)
                .beds("H", Ward.GENERAL, 24, 1)
                .care(Ward.GENERAL, 0, 24)
                .item("gowns", 1, 9, 5, 0)
                .stock("H", "gowns", 10)
                .patients(Severity.SEVERE, 1, new Constant(8 / 24.0), Ward.GENERAL)
                .demand(0, 1)
                .build();

        assertThat(Draws.fromDay(1, Story.of(scenario, About.BEDS, About.CENSUS)))
                .isEqualTo("""
                        1 00:00:00 City: open 1, staffed 1, protected 1, usable 1; doctors 0, nurses 3
                        1 00:00:00 City: in bed 1, waiting 0 0 0
                        1 08:00:00 City: in bed 0, waiting 0 0 0
                        4 00:00:00 end
                        """);
    }

    /** Each bed uses 3 test kits a day whoever cares for it, one a shift: 4 kits are gone after 2 shifts of 2 patients. */
    @Test
    void itemsThatProtectNobodyLimitNoBeds() {
        Scenario scenario = WorldBuilder.world()
                .days(4)
                .hospital("H")
                .beds("H", Ward.GENERAL, 24, 2)
                .item("kits", 1, 9, 0, 3)
                .stock("H", "kits", 4)
                .demand(0, 2)
                .build();

        assertThat(Draws.fromDay(1, Story.of(scenario, About.BEDS, About.CENSUS)))
                .isEqualTo("""
                        1 00:00:00 City: open 2, staffed 2, protected 2, usable 2; doctors 0, nurses 0
                        1 00:00:00 City: in bed 2, waiting 0 0 0
                        4 00:00:00 end
                        """);
    }
}
