package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class A62_PairingListsTest {
    /** P serves North by the first list and South by the second; Q serves South by both; without a list P serves nobody. */
    @ParameterizedTest
    @CsvSource({"first, N", "second, S"})
    void theListInForceDecidesWhomADonorServes(String list, String hospital) {
        Scenario scenario = twoCities().pairingList(list).build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                0 01:00:00 T1: reports in at %s
                0 01:00:00 T2: reports in at S
                4 00:00:00 end
                """.formatted(hospital));
    }

    @Test
    void withoutAListOnlyTheRowsWithoutOneCount() {
        assertThat(Story.of(twoCities().build(), About.DELIVERIES)).isEqualTo("""
                0 01:00:00 T2: reports in at S
                4 00:00:00 end
                """);
    }

    /**
     * A mask a bed and day for 7 days: North and South lack 70 each, and are Q's. R has no city and keeps what it has on the
     * first two days; from the third on both have lacked for a day. South has patients, so R serves South until it lacks
     * nothing and then North.
     */
    @Test
    void aDonorWithoutACityStepsInForTheWorstThatHasLackedForLong() {
        Scenario scenario = twoCities()
                .beds("N", 10)
                .beds("S", 10)
                .demand("South", 0, 1)
                .item("masks", 1, 9, 0, 1)
                .province("R")
                .road("R", "N", 1)
                .road("R", "S", 1)
                .pair("Q", "North", 1)
                .stepInAfter(24)
                .consignment("C1", "R", 24, "masks", 100, "N")
                .consignment("C2", "R", 48, "masks", 100, "N")
                .consignment("C3", "R", 49, "masks", 100, "S")
                .consignment("C4", "R", 50, "masks", 100, "S")
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                0 01:00:00 T2: reports in at S
                2 01:00:00 C2 (100 masks): delivered to S
                2 02:00:00 C3 (100 masks): delivered to N
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
                .road("Q", "S", 1)
                .road("Q", "N", 1)
                .pair("P", "North", 1, "first")
                .pair("P", "South", 1, "second")
                .pair("Q", "South", 1)
                .team("T1", "P", 0, 1, 1, "South")
                .team("T2", "Q", 0, 1, 1, "North");
    }
}
