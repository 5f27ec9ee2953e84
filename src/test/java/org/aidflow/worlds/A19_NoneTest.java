package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A19_NoneTest {
    @Test
    void everythingStaysAtHomeUndecided() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .policy("none")
                .province("P")
                .hospital("H")
                .road("P", "H", 1)
                .item("masks", 1)
                .team("T1", "P", 0, 1, 1, WorldBuilder.CITY)
                .consignment("C1", "P", 1, "masks", 100, "H")
                .build();

        assertThat(Story.of(scenario, About.CONVOYS)).isEqualTo("""
                        0 00:00:00 T1: decide
                        0 01:00:00 C1 (100 masks): decide
                        1 00:00:00 end
                        """);
    }
}
