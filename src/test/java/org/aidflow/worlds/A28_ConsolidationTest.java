package org.aidflow.worlds;

import static org.aidflow.testing.WorldBuilder.hours;
import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.network.Mode;
import org.aidflow.scenario.Fleet.Vehicle;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

/** Lorries of 1000 kg and 10 m3 from P to the hospital H, 4 h; shipments wait up to 6 h for company. */
class A28_ConsolidationTest {
    private static WorldBuilder world() {
        return WorldBuilder.world()
                .days(1)
                .province("P")
                .hospital("H")
                .road("P", "H", 4)
                .fleet("P", Mode.ROAD, 1, new Vehicle(1000, 10, 1, 0, hours(0)), hours(0))
                .item("masks", 1, 0.001, 5)
                .item("gowns", 1, 0.1, 2)
                .consolidate(6);
    }

    /** C1 and C2 fill the one lorry at 2:00. C3 and C4 have the next, which is back at 10:30, as C3 has waited for 6 h by 9:00. */
    @Test
    void shipmentsThatFillAVehicleLeaveAtOnceAsOneConvoy() {
        String story = Story.of(
                world().consignment("C1", "P", 0, "masks", 400, "H")
                        .consignment("C2", "P", 2, "masks", 600, "H")
                        .consignment("C3", "P", 3, "masks", 100, "H")
                        .consignment("C4", "P", 5, "masks", 100, "H")
                        .station("H", Kind.DOCK, 1, hours(0.5))
                        .build(),
                About.DELAYS);

        assertThat(story).isEqualTo("""
                        0 06:30:00 C1 (400 masks): wait vehicle 2 h, travel 4 h, unload 0.5 h
                        0 06:30:00 C2 (600 masks): travel 4 h, unload 0.5 h
                        0 15:00:00 C3 (100 masks): wait vehicle 7.5 h, travel 4 h, unload 0.5 h
                        0 15:00:00 C4 (100 masks): wait vehicle 5.5 h, travel 4 h, unload 0.5 h
                        1 00:00:00 end
                        """);
    }

    /** 100 gowns fill a lorry by volume and leave alone; 60 gowns and 50 do not fit into one, so the 60 leave before. */
    @Test
    void volumeFillsAVehicleToo() {
        String story = Story.of(
                world().consignment("C1", "P", 0, "masks", 10, "H")
                        .consignment("C2", "P", 1, "gowns", 100, "H")
                        .consignment("C3", "P", 2, "gowns", 60, "H")
                        .consignment("C4", "P", 3, "gowns", 50, "H")
                        .build(),
                About.DELAYS);

        assertThat(story).isEqualTo("""
                        0 05:00:00 C2 (100 gowns): travel 4 h
                        0 13:00:00 C3 (60 gowns): wait vehicle 7 h, travel 4 h
                        0 13:00:00 C1 (10 masks): wait vehicle 9 h, travel 4 h
                        0 21:00:00 C4 (50 gowns): wait vehicle 14 h, travel 4 h
                        1 00:00:00 end
                        """);
    }

    /** 250 gowns are 25 m3: two lorries for 20 m3, and one for the rest. */
    @Test
    void vehiclesNeededAndSplitsCountVolume() {
        String story = Story.of(
                world().consolidate(0)
                        .province("Q")
                        .road("Q", "H", 1)
                        .fleet("Q", Mode.ROAD, 2, new Vehicle(1000, 10, 1, 0, hours(0)), hours(0))
                        .consignment("C1", "Q", 0, "gowns", 250, "H")
                        .build(),
                About.DELAYS);

        assertThat(story).isEqualTo("""
                        0 01:00:00 C1 (200 gowns): travel 1 h
                        0 03:00:00 C1 (50 gowns): wait vehicle 2 h, travel 1 h
                        1 00:00:00 end
                        """);
    }
}
