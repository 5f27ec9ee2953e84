package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.base.Time;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.aidflow.testing.Yield;
import org.junit.jupiter.api.Test;

class A35_ExpiryTest {
    /**
     * C1 is asked for at the start and arrives on day 1 at noon; C2 is asked for on day 1 and there at once, so it came
     * first. Both last 3 days: C1 until the midnight of day 3, C2 until that of day 4. A opens 10 beds on day 2 and
     * orders 70: all 60 of C1 leave first, then 10 of C2. On day 3 A has 10 left, a day's use, and orders none; the
     * rest expires on day 4.
     */
    @Test
    void whatExpiresFirstLeavesADepotFirst() {
        Scenario scenario = WorldBuilder.world()
                .days(5)
                .province("P")
                .province("Q")
                .depot("D")
                .hospital("A")
                .beds("A", Ward.GENERAL, 48, 10)
                .road("P", "D", 36)
                .road("Q", "D", 0)
                .road("D", "A", 1)
                .item("masks", 1, 9, 0, 1)
                .shelfLife(3)
                .orders(24, 1, 7)
                .consignment("C1", "P", 0, "masks", 60, "D")
                .consignment("C2", "Q", 24, "masks", 50, "D")
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        2 01:00:00 C1 (60 masks): delivered to A
                        2 01:00:00 C2 (10 masks): delivered to A
                        3 00:00:00 60 masks expire at A
                        4 00:00:00 C2 (40 masks): expires at D
                        4 00:00:00 10 masks expire at A
                        5 00:00:00 end
                        """);
        assertThat(Yield.of(scenario, "expired", "region", "masks")).isEqualTo(110);
    }

    /**
     * Of 100 patients the first has the bed long before the shift at 8:00. He uses 6 a day, 2 a shift, so 4 on day 0;
     * of the 5 that expire on day 1 one is left, and the other 20 are still there.
     */
    @Test
    void aWardUsesUpFirstWhatExpiresFirst() {
        Scenario scenario = WorldBuilder.world()
                .days(2)
                .hospital("A")
                .beds("A", 1)
                .demand(0, 100)
                .item("meals", 1, 9, 0, 6)
                .stock("A", "meals", 20, 3 * Time.DAY)
                .stock("A", "meals", 5, Time.DAY)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        1 00:00:00 1 meals expire at A
                        2 00:00:00 end
                        """);
    }

    /**
     * It lasts a day from when the donor is asked, at noon of day 0, so until the midnight of day 2; it comes after
     * two.
     */
    @Test
    void whatExpiresOnTheWayIsThrownAwayAsItArrives() {
        Scenario scenario = WorldBuilder.world()
                .days(4)
                .province("P")
                .hospital("A")
                .road("P", "A", 48)
                .item("masks", 1)
                .shelfLife(1)
                .consignment("C1", "P", 12, "masks", 7, "A")
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        2 12:00:00 C1 (7 masks): expires at A
                        4 00:00:00 end
                        """);
        assertThat(Yield.of(scenario, "undelivered", "region", "masks")).isEqualTo(7);
    }

    /** Ten beds need 240 hours of care a day, so 10 nurses at any moment, a suit each: on day 1 the suits expire. */
    @Test
    void protectionThatExpiresProtectsNobody() {
        Scenario scenario = WorldBuilder.world()
                .days(2)
                .hospital("A", WorldBuilder.CITY, 0, 100)
                .beds("A", 10)
                .care(Ward.GENERAL, 0, 24)
                .item("suits", 1, 9, 1, 0)
                .stock("A", "suits", 1000, Time.DAY)
                .build();

        assertThat(Story.of(scenario, About.BEDS, About.DELIVERIES)).contains("""
                        1 00:00:00 1000 suits expire at A
                        1 00:00:00 City: open 10, staffed 10, protected 0, usable 0; doctors 0, nurses 100
                        """);
    }
}
