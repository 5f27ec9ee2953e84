package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A06_DocksAndSortersTest {
    /** One dock, an hour each: done at 2, 3 and 4. One sorter, two hours each: done at 4, 6 and 8. Nobody orders. */
    @Test
    void queueForTheDockThenForTheSorterThenLieInStock() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .province("P")
                .depot("D")
                .hospital("H")
                .road("P", "D", 1)
                .road("D", "H", 1)
                .station("D", Kind.DOCK, 1, WorldBuilder.hours(1))
                .station("D", Kind.SORTER, 1, WorldBuilder.hours(2))
                .item("masks", 1)
                .consignment("C1", "P", 0, "masks", 1, "D")
                .consignment("C2", "P", 0, "masks", 2, "D")
                .consignment("C3", "P", 0, "masks", 3, "D")
                .build();

        assertThat(Story.of(scenario, About.CONVOYS)).isEqualTo("""
                        0 00:00:00 C1 (1 masks): decide
                        0 00:00:00 C1 (1 masks): prepare
                        0 00:00:00 C2 (2 masks): decide
                        0 00:00:00 C2 (2 masks): prepare
                        0 00:00:00 C3 (3 masks): decide
                        0 00:00:00 C3 (3 masks): prepare
                        0 00:00:00 C1 (1 masks): travel
                        0 00:00:00 C2 (2 masks): travel
                        0 00:00:00 C3 (3 masks): travel
                        0 01:00:00 C1 (1 masks): at D
                        0 01:00:00 C1 (1 masks): wait dock
                        0 01:00:00 C1 (1 masks): unload
                        0 01:00:00 C2 (2 masks): at D
                        0 01:00:00 C2 (2 masks): wait dock
                        0 01:00:00 C3 (3 masks): at D
                        0 01:00:00 C3 (3 masks): wait dock
                        0 02:00:00 C1 (1 masks): sort
                        0 02:00:00 C2 (2 masks): unload
                        0 03:00:00 C2 (2 masks): sort
                        0 03:00:00 C3 (3 masks): unload
                        0 04:00:00 C1 (1 masks): wait stock
                        0 04:00:00 C3 (3 masks): sort
                        0 06:00:00 C2 (2 masks): wait stock
                        0 08:00:00 C3 (3 masks): wait stock
                        1 00:00:00 end
                        """);
    }

    /** One dock: the second in time is urgent and goes before the other that waits. */
    @Test
    void serveTheItemOfTheFirstPriorityFirst() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .province("P")
                .hospital("H")
                .road("P", "H", 1)
                .station("H", Kind.DOCK, 1, WorldBuilder.hours(1))
                .item("masks", 1, 5, 0, 0)
                .item("oxygen", 1, 0, 0, 0)
                .consignment("C1", "P", 0, "masks", 1, "H")
                .consignment("C2", "P", 0, "masks", 1, "H")
                .consignment("C3", "P", 0.5, "oxygen", 1, "H")
                .build();

        assertThat(Story.of(scenario, About.DELAYS)).isEqualTo("""
                        0 02:00:00 C1 (1 masks): travel 1 h, unload 1 h
                        0 03:00:00 C3 (1 oxygen): travel 1 h, wait dock 0.5 h, unload 1 h
                        0 04:00:00 C2 (1 masks): travel 1 h, wait dock 2 h, unload 1 h
                        1 00:00:00 end
                        """);
    }
}
