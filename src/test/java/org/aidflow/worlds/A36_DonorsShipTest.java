package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.ShippingRule.Shipping;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.aidflow.testing.Yield;
import org.junit.jupiter.api.Test;

class A36_DonorsShipTest {
    /**
     * P has 70 at the start and makes 10.5 a day, from noon of day 1 on 20: a day's number is the one in force at its
     * begin. So 10 come at the midnight of day 1, 11 at that of day 2 (21 in all) and 20 at that of day 3. All leaves
     * at once, in lots of 50 at most.
     */
    @Test
    void pushedIsAllThereIsAtEachReview() {
        Scenario scenario = world("paired")
                .pair("P", WorldBuilder.CITY, 1)
                .stock("P", "masks", 70)
                .production("P", "masks", 0, 10.5)
                .production("P", "masks", 36, 20)
                .shipping(Shipping.PUSH, 24, 50)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 06:00:00 lot-1 (50 masks): delivered to A
                        0 06:00:00 lot-2 (20 masks): delivered to A
                        1 06:00:00 lot-3 (10 masks): delivered to A
                        2 06:00:00 lot-4 (11 masks): delivered to A
                        3 06:00:00 lot-5 (20 masks): delivered to A
                        4 00:00:00 end
                        """);
        assertThat(Yield.of(scenario, "delivered", "region", "masks")).isEqualTo(111);
        assertThat(Yield.of(scenario, "undelivered", "region", "masks")).isEqualTo(20);
    }

    /** What was made on two days leaves on the second. */
    @Test
    void scheduledIsAllThereIsAtTimesOfItsOwn() {
        Scenario scenario = world("paired")
                .pair("P", WorldBuilder.CITY, 1)
                .production("P", "masks", 0, 10)
                .shipping(Shipping.SCHEDULED, 48, 1000)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        2 06:00:00 lot-1 (20 masks): delivered to A
                        4 00:00:00 end
                        """);
    }

    /**
     * A uses 10 a day and lacks 70, B 5 and lacks 35. The pool serves A first. P has 100: 70 for A and 30 for B. On day
     * 1 P has made 25, of which B gets the last 5; the rest stays, as nobody uses any.
     */
    @Test
    void pulledIsWhatCitiesLack() {
        Scenario scenario = world("pooled")
                .hospital("B", "Town", 0, 0)
                .beds("B", 5)
                .road("P", "B", 3)
                .stock("P", "masks", 100)
                .production("P", "masks", 0, 25)
                .shipping(Shipping.PULL, 24, 1000)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 03:00:00 lot-2 (30 masks): delivered to B
                        0 06:00:00 lot-1 (70 masks): delivered to A
                        1 03:00:00 lot-3 (5 masks): delivered to B
                        4 00:00:00 end
                        """);
    }

    /** Nothing is on record of where it would go; what no policy sends is still there. */
    @Test
    void whatNobodySendsStaysInStock() {
        Scenario scenario = world("historical").stock("P", "masks", 70).build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("4 00:00:00 end\n");
        assertThat(Yield.of(scenario, "undelivered", "region", "masks")).isEqualTo(70);
    }

    private static WorldBuilder world(String policy) {
        return WorldBuilder.world()
                .days(4)
                .policy(policy)
                .province("P")
                .hospital("A")
                .beds("A", 10)
                .road("P", "A", 6)
                .item("masks", 1, 9, 0, 1)
                .orders(24, 7, 7);
    }
}
