package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.aidflow.measure.Table;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Runs;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A71_LimitsByDayTest {
    /** Ten nurses run ten beds. There are ten until 6:00 of the second day, then twenty. */
    @Test
    void bedsBindUntilThereAreMoreThanStaffCanRun() {
        Scenario scenario = WorldBuilder.world()
                .days(2)
                .hospital("H", WorldBuilder.CITY, 0, 10)
                .care(Ward.GENERAL, 0, 8)
                .beds("H", Ward.GENERAL, 0, 10)
                .beds("H", Ward.GENERAL, 30, 20)
                .build();

        LocalDate first = LocalDate.of(2020, 1, 20);
        assertThat(Runs.results(scenario).rows(Table.LIMITS))
                .containsExactly(
                        List.of(first, "City", 24.0, 0.0, 0.0),
                        List.of(first, "region", 24.0, 0.0, 0.0),
                        List.of(first.plusDays(1), "City", 6.0, 18.0, 0.0),
                        List.of(first.plusDays(1), "region", 6.0, 18.0, 0.0));
    }
}
