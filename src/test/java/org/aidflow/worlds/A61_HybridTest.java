package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A61_HybridTest {
    /**
     * A mask a bed and day for 7 days: South lacks 70 and is paired with P, the hub 140. P sends 40 and 40 to South, then to
     * the hub; Q, which has no city, to the hub from the first. A pair decides in 2 h: P and South, P and the hub, Q and the
     * hub are three.
     */
    @Test
    void aDonorServesItsOwnCityWhileItLacksAnyAndThenTheHub() {
        Scenario scenario = hubAndSouth()
                .pairDesk(1, WorldBuilder.hours(2))
                .pair("P", "South", 1)
                .consignment("C1", "P", 0, "masks", 40, "H")
                .consignment("C2", "P", 0, "masks", 40, "H")
                .consignment("C3", "P", 0, "masks", 40, "S")
                .consignment("C4", "Q", 0, "masks", 40, "S")
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES, About.DELAYS)).isEqualTo("""
                0 03:00:00 C1 (40 masks): delivered to S
                0 03:00:00 C1 (40 masks): decide 2 h, travel 1 h
                0 03:00:00 C3 (40 masks): delivered to H
                0 03:00:00 C3 (40 masks): decide 2 h, travel 1 h
                0 03:00:00 C4 (40 masks): delivered to H
                0 03:00:00 C4 (40 masks): decide 2 h, travel 1 h
                0 05:00:00 C2 (40 masks): delivered to S
                0 05:00:00 C2 (40 masks): decide 4 h, travel 1 h
                4 00:00:00 end
                """);
    }

    /** Q, which has no city, steps in for South, paired with P, once it has lacked for a day; before that it serves the hub. */
    @Test
    void aCityThatItsDonorForsakesIsServedByAnotherBeforeTheHub() {
        Scenario scenario = hubAndSouth()
                .stepInAfter(24)
                .pair("P", "South", 1)
                .consignment("C1", "Q", 24, "masks", 10, "H")
                .consignment("C2", "Q", 48, "masks", 70, "H")
                .consignment("C3", "Q", 49, "masks", 10, "H")
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                1 01:00:00 C1 (10 masks): delivered to H
                2 01:00:00 C2 (70 masks): delivered to S
                2 02:00:00 C3 (10 masks): delivered to H
                4 00:00:00 end
                """);
    }

    private static WorldBuilder hubAndSouth() {
        return WorldBuilder.world()
                .days(4)
                .policy("hybrid")
                .servedByAll("Centre")
                .province("P")
                .province("Q")
                .hospital("H", "Centre", 0, 0)
                .hospital("S", "South", 0, 0)
                .beds("H", 20)
                .beds("S", 10)
                .road("P", "H", 1)
                .road("P", "S", 1)
                .road("Q", "H", 1)
                .road("Q", "S", 1)
                .item("masks", 1, 9, 0, 1);
    }
}
