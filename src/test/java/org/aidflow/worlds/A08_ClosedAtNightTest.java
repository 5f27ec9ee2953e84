package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.scenario.Servers.Per;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A08_ClosedAtNightTest {
    /**
     * One dock works from 8 to 20, three hours each. C1 comes at 6 and is served from 8 to 11. C2 comes at 19 and is finished
     * at 22, after closing. C3 comes at 19:30, C4 at 20:00 sharp: they are served the next day from 8 to 11 and 11 to 14.
     */
    @Test
    void whatIsBeingServedIsFinishedAndTheRestWaitsForTheMorning() {
        Scenario scenario = WorldBuilder.world()
                .days(2)
                .province("P")
                .hospital("H")
                .road("P", "H", 1)
                .station("H", Kind.DOCK, 0, 1, 8, 20, WorldBuilder.hours(3), Per.CONVOY)
                .item("masks", 1)
                .consignment("C1", "P", 5, "masks", 1, "H")
                .consignment("C2", "P", 18, "masks", 1, "H")
                .consignment("C3", "P", 18.5, "masks", 1, "H")
                .consignment("C4", "P", 19, "masks", 1, "H")
                .build();

        assertThat(Story.of(scenario, About.DELAYS)).isEqualTo("""
                        0 11:00:00 C1 (1 masks): travel 1 h, wait dock 2 h, unload 3 h
                        0 22:00:00 C2 (1 masks): travel 1 h, unload 3 h
                        1 11:00:00 C3 (1 masks): travel 1 h, wait dock 12.5 h, unload 3 h
                        1 14:00:00 C4 (1 masks): travel 1 h, wait dock 15 h, unload 3 h
                        2 00:00:00 end
                        """);
    }
}
