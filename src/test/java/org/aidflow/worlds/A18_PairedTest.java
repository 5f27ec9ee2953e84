package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A18_PairedTest {
    /** Each pair has a desk of one clerk who takes 2 h: T1 and T3 are decided on at 2:00, T2, of the same pair as T1, at 4:00. */
    @Test
    void theDesksOfDifferentPairsWorkAtTheSameTime() {
        Scenario scenario = twoCities()
                .pairDesk(1, WorldBuilder.hours(2))
                .pair("P", "North", 1)
                .pair("Q", "South", 1)
                .team("T1", "P", 0, 1, 1, "South")
                .team("T2", "P", 0, 1, 1, "South")
                .team("T3", "Q", 0, 1, 1, "North")
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES, About.DELAYS)).isEqualTo("""
                        0 03:00:00 T1: reports in at N
                        0 03:00:00 T1: decide 2 h, travel 1 h
                        0 03:00:00 T3: reports in at S
                        0 03:00:00 T3: decide 2 h, travel 1 h
                        0 05:00:00 T2: reports in at N
                        0 05:00:00 T2: decide 4 h, travel 1 h
                        4 00:00:00 end
                        """);
    }

    /** P is charged with North for the first day and with South from the third on; on the second day it keeps what it has. */
    @Test
    void aPairBeginsAndEndsAtItsDatesAndADonorCanBePairedAnew() {
        Scenario scenario = twoCities()
                .pair("P", "North", 0, 24)
                .pair("P", "South", 48, 96)
                .team("T1", "P", 0, 1, 1, "South")
                .team("T2", "P", 24, 1, 1, "South")
                .team("T3", "P", 48, 1, 1, "North")
                .team("T4", "Q", 48, 1, 1, "North")
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 T1: reports in at N
                        2 01:00:00 T3: reports in at S
                        4 00:00:00 end
                        """);
    }

    /**
     * P owes North one part and South two. By persons sent per share: T1 (4) to North, the first of equals; T2 (4) to South,
     * 4 against 0; T3 (2) to South, 4 against 2; T4 (3) to South, 4 against 3; T5 to North, 4 against 4.5.
     */
    @Test
    void aDonorOfTwoCitiesSendsWhereLeastWasSentForItsShare() {
        Scenario scenario = twoCities()
                .pair("P", "North", 1)
                .pair("P", "South", 2)
                .team("T1", "P", 0, 1, 3, "North")
                .team("T2", "P", 1, 1, 3, "North")
                .team("T3", "P", 2, 1, 1, "North")
                .team("T4", "P", 3, 1, 2, "North")
                .team("T5", "P", 4, 1, 1, "South")
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 T1: reports in at N
                        0 02:00:00 T2: reports in at S
                        0 03:00:00 T3: reports in at S
                        0 04:00:00 T4: reports in at S
                        0 05:00:00 T5: reports in at N
                        4 00:00:00 end
                        """);
    }

    /** C1 went to N on record. North got it: straight to N. South got it: to its first depot, not to its hospital. */
    @Test
    void suppliesForACityThatDidNotGetThemOnRecordGoToItsDepot() {
        Scenario scenario = twoCities()
                .depot("D", "South")
                .road("P", "D", 3)
                .road("Q", "D", 3)
                .road("D", "S", 1)
                .pair("P", "North", 1)
                .pair("Q", "South", 1)
                .item("masks", 1)
                .consignment("C1", "P", 0, "masks", 1, "N")
                .consignment("C2", "Q", 0, "masks", 1, "N")
                .build();

        assertThat(Story.of(scenario, About.CONVOYS)).isEqualTo("""
                        0 00:00:00 C1 (1 masks): decide
                        0 00:00:00 C2 (1 masks): decide
                        0 00:00:00 C1 (1 masks): prepare
                        0 00:00:00 C2 (1 masks): prepare
                        0 00:00:00 C1 (1 masks): travel
                        0 00:00:00 C2 (1 masks): travel
                        0 01:00:00 C1 (1 masks): at N
                        0 01:00:00 C1 (1 masks): delivered to N
                        0 03:00:00 C2 (1 masks): at D
                        0 03:00:00 C2 (1 masks): wait stock
                        4 00:00:00 end
                        """);
    }

    private static WorldBuilder twoCities() {
        return WorldBuilder.world()
                .days(4)
                .policy("paired")
                .province("P")
                .province("Q")
                .hospital("N", "North", 0, 0)
                .hospital("S", "South", 0, 0)
                .road("P", "N", 1)
                .road("P", "S", 1)
                .road("Q", "N", 1)
                .road("Q", "S", 1);
    }
}
