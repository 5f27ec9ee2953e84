package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.scenario.Servers.Per;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A09_ChangeOfOperatorTest {
    /**
     * On the first day one dock takes six hours each; from the second day on three docks take one hour each. Five convoys
     * come at 20:00. C1 is being served from then to 2:00 of the second day, at the old pace. At midnight C2 and C3 begin
     * at the two new docks, at 1:00 C4 and C5. The later row comes first in the file.
     */
    @Test
    void theNewServersBeginAtOnceAndTheOldServiceKeepsItsPace() {
        WorldBuilder world = WorldBuilder.world()
                .days(2)
                .province("P")
                .hospital("H")
                .road("P", "H", 1)
                .station("H", Kind.DOCK, 24, 3, 0, 24, WorldBuilder.hours(1), Per.CONVOY)
                .station("H", Kind.DOCK, 0, 1, 0, 24, WorldBuilder.hours(6), Per.CONVOY)
                .item("masks", 1);
        for (int convoy = 1; convoy <= 5; convoy++) {
            world.consignment("C" + convoy, "P", 19, "masks", 1, "H");
        }
        Scenario scenario = world.build();

        assertThat(Story.of(scenario, About.DELAYS)).isEqualTo("""
                        1 01:00:00 C2 (1 masks): travel 1 h, wait dock 4 h, unload 1 h
                        1 01:00:00 C3 (1 masks): travel 1 h, wait dock 4 h, unload 1 h
                        1 02:00:00 C1 (1 masks): travel 1 h, unload 6 h
                        1 02:00:00 C4 (1 masks): travel 1 h, wait dock 5 h, unload 1 h
                        1 02:00:00 C5 (1 masks): travel 1 h, wait dock 5 h, unload 1 h
                        2 00:00:00 end
                        """);
    }

    /** Nobody works there before the first row's date. */
    @Test
    void aStationWithoutARowYetServesNobody() {
        Scenario scenario = WorldBuilder.world()
                .days(2)
                .province("P")
                .hospital("H")
                .road("P", "H", 1)
                .station("H", Kind.DOCK, 24, 1, 0, 24, WorldBuilder.hours(1), Per.CONVOY)
                .item("masks", 1)
                .consignment("C1", "P", 0, "masks", 1, "H")
                .build();

        assertThat(Story.of(scenario, About.DELAYS)).isEqualTo("""
                        1 01:00:00 C1 (1 masks): travel 1 h, wait dock 23 h, unload 1 h
                        2 00:00:00 end
                        """);
    }
}
