package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.base.Time;
import org.aidflow.scenario.AdmissionRule;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A51_WhereOneWaitsTest {
    /** All seek hospital H, with its one bed; I, with five, draws nobody. */
    @Test
    void whoSeeksTheNearestWaitsThereThoughAnotherIsEmpty() {
        WorldBuilder world = WorldBuilder.world()
                .days(4)
                .hospital("H", 1.0)
                .hospital("I", 0.0)
                .beds("H", 1)
                .beds("I", 5)
                .admission(AdmissionRule.NEAREST);
        for (int day = 0; day < 3; day++) {
            world.demand(day, 1);
        }

        assertThat(Draws.fromDay(2, Story.of(world.build(), About.CENSUS)))
                .isEqualTo("""
                        %s City: in bed 1, waiting 0 2 0
                        4 00:00:00 end
                        """.formatted(Story.time(Draws.oneArrivalADay(3)[2])));
    }

    /**
     * H has two beds, I one. Three fill them. The fourth would be one for two beds in H, and one for one in I: he joins H; so
     * does the fifth, two for two beds being as many as one for one; the sixth joins I. There two more beds open on day 6:
     * the sixth gets one, the two at H wait on beside the other.
     */
    @Test
    void whoJoinedTheShortestQueueStaysInIt() {
        WorldBuilder world = WorldBuilder.world()
                .days(9)
                .hospital("H")
                .hospital("I")
                .beds("H", 2)
                .beds("I", 1)
                .beds("I", Ward.GENERAL, 6 * 24, 3)
                .admission(AdmissionRule.SHORTEST_QUEUE);
        for (int day = 0; day < 6; day++) {
            world.demand(day, 1);
        }

        assertThat(Draws.fromDay(6, Story.of(world.build(), About.PATIENTS, About.CENSUS)))
                .isEqualTo("""
                        6 00:00:00 City: a severe patient gets a bed after %s
                        6 00:00:00 City: in bed 4, waiting 0 2 0
                        9 00:00:00 end
                        """.formatted(Story.time(6 * Time.DAY - Draws.oneArrivalADay(6)[5])));
    }
}
