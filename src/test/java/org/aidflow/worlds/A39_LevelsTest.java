package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

/**
 * One bed is always full and takes a meal at each shift: from 8:00 of day 0 on, three a day up to a review at midnight.
 */
class A39_LevelsTest {
    /** With a base stock of 10, each day's use is ordered at its end. */
    @Test
    void aBaseStockOrdersWhatWasUsed() {
        assertThat(Story.of(ward(10, 10), About.DELIVERIES)).isEqualTo("""
                        0 06:00:00 stock (10 meals): delivered to A
                        1 06:00:00 stock (3 meals): delivered to A
                        2 06:00:00 stock (3 meals): delivered to A
                        3 06:00:00 stock (3 meals): delivered to A
                        4 06:00:00 stock (3 meals): delivered to A
                        5 00:00:00 end
                        """);
    }

    /** With 5 and 10, it waits until 7 have become 4, and orders 6. */
    @Test
    void smallSBigSOrdersEveryOtherDay() {
        assertThat(Story.of(ward(5, 10), About.DELIVERIES)).isEqualTo("""
                        0 06:00:00 stock (10 meals): delivered to A
                        2 06:00:00 stock (6 meals): delivered to A
                        4 06:00:00 stock (6 meals): delivered to A
                        5 00:00:00 end
                        """);
    }

    private static Scenario ward(long reorder, long upTo) {
        return WorldBuilder.world()
                .days(5)
                .depot("D")
                .hospital("A")
                .beds("A", 1)
                .demand(0, 100)
                .road("D", "A", 6)
                .item("meals", 1, 9, 0, 3)
                .stock("D", "meals", 1000)
                .level("A", "meals", reorder, upTo)
                .build();
    }
}
