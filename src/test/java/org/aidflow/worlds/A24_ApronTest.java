package org.aidflow.worlds;

import static org.aidflow.testing.WorldBuilder.hours;
import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.network.Mode;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.scenario.Servers.Per;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A24_ApronTest {
    /**
     * Both teams are at the airport at 2:00. The first comes in three aircraft, handled in 3 x 0.5 h, the second in one; a
     * coach takes 1 h after a change of 0.25 h. The third team comes by road, 3 h, and passes the apron by.
     */
    @Test
    void whoArrivesByAirIsHandledByTheVehicle() {
        String story = Story.of(
                WorldBuilder.world()
                        .days(1)
                        .province("P")
                        .province("Q")
                        .hub("Airport", 0.25)
                        .hospital("H")
                        .arc("P", "Airport", Mode.AIR, hours(2))
                        .road("Q", "Airport", 2)
                        .road("Airport", "H", 1)
                        .fleet("P", Mode.AIR, 5, 1, 40, hours(0), hours(0))
                        .station("Airport", Kind.APRON, 0, 1, 0, 24, hours(0.5), Per.VEHICLE)
                        .team("T1", "P", 0, 20, 81, WorldBuilder.CITY)
                        .team("T2", "P", 0, 20, 20, WorldBuilder.CITY)
                        .team("T3", "Q", 0, 1, 1, WorldBuilder.CITY)
                        .build(),
                About.DELAYS);

        assertThat(story).isEqualTo("""
                        0 03:00:00 T3: travel 3 h
                        0 04:45:00 T1: travel 3.25 h, checkpoint 1.5 h
                        0 05:15:00 T2: travel 3.25 h, checkpoint 2 h
                        1 00:00:00 end
                        """);
    }
}
