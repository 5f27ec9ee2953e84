package org.aidflow.worlds;

import static org.aidflow.testing.WorldBuilder.hours;
import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.network.Mode;
import org.aidflow.scenario.Fleet;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

/** A bridge from A to B that takes 1 h and two vehicles at once; lorries of 1000 kg. */
class A27_ArcCapacityTest {
    private static WorldBuilder world() {
        return WorldBuilder.world()
                .days(1)
                .province("A")
                .hub("B")
                .hospital("H")
                .arc("A", "B", Mode.ROAD, hours(1), 2)
                .road("B", "H", 1)
                .fleet("A", Mode.ROAD, Fleet.UNLIMITED, 1000, 40, hours(0), hours(0))
                .item("masks", 1);
    }

    /**
     * C1 takes one place, C2 needs both and waits, C3 does not overtake. C4 has five lorries and takes both places. T1 comes when
     * C1 is on the bridge and goes before all who wait.
     */
    @Test
    void convoysWaitForAllTheirPlacesAndNobodyOvertakes() {
        String story = Story.of(
                world().consignment("C1", "A", 0, "masks", 1000, "H")
                        .consignment("C2", "A", 0, "masks", 2000, "H")
                        .consignment("C3", "A", 0, "masks", 1000, "H")
                        .consignment("C4", "A", 0, "masks", 5000, "H")
                        .team("T1", "A", 0.5, 10, 60, WorldBuilder.CITY)
                        .build(),
                About.DELAYS);

        assertThat(story).isEqualTo("""
                        0 02:00:00 C1 (1000 masks): travel 2 h
                        0 03:00:00 T1: travel 2.5 h
                        0 04:00:00 C2 (2000 masks): travel 4 h
                        0 05:00:00 C3 (1000 masks): travel 5 h
                        0 06:00:00 C4 (5000 masks): travel 6 h
                        1 00:00:00 end
                        """);
    }

    /** C2 waits for the bridge when it closes at 0:30; when C1 has crossed it at 1:00, C2 takes the ferry of 5 h. */
    @Test
    void whoHasWaitedWhileTheArcClosedTakesAnotherWay() {
        String story = Story.of(
                world().arc("A", "H", Mode.ROAD, hours(5))
                        .consignment("C1", "A", 0, "masks", 2000, "H")
                        .consignment("C2", "A", 0, "masks", 2000, "H")
                        .closeArc("A", "B", Mode.ROAD, 0.5, 20, 0)
                        .build(),
                About.DELAYS);

        assertThat(story).isEqualTo("""
                        0 02:00:00 C1 (2000 masks): travel 2 h
                        0 06:00:00 C2 (2000 masks): travel 6 h
                        1 00:00:00 end
                        """);
    }
}
