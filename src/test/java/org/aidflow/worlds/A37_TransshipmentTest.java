package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.aidflow.testing.Yield;
import org.junit.jupiter.api.Test;

class A37_TransshipmentTest {
    /**
     * A uses 10 a day, B 20. D has 500; A takes 70 at once. Beyond 30 days of A's use, 300, D has 130 to spare, B lacks
     * 7 x 20 = 140. C1, of 10, is on its way to B, so 130 are sent on, 5 h to E. There they lie until the next review.
     */
    @Test
    void whatADepotCanSpareGoesToTheCityThatLacksIt() {
        Scenario scenario = cities().stock("D", "masks", 500)
                .province("P")
                .road("P", "E", 30)
                .consignment("C1", "P", 0, "masks", 10, "E")
                .transshipAbove(30)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 00:00:00 stock (130 masks): sent on by D to E
                        0 01:00:00 stock (70 masks): delivered to A
                        1 01:00:00 stock (130 masks): delivered to B
                        2 01:00:00 C1 (10 masks): delivered to B
                        3 00:00:00 end
                        """);
        assertThat(Yield.of(scenario, "transshipped", WorldBuilder.CITY, "masks"))
                .isEqualTo(130);
    }

    /** With a level of 400 the depot keeps as many, though 30 days of use are but 300. */
    @Test
    void aDepotKeepsWhatItOrdersUpTo() {
        Scenario scenario = cities().stock("D", "masks", 500)
                .level("D", "masks", 100, 400)
                .transshipAbove(30)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).startsWith("""
                        0 00:00:00 stock (30 masks): sent on by D to E
                        """);
    }

    /** There is no road back from E. */
    @Test
    void nothingIsSentOnWithoutAWay() {
        Scenario scenario =
                cities().stock("E", "masks", 5000).transshipAbove(30).build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 stock (140 masks): delivered to B
                        3 00:00:00 end
                        """);
    }

    private static WorldBuilder cities() {
        return WorldBuilder.world()
                .days(3)
                .depot("D")
                .hospital("A")
                .beds("A", 10)
                .depot("E", "Town")
                .hospital("B", "Town", 0, 0)
                .beds("B", 20)
                .road("D", "A", 1)
                .road("E", "B", 1)
                .road("D", "E", 5)
                .item("masks", 1, 9, 0, 1)
                .orders(24, 7, 7);
    }
}
