package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A17_PooledTest {
    /**
     * A mask a bed and day for 7 days: North lacks 70, South 140. The one clerk takes 2 h for each request, in turn: at 2:00
     * C1, 100 masks, goes to South, which then lacks 40; at 4:00 C2, 50 masks, to North, which then lacks 20; at 6:00 C3 to South.
     */
    @Test
    void theCentralDeskDecidesOneRequestAfterTheOtherForTheCityThatLacksMost() {
        Scenario scenario = twoCities()
                .item("masks", 1, 9, 0, 1)
                .consignment("C1", "P", 0, "masks", 100, "N")
                .consignment("C2", "Q", 0, "masks", 50, "N")
                .consignment("C3", "P", 0, "masks", 30, "N")
                .build();

        assertThat(Story.of(scenario, About.CONVOYS, About.DELAYS)).isEqualTo("""
                        0 00:00:00 C1 (100 masks): decide
                        0 00:00:00 C2 (50 masks): decide
                        0 00:00:00 C3 (30 masks): decide
                        0 02:00:00 C1 (100 masks): prepare
                        0 02:00:00 C1 (100 masks): travel
                        0 04:00:00 C2 (50 masks): prepare
                        0 04:00:00 C1 (100 masks): at S
                        0 04:00:00 C1 (100 masks): delivered to S
                        0 04:00:00 C1 (100 masks): decide 2 h, travel 2 h
                        0 04:00:00 C2 (50 masks): travel
                        0 05:00:00 C2 (50 masks): at N
                        0 05:00:00 C2 (50 masks): delivered to N
                        0 05:00:00 C2 (50 masks): decide 4 h, travel 1 h
                        0 06:00:00 C3 (30 masks): prepare
                        0 06:00:00 C3 (30 masks): travel
                        0 08:00:00 C3 (30 masks): at S
                        0 08:00:00 C3 (30 masks): delivered to S
                        0 08:00:00 C3 (30 masks): decide 6 h, travel 2 h
                        1 00:00:00 end
                        """);
    }

    /**
     * As before, but at 5:00 North opens 30 beds more: it lacks 20 and then 230, South 40. C3 goes to North.
     */
    @Test
    void whatACityLacksGrowsWithTheBedsThatOpen() {
        Scenario scenario = twoCities()
                .beds("N", Ward.GENERAL, 5, 40)
                .item("masks", 1, 9, 0, 1)
                .consignment("C1", "P", 0, "masks", 100, "N")
                .consignment("C2", "Q", 0, "masks", 50, "N")
                .consignment("C3", "P", 0, "masks", 30, "S")
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 04:00:00 C1 (100 masks): delivered to S
                        0 05:00:00 C2 (50 masks): delivered to N
                        0 07:00:00 C3 (30 masks): delivered to N
                        1 00:00:00 end
                        """);
    }

    /**
     * A bed needs one nurse. All 10 patients of North would fill its 10 beds; South has none, so its 20 beds need nobody.
     * T1 is decided on at 26:00 and T2 at 28:00, both for North: it lacks 10, then 4.
     */
    @Test
    void teamsGoWherePatientsAreNotWhereEmptyBedsAre() {
        Scenario scenario = twoCities()
                .days(2)
                .care(Ward.GENERAL, 0, 8)
                .demand("North", 0, 10)
                .team("T1", "P", 24, 0, 6, "South")
                .team("T2", "P", 24, 0, 6, "South")
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES, About.DELAYS)).isEqualTo("""
                        1 03:00:00 T1: reports in at N
                        1 03:00:00 T1: decide 2 h, travel 1 h
                        1 05:00:00 T2: reports in at N
                        1 05:00:00 T2: decide 4 h, travel 1 h
                        2 00:00:00 end
                        """);
    }

    private static WorldBuilder twoCities() {
        return WorldBuilder.world()
                .days(1)
                .policy("pooled")
                .centre(1, WorldBuilder.hours(2))
                .province("P")
                .province("Q")
                .hospital("N", "North", 0, 0)
                .hospital("S", "South", 0, 0)
                .road("P", "N", 1)
                .road("P", "S", 2)
                .road("Q", "N", 1)
                .road("Q", "S", 2)
                .beds("N", 10)
                .beds("S", 20);
    }
}
