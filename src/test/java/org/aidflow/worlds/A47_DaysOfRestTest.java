package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

/** One works two days and rests one; a bed needs one nurse on duty. */
class A47_DaysOfRestTest {
    /**
     * The 4 local nurses are 0, 3/4, 6/4 and 9/4 days into their cycles of 3. On day 0 the last rests, past its 2 days of work, on day 1
     * the third, on day 2 the first and second, on day 3 again the last. The one of the team comes on day 1, works on days 1 and 2
     * and rests on day 3.
     */
    @Test
    void areSpreadOverTheCrewAndBeginWithTheDayOfReportingIn() {
        Scenario scenario = WorldBuilder.world()
                .days(3.5)
                .province("P")
                .hospital("H", WorldBuilder.CITY, 0, 4)
                .road("P", "H", 1)
                .beds("H", 10)
                .care(Ward.GENERAL, 0, 8)
                .rest(2, 1)
                .team("T1", "P", 35, 0, 1, WorldBuilder.CITY)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES, About.BEDS)).isEqualTo("""
                        0 00:00:00 City: open 10, staffed 3, protected 10, usable 3; doctors 0, nurses 3
                        1 12:00:00 T1: reports in at H
                        1 12:00:00 City: open 10, staffed 4, protected 10, usable 4; doctors 0, nurses 4
                        2 00:00:00 City: open 10, staffed 3, protected 10, usable 3; doctors 0, nurses 3
                        3 12:00:00 end
                        """);
    }

    /**
     * 12 beds of A need 18 nurses, that 12 are on duty: it lacks 6, and B, with 2 nurses for 3 beds, 2.5. T1, 4 nurses, goes to A, which
     * then lacks 2, and T2 to B.
     */
    @Test
    void areCountedByThoseWhoPlaceTeams() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .province("P")
                .hospital("A", WorldBuilder.CITY, 0, 12)
                .hospital("B", WorldBuilder.CITY, 0, 2)
                .road("P", "A", 1)
                .road("P", "B", 1)
                .beds("A", 12)
                .beds("B", 3)
                .care(Ward.GENERAL, 0, 8)
                .rest(2, 1)
                .team("T1", "P", 0, 0, 4, WorldBuilder.CITY)
                .team("T2", "P", 0, 0, 3, WorldBuilder.CITY)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 T1: reports in at A
                        0 01:00:00 T2: reports in at B
                        1 00:00:00 end
                        """);
    }
}
