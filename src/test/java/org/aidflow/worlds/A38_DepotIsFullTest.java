package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A38_DepotIsFullTest {
    /**
     * D has room for 10 m3, and 60 masks of 0.1 m3 fill 6. C1 of 5 m3 is there after 2 h and does not fit; C2 of 3 m3
     * would, but nobody overtakes. A opens 10 beds at noon and orders 70 on day 1: the 60 leave, and both go in. On day
     * 2 A orders the other 10.
     */
    @Test
    void whatDoesNotFitWaitsBeforeTheDock() {
        Scenario scenario = depot().stock("D", "masks", 60)
                .consignment("C1", "P", 0, "masks", 50, "D")
                .consignment("C2", "P", 1, "masks", 30, "D")
                .build();

        assertThat(Story.of(scenario, About.CONVOYS)).isEqualTo("""
                        0 00:00:00 C1 (50 masks): decide
                        0 00:00:00 C1 (50 masks): prepare
                        0 00:00:00 C1 (50 masks): travel
                        0 01:00:00 C2 (30 masks): decide
                        0 01:00:00 C2 (30 masks): prepare
                        0 01:00:00 C2 (30 masks): travel
                        0 02:00:00 C1 (50 masks): at D
                        0 02:00:00 C1 (50 masks): wait dock
                        0 03:00:00 C2 (30 masks): at D
                        0 03:00:00 C2 (30 masks): wait dock
                        1 00:00:00 stock (60 masks): last mile
                        1 00:00:00 C1 (50 masks): wait stock
                        1 00:00:00 C2 (30 masks): wait stock
                        1 01:00:00 stock (60 masks): at A
                        1 01:00:00 stock (60 masks): delivered to A
                        2 00:00:00 C1 (10 masks): last mile
                        2 00:00:00 end
                        """);
    }

    /** 200 masks are 20 m3, twice the room; they wait until the 10 that lie there have left. */
    @Test
    void whatIsLargerThanTheRoomGoesInOnceItIsEmpty() {
        Scenario scenario = depot().stock("D", "masks", 10)
                .consignment("C1", "P", 0, "masks", 200, "D")
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES, About.DELAYS)).isEqualTo("""
                        1 01:00:00 stock (10 masks): delivered to A
                        1 01:00:00 stock (10 masks): wait stock 24 h, last mile 1 h
                        2 00:00:00 end
                        """);
        assertThat(Story.of(scenario, About.CONVOYS)).contains("1 00:00:00 C1 (200 masks): wait stock");
    }

    private static WorldBuilder depot() {
        return WorldBuilder.world()
                .days(2)
                .province("P")
                .depot("D")
                .hospital("A")
                .beds("A", Ward.GENERAL, 12, 10)
                .road("P", "D", 2)
                .road("D", "A", 1)
                .item("masks", 1, 9, 0, 1)
                .volume(0.1)
                .storage("D", 10)
                .orders(24, 7, 7);
    }
}
