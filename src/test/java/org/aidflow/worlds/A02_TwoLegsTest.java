package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A02_TwoLegsTest {
    /** By X it takes 2 h + 1.5 h, straight on 4 h. */
    @Test
    void takesTheQuickerWayThroughANodeWithoutStopping() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .province("P")
                .hub("X")
                .hospital("H")
                .road("P", "H", 4)
                .road("P", "X", 2)
                .road("X", "H", 1.5)
                .item("masks", 1)
                .consignment("C1", "P", 0, "masks", 100, "H")
                .build();

        assertThat(Story.of(scenario, About.CONVOYS, About.DELAYS)).isEqualTo("""
                        0 00:00:00 C1 (100 masks): decide
                        0 00:00:00 C1 (100 masks): prepare
                        0 00:00:00 C1 (100 masks): travel
                        0 02:00:00 C1 (100 masks): at X
                        0 03:30:00 C1 (100 masks): at H
                        0 03:30:00 C1 (100 masks): delivered to H
                        0 03:30:00 C1 (100 masks): travel 3.5 h
                        1 00:00:00 end
                        """);
    }
}
