package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.network.Mode;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

/** A train of 5 h; two wagons of 1000 kg or 40 seats leave at 6:00, 18:00 and 6:00 again. */
class A25_TimetableTest {
    private static WorldBuilder world() {
        return WorldBuilder.world()
                .days(2)
                .province("P")
                .hospital("H")
                .arc("P", "H", Mode.RAIL, WorldBuilder.hours(5))
                .scheduledFleet("P", Mode.RAIL, 1000, 40)
                .departure("P", Mode.RAIL, 6, 2, 12, 40)
                .item("masks", 1);
    }

    /**
     * The first train takes two thirds of C1, the second the rest and C2, which is there by the second; C3 has the third for
     * itself. C4 comes for a train that is not run.
     */
    @Test
    void whoWaitsGoesInOrderAsFarAsTheWagonsReach() {
        String story = Story.of(
                world().consignment("C1", "P", 0, "masks", 3000, "H")
                        .consignment("C2", "P", 18, "masks", 1000, "H")
                        .consignment("C3", "P", 18, "masks", 1, "H")
                        .consignment("C4", "P", 31, "masks", 1, "H")
                        .build(),
                About.DELAYS);

        assertThat(story).isEqualTo("""
                        0 11:00:00 C1 (2000 masks): wait vehicle 6 h, travel 5 h
                        0 23:00:00 C1 (1000 masks): wait vehicle 18 h, travel 5 h
                        0 23:00:00 C2 (1000 masks): travel 5 h
                        1 11:00:00 C3 (1 masks): wait vehicle 12 h, travel 5 h
                        2 00:00:00 end
                        """);
    }

    /** A team of 100 needs three wagons and takes the two that leave, before the masks. */
    @Test
    void aTeamThatNeedsMoreThanADepartureTakesTheWholeOfIt() {
        String story = Story.of(
                world().consignment("C1", "P", 0, "masks", 1, "H")
                        .team("T1", "P", 1, 20, 80, WorldBuilder.CITY)
                        .build(),
                About.DELAYS);

        assertThat(story).isEqualTo("""
                        0 11:00:00 T1: wait vehicle 5 h, travel 5 h
                        0 23:00:00 C1 (1 masks): wait vehicle 18 h, travel 5 h
                        2 00:00:00 end
                        """);
    }
}
