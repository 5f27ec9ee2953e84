package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A04_CheckpointQueueTest {
    /**
     * One lane, half an hour each. C1 and C2 are there at 1:00, the team at 1:15. C1 is served till 1:30, then the team,
     * which goes before supplies, till 2:00, then C2 till 2:30.
     */
    @Test
    void aTeamGoesBeforeSuppliesThatHaveWaitedLonger() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .province("P")
                .checkpoint("K")
                .hospital("H")
                .road("P", "K", 1)
                .road("K", "H", 1)
                .station("K", Kind.LANE, 1, WorldBuilder.hours(0.5))
                .item("masks", 1)
                .consignment("C1", "P", 0, "masks", 1, "H")
                .consignment("C2", "P", 0, "masks", 2, "H")
                .team("T1", "P", 0.25, 1, 1, "City")
                .build();

        assertThat(Story.of(scenario, About.CONVOYS, About.DELAYS)).isEqualTo("""
                        0 00:00:00 C1 (1 masks): decide
                        0 00:00:00 C1 (1 masks): prepare
                        0 00:00:00 C2 (2 masks): decide
                        0 00:00:00 C2 (2 masks): prepare
                        0 00:00:00 C1 (1 masks): travel
                        0 00:00:00 C2 (2 masks): travel
                        0 00:15:00 T1: decide
                        0 00:15:00 T1: prepare
                        0 00:15:00 T1: travel
                        0 01:00:00 C1 (1 masks): at K
                        0 01:00:00 C1 (1 masks): checkpoint
                        0 01:00:00 C2 (2 masks): at K
                        0 01:00:00 C2 (2 masks): checkpoint
                        0 01:15:00 T1: at K
                        0 01:15:00 T1: checkpoint
                        0 01:30:00 C1 (1 masks): travel
                        0 02:00:00 T1: travel
                        0 02:30:00 C1 (1 masks): at H
                        0 02:30:00 C1 (1 masks): delivered to H
                        0 02:30:00 C1 (1 masks): travel 2 h, checkpoint 0.5 h
                        0 02:30:00 C2 (2 masks): travel
                        0 03:00:00 T1: at H
                        0 03:00:00 T1: orient
                        0 03:00:00 T1: reports in at H
                        0 03:00:00 T1: travel 2 h, checkpoint 0.75 h
                        0 03:30:00 C2 (2 masks): at H
                        0 03:30:00 C2 (2 masks): delivered to H
                        0 03:30:00 C2 (2 masks): travel 2 h, checkpoint 1.5 h
                        1 00:00:00 end
                        """);
    }
}
