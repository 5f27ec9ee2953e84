package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.aidflow.measure.Table;
import org.aidflow.network.Mode;
import org.aidflow.scenario.Fleet.Vehicle;
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

    /** C1 is at the one dock when C2 and C3, which travel together, come there at 3:00 and queue. */
    @Test
    void allThatTravelsTogetherQueues() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .province("P")
                .hospital("H")
                .road("P", "H", 1)
                .fleet("P", Mode.ROAD, 2, new Vehicle(1000, 10, 1, 0, WorldBuilder.hours(0)), WorldBuilder.hours(0))
                .station("H", Kind.DOCK, 1, WorldBuilder.hours(24))
                .item("masks", 1)
                .item("gowns", 2)
                .consolidate(2)
                .consignment("C1", "P", 0, "masks", 1000, "H")
                .consignment("C2", "P", 0, "masks", 300, "H")
                .consignment("C3", "P", 0, "gowns", 200, "H")
                .build();

        assertThat(Runs.results(scenario).rows(Table.STATIONS))
                .containsExactly(List.of(LocalDate.of(2020, 1, 20), "H", "dock", 1, 0.7, 1, 0L));
    }
}
