package org.aidflow.worlds;

import static org.aidflow.testing.WorldBuilder.hours;
import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.network.Mode;
import org.aidflow.scenario.Fleet.Vehicle;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A26_QuarantineTest {
    private static final Vehicle LORRY = new Vehicle(1000, 1000, 1, 0, hours(0));

    /** Out 4 h, back 4 h, then 24 h of quarantine: the second convoy leaves at 8:00 of the next day. */
    @Test
    void driversFromOutsideStayAwayAfterTheirReturn() {
        String story = Story.of(
                WorldBuilder.world()
                        .days(2)
                        .province("P")
                        .hospital("H")
                        .road("P", "H", 4)
                        .fleet("P", Mode.ROAD, 1, LORRY, hours(24))
                        .item("masks", 1)
                        .consignment("C1", "P", 0, "masks", 1000, "H")
                        .consignment("C2", "P", 0, "masks", 1000, "H")
                        .build(),
                About.DELAYS);

        assertThat(story).isEqualTo("""
                        0 04:00:00 C1 (1000 masks): travel 4 h
                        1 12:00:00 C2 (1000 masks): wait vehicle 32 h, travel 4 h
                        2 00:00:00 end
                        """);
    }

    /** It would be for 24 h, but trips that end from 3:00 on are followed by none. */
    @Test
    void noneFollowsTripsThatEndAfterItIsWaived() {
        String story = Story.of(
                WorldBuilder.world()
                        .days(2)
                        .province("P")
                        .hospital("H")
                        .road("P", "H", 4)
                        .fleet("P", Mode.ROAD, 1, LORRY, hours(24), 3)
                        .item("masks", 1)
                        .consignment("C1", "P", 0, "masks", 1000, "H")
                        .consignment("C2", "P", 0, "masks", 1000, "H")
                        .build(),
                About.DELAYS);

        assertThat(story).isEqualTo("""
                        0 04:00:00 C1 (1000 masks): travel 4 h
                        0 12:00:00 C2 (1000 masks): wait vehicle 8 h, travel 4 h
                        2 00:00:00 end
                        """);
    }

    /**
     * The lorry goes to a junction outside the cities, out and back 2 h, where the train takes over; the depot's van stays in
     * its city. So C2 is one lorry behind C1, at the depot at 4:00, where the van is back from its first trip too.
     */
    @Test
    void driversWhoCameToNoOtherCityDoNot() {
        String story = Story.of(
                WorldBuilder.world()
                        .days(2)
                        .province("P")
                        .hub("X", 0)
                        .depot("D")
                        .hospital("H")
                        .road("P", "X", 1)
                        .arc("X", "D", Mode.RAIL, hours(1))
                        .road("D", "H", 1)
                        .orders(2, 3, 7)
                        .fleet("P", Mode.ROAD, 1, LORRY, hours(24))
                        .fleet("D", Mode.ROAD, 1, LORRY, hours(24))
                        .beds("H", 1)
                        .demand(0, 1)
                        .item("masks", 1, 5, 0, 500)
                        .consignment("C1", "P", 0, "masks", 1000, "D")
                        .consignment("C2", "P", 0, "masks", 1000, "D")
                        .build(),
                About.DELIVERIES);

        assertThat(story).isEqualTo("""
                        0 03:00:00 C1 (1000 masks): delivered to H
                        0 05:00:00 C2 (1000 masks): delivered to H
                        2 00:00:00 end
                        """);
    }
}
