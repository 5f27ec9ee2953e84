package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.aidflow.measure.Table;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.testing.Runs;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A72_QueuesByDayTest {
    /** One dock, 20 hours each, from 1:00 on: done at 21:00, at 17:00 of the second and at 13:00 of the third day. */
    @Test
    void theQueueIsCountedAtTheEndOfTheDayAndTheServedInIt() {
        Scenario scenario = WorldBuilder.world()
                .days(3)
                .province("P")
                .hospital("H")
                .road("P", "H", 1)
                .station("H", Kind.DOCK, 1, WorldBuilder.hours(20))
                .item("masks", 500)
                .consignment("C1", "P", 0, "masks", 1, "H")
                .consignment("C2", "P", 0, "masks", 2, "H")
                .consignment("C3", "P", 0, "masks", 3, "H")
                .build();

        LocalDate first = LocalDate.of(2020, 1, 20);
        assertThat(Runs.results(scenario).rows(Table.STATIONS))
                .containsExactly(
                        List.of(first, "H", "dock", 1, 1.5, 1, 1L),
                        List.of(first.plusDays(1), "H", "dock", 0, 0.0, 1, 1L),
                        List.of(first.plusDays(2), "H", "dock", 0, 0.0, 0, 1L));
    }
}
