package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.network.Mode;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.scenario.Servers.Per;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A07_HandlingByTheTonneTest {
    /**
     * Half an hour a tonne: 3 t take 1.5 h, 1 t half an hour. The lorry stays until it is unloaded at 2:30, is back at 3:30,
     * and brings the second load at 4:30.
     */
    @Test
    void takesTimeByMassAndHoldsTheLorryMeanwhile() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .province("P")
                .hospital("H")
                .road("P", "H", 1)
                .station("H", Kind.DOCK, 0, 1, 0, 24, WorldBuilder.hours(0.5), Per.TONNE)
                .fleet("P", Mode.ROAD, 1, 5000, 1, WorldBuilder.hours(0), WorldBuilder.hours(0))
                .item("beds", 20)
                .consignment("C1", "P", 0, "beds", 150, "H")
                .consignment("C2", "P", 0, "beds", 50, "H")
                .build();

        assertThat(Story.of(scenario, About.DELAYS)).isEqualTo("""
                        0 02:30:00 C1 (150 beds): travel 1 h, unload 1.5 h
                        0 05:00:00 C2 (50 beds): wait vehicle 3.5 h, travel 1 h, unload 0.5 h
                        1 00:00:00 end
                        """);
    }
}
