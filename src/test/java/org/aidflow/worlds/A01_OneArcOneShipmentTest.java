package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A01_OneArcOneShipmentTest {
    @Test
    void isPreparedForThreeHoursTravelsFiveAndIsDelivered() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .province("P")
                .hospital("H")
                .road("P", "H", 5)
                .item("masks", 1)
                .preparation(WorldBuilder.hours(3))
                .consignment("C1", "P", 2, "masks", 100, "H")
                .build();

        assertThat(Story.of(scenario, About.CONVOYS, About.DELAYS)).isEqualTo("""
                        0 02:00:00 C1 (100 masks): decide
                        0 02:00:00 C1 (100 masks): prepare
                        0 05:00:00 C1 (100 masks): travel
                        0 10:00:00 C1 (100 masks): at H
                        0 10:00:00 C1 (100 masks): delivered to H
                        0 10:00:00 C1 (100 masks): prepare 3 h, travel 5 h
                        1 00:00:00 end
                        """);
    }
}
