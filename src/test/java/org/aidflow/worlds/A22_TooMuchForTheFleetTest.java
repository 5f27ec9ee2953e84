package org.aidflow.worlds;

import static org.aidflow.testing.WorldBuilder.hours;
import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.network.Mode;
import org.aidflow.scenario.Scenario;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A22_TooMuchForTheFleetTest {
    /**
     * 250 boxes of 10 kg, and two lorries for 500 kg each: 100 boxes, 100 boxes and 50 boxes. The way takes 3 h, and 3 h back:
     * the second convoy leaves after 6 h, the third, of one lorry, after 12 h.
     */
    @Test
    void suppliesThatAreTooMuchForTheFleetGoInSeveralConvoys() {
        Scenario scenario = WorldBuilder.world()
                .days(2)
                .province("P")
                .hospital("H")
                .road("P", "H", 3)
                .fleet("P", Mode.ROAD, 2, 500, 10, hours(0), hours(0))
                .item("box", 10)
                .consignment("boxes", "P", 0, "box", 250, "H")
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 03:00:00 boxes (100 box): delivered to H
                        0 09:00:00 boxes (100 box): delivered to H
                        0 15:00:00 boxes (50 box): delivered to H
                        2 00:00:00 end
                        """);
    }
}
