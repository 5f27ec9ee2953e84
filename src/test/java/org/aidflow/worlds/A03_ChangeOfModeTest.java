package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.network.Mode;
import org.aidflow.scenario.Scenario;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A03_ChangeOfModeTest {
    /** Road 1 h, change 0.5 h, rail 2 h, change 0.25 h, road 1 h: 4.75 h. Through X it would take 1 h, but nobody can change there. */
    @Test
    void takesTransferTimesAndChangesOnlyWhereModesCanBeChanged() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .province("P")
                .hub("S", 0.5)
                .hub("T", 0.25)
                .hub("X")
                .hospital("H")
                .road("P", "H", 5)
                .road("P", "X", 0.5)
                .arc("X", "H", Mode.RAIL, WorldBuilder.hours(0.5))
                .road("P", "S", 1)
                .arc("S", "T", Mode.RAIL, WorldBuilder.hours(2))
                .road("T", "H", 1)
                .team("T1", "P", 0, 1, 1, "City")
                .build();

        assertThat(Story.of(scenario, About.CONVOYS, About.DELAYS)).isEqualTo("""
                        0 00:00:00 T1: decide
                        0 00:00:00 T1: prepare
                        0 00:00:00 T1: travel
                        0 01:00:00 T1: at S
                        0 03:30:00 T1: at T
                        0 04:45:00 T1: at H
                        0 04:45:00 T1: orient
                        0 04:45:00 T1: reports in at H
                        0 04:45:00 T1: travel 4.75 h
                        1 00:00:00 end
                        """);
    }

    /** With road alone the same team takes the road of 5 h. */
    @Test
    void usesOnlyTheModesThatAreAllowed() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .modes(Mode.ROAD)
                .province("P")
                .hub("S", 0.5)
                .hospital("H")
                .road("P", "H", 5)
                .road("P", "S", 1)
                .arc("S", "H", Mode.RAIL, WorldBuilder.hours(2))
                .team("T1", "P", 0, 1, 1, "City")
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 05:00:00 T1: reports in at H
                        1 00:00:00 end
                        """);
    }
}
