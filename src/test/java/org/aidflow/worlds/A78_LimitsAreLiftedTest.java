package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.network.Mode;
import org.aidflow.scenario.Limit;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A78_LimitsAreLiftedTest {
    /**
     * The clerk takes 2 h for each of two requests. The one lorry loads for 0.5 h and is a 1 h away; it waits to be unloaded
     * for 1 h, so it is back at 5:30. The sorter takes 2 h. The depot sends on at each full hour.
     */
    @Test
    void withoutAnyRelaxedAllHaveToWait() {
        assertThat(delays()).isEqualTo("""
                        0 08:00:00 C1 (100 masks): decide 2 h, load 0.5 h, travel 1 h, unload 1 h, sort 2 h, wait stock 0.5 h, last mile 1 h
                        0 11:00:00 C2 (100 masks): decide 4 h, wait vehicle 1.5 h, load 0.5 h, travel 1 h, unload 1 h, sort 2 h, last mile 1 h
                        1 00:00:00 end
                        """);
    }

    @Test
    void vehiclesWithoutNumberAreLoadedAllTheSame() {
        assertThat(delays(Limit.VEHICLES)).isEqualTo("""
                        0 08:00:00 C1 (100 masks): decide 2 h, load 0.5 h, travel 1 h, unload 1 h, sort 2 h, wait stock 0.5 h, last mile 1 h
                        0 10:00:00 C2 (100 masks): decide 4 h, load 0.5 h, travel 1 h, unload 1 h, sort 2 h, wait stock 0.5 h, last mile 1 h
                        1 00:00:00 end
                        """);
    }

    /** The lorry is back an hour earlier as well. */
    @Test
    void aDepotUnloadsAndSortsAtOnceButItsReviewIsAwaited() {
        assertThat(delays(Limit.DEPOTS)).isEqualTo("""
                        0 05:00:00 C1 (100 masks): decide 2 h, load 0.5 h, travel 1 h, wait stock 0.5 h, last mile 1 h
                        0 07:00:00 C2 (100 masks): decide 4 h, wait vehicle 0.5 h, load 0.5 h, travel 1 h, last mile 1 h
                        1 00:00:00 end
                        """);
    }

    @Test
    void desksDecideAtOnce() {
        assertThat(delays(Limit.DESKS)).isEqualTo("""
                        0 06:00:00 C1 (100 masks): load 0.5 h, travel 1 h, unload 1 h, sort 2 h, wait stock 0.5 h, last mile 1 h
                        0 09:00:00 C2 (100 masks): wait vehicle 3.5 h, load 0.5 h, travel 1 h, unload 1 h, sort 2 h, last mile 1 h
                        1 00:00:00 end
                        """);
    }

    private static String delays(Limit... relaxed) {
        return Story.of(
                WorldBuilder.world()
                        .days(1)
                        .policy("pooled")
                        .centre(1, WorldBuilder.hours(2))
                        .province("P")
                        .depot("D")
                        .hospital("H")
                        .beds("H", 100)
                        .road("P", "D", 1)
                        .road("D", "H", 1)
                        .fleet("P", Mode.ROAD, 1, 1000, 1, WorldBuilder.hours(0.5), WorldBuilder.hours(0))
                        .station("D", Kind.DOCK, 1, WorldBuilder.hours(1))
                        .station("D", Kind.SORTER, 1, WorldBuilder.hours(2))
                        .item("masks", 1, 9, 0, 1)
                        .orders(1, 7, 7)
                        .consignment("C1", "P", 0, "masks", 100, "D")
                        .consignment("C2", "P", 0, "masks", 100, "D")
                        .relax(relaxed)
                        .build(),
                About.DELAYS);
    }

    /** Ten beds use 10 masks a day, of which half are reported, 36 h late; now it orders up to 7 days of 10 at once. */
    @Test
    void needIsKnownInFullAndAtOnce() {
        WorldBuilder world = WorldBuilder.world()
                .days(1)
                .depot("D")
                .hospital("A")
                .beds("A", 10)
                .road("D", "A", 1)
                .item("masks", 1, 9, 0, 1)
                .orders(24, 7, 7)
                .reports(36, 0.5)
                .stock("D", "masks", 1000)
                .relax(Limit.INFORMATION);

        assertThat(Story.of(world.build(), About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 stock (70 masks): delivered to A
                        1 00:00:00 end
                        """);
    }

    /**
     * 10 beds need 48 h of nurses a day, 2 in the ward at any moment, who would use up 10 gowns a shift. 3 nurses give 24 h,
     * half; there are 3 gowns.
     */
    @Test
    void eachLimitOfUsableBedsIsLiftedByItself() {
        assertThat(beds()).contains("open 10, staffed 5, protected 3, usable 3;");
        assertThat(beds(Limit.STAFF)).contains("open 10, staffed 10, protected 3, usable 3;");
        assertThat(beds(Limit.PROTECTION)).contains("open 10, staffed 5, protected 10, usable 5;");
        assertThat(beds(Limit.BEDS)).contains("open 10000, staffed 5, protected 3, usable 3;");
        assertThat(beds(Limit.STAFF, Limit.PROTECTION)).contains("open 10, staffed 10, protected 10, usable 10;");
    }

    private static String beds(Limit... relaxed) {
        return Story.of(
                WorldBuilder.world()
                        .days(1)
                        .hospital("H", WorldBuilder.CITY, 0, 3)
                        .beds("H", Ward.GENERAL, 0, 10)
                        .care(Ward.GENERAL, 0, 4.8)
                        .item("gowns", 1, 9, 5, 0)
                        .stock("H", "gowns", 3)
                        .relax(relaxed)
                        .build(),
                About.BEDS);
    }
}
