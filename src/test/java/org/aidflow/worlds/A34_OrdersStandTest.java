package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.aidflow.testing.Yield;
import org.junit.jupiter.api.Test;

class A34_OrdersStandTest {
    /**
     * A and B have levels of 40 and 60 and nothing in stock; the depot has 50. Half of each order is sent at once, half
     * is owed. C1 with 30 arrives after 12 h: at the next review it is shared by what is owed, 20 and 30, so 12 and 18.
     * At the end 20 are owed: 50 for a day and 20 for the next.
     */
    @Test
    void whatADepotCannotSendIsOwedUntilItCan() {
        Scenario scenario = two().backlog().build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 stock (20 masks): delivered to A
                        0 02:00:00 stock (30 masks): delivered to B
                        1 01:00:00 C1 (12 masks): delivered to A
                        1 02:00:00 C1 (18 masks): delivered to B
                        2 00:00:00 end
                        """);
        assertThat(Yield.of(scenario, "backlog_unit_days", WorldBuilder.CITY, "masks"))
                .isEqualTo(50 + 20);
        assertThat(Yield.of(scenario, "order_fill_share", "region", "masks")).isEqualTo((50.0 + 30) / (100 + 50 + 20));
    }

    /** A has had 20 of its 40 and is not below 10, B has had 30 of its 60 and is not below 20: neither orders again. */
    @Test
    void withoutABacklogTheRestLapses() {
        Scenario scenario = two().build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 stock (20 masks): delivered to A
                        0 02:00:00 stock (30 masks): delivered to B
                        2 00:00:00 end
                        """);
    }

    /**
     * Nobody uses any, so both can do without for ever and A, the first, is served first; B's 60 exceed the 10 that are
     * left. With C1 there are 40, still too few.
     */
    @Test
    void anOrderThatCannotBeFilledInWholeWaits() {
        Scenario scenario = two().backlog().wholeOrders().build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 stock (40 masks): delivered to A
                        2 00:00:00 end
                        """);
        assertThat(Yield.of(scenario, "backlog_unit_days", WorldBuilder.CITY, "masks"))
                .isEqualTo(60 + 60);
    }

    private static WorldBuilder two() {
        return WorldBuilder.world()
                .days(2)
                .province("P")
                .depot("D")
                .hospital("A")
                .hospital("B")
                .road("P", "D", 12)
                .road("D", "A", 1)
                .road("D", "B", 2)
                .item("masks", 1)
                .level("A", "masks", 10, 40)
                .level("B", "masks", 20, 60)
                .stock("D", "masks", 50)
                .consignment("C1", "P", 0, "masks", 30, "D");
    }
}
