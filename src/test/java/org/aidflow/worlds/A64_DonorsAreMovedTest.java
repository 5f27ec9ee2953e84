package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.base.Time;
import org.aidflow.scenario.GovernanceRule;
import org.aidflow.scenario.Scenario;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A64_DonorsAreMovedTest {
    /**
     * All must have arrived a day after it was asked for, and the centre sees what was so a day ago. T1 takes 60 h + 1 h.
     * On the third midnight the centre sees of the second that nothing of what was asked for by the first was there: T2
     * takes 60 / 2 h + 1 h. On the fourth it sees of the third that all was: T3 takes 61 h as usual,
     * which is seen on the last: of the six persons asked for by the fifth, four were there on the sixth.
     */
    @Test
    void aDonorWhomTheCentreSeesLateHurries() {
        Scenario scenario = world().governance(new GovernanceRule(1, 1, Time.DAY, Time.DAY, 0, 0, 3))
                .mobilisation(WorldBuilder.hours(60))
                .team("T1", "P", 0, 1, 1, WorldBuilder.CITY)
                .team("T2", "P", 73, 1, 1, WorldBuilder.CITY)
                .team("T3", "P", 97, 1, 1, WorldBuilder.CITY)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES, About.EFFORTS)).isEqualTo("""
                2 13:00:00 T1: reports in at H
                3 00:00:00 P: effort 2
                4 00:00:00 P: effort 1
                4 08:00:00 T2: reports in at H
                6 14:00:00 T3: reports in at H
                7 00:00:00 P: effort 1.333
                7 00:00:00 end
                """);
    }

    /**
     * P is 1 h away and Q 30 h; both mobilise in 20 h. At the first midnight all of P's staff have arrived and none of Q's;
     * so Q makes twice the effort, and T3 takes 10 h + 30 h. At the second it is as far behind, at the third no more.
     */
    @Test
    void aDonorBehindItsPeersHurries() {
        Scenario scenario = world().governance(new GovernanceRule(0, 1, Time.DAY, Time.DAY, 1, 0, 3))
                .mobilisation(WorldBuilder.hours(20))
                .team("T1", "P", 0, 1, 1, WorldBuilder.CITY)
                .team("T2", "Q", 0, 1, 1, WorldBuilder.CITY)
                .team("T3", "Q", 25, 1, 1, WorldBuilder.CITY)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES, About.EFFORTS)).isEqualTo("""
                0 21:00:00 T1: reports in at H
                1 00:00:00 Q: effort 2
                2 00:00:00 Q: effort 3
                2 02:00:00 T2: reports in at H
                2 17:00:00 T3: reports in at H
                3 00:00:00 Q: effort 1
                7 00:00:00 end
                """);
    }

    /**
     * P keeps half: T1 may go when T2 is asked for too. At the second midnight half of what was asked for by the first has
     * arrived, so the effort is 1.5 and a quarter is kept, one person of four; at the third it is 2, nothing is kept, and T2
     * goes.
     */
    @Test
    void pressureReleasesTheReserve() {
        Scenario scenario = world().governance(new GovernanceRule(1, 1, Time.DAY, 0, 0, 0.5, 2))
                .team("T1", "P", 0, 1, 1, WorldBuilder.CITY)
                .team("T2", "P", 2, 1, 1, WorldBuilder.CITY)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES, About.DELAYS, About.EFFORTS))
                .isEqualTo("""
                0 03:00:00 T1: reports in at H
                0 03:00:00 T1: decide 2 h, travel 1 h
                2 00:00:00 P: effort 1.5
                3 00:00:00 P: effort 2
                3 01:00:00 T2: reports in at H
                3 01:00:00 T2: decide 70 h, travel 1 h
                4 00:00:00 P: effort 1
                7 00:00:00 end
                """);
    }

    private static WorldBuilder world() {
        return WorldBuilder.world()
                .days(7)
                .province("P")
                .province("Q")
                .hospital("H")
                .road("P", "H", 1)
                .road("Q", "H", 30);
    }
}
