package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.random.Constant;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

/** A tour is two days, the way 6 h; a bed needs one nurse. */
class A44_ReliefTest {
    /** T1 is there from 6:00 of day 0 to 6:00 of day 2. */
    @Test
    void withoutItATeamGoesHomeAtTheEndOfItsTour() {
        Scenario scenario = world().tour(new Constant(2)).build();

        assertThat(Story.of(scenario, About.DELIVERIES, About.BEDS)).isEqualTo("""
                        0 00:00:00 City: open 10, staffed 0, protected 10, usable 0; doctors 0, nurses 0
                        0 06:00:00 T1: reports in at H
                        0 06:00:00 City: open 10, staffed 5, protected 10, usable 5; doctors 0, nurses 5
                        2 06:00:00 T1: goes home from H
                        2 06:00:00 City: open 10, staffed 0, protected 10, usable 0; doctors 0, nurses 0
                        4 00:00:00 end
                        """);
    }

    /**
     * Asked for 12 h before the end, the fresh team is there 6 h before it; its own tour counts from then. At no time are
     * beds of both to be had.
     */
    @Test
    void inTimeSendsTheTeamHomeAndNoBedIsLost() {
        Scenario scenario = world().tourWithRelief(new Constant(2), 12).build();

        assertThat(Story.of(scenario, About.CONVOYS, About.DELAYS, About.BEDS)).isEqualTo("""
                        0 00:00:00 City: open 10, staffed 0, protected 10, usable 0; doctors 0, nurses 0
                        0 00:00:00 T1: decide
                        0 00:00:00 T1: prepare
                        0 00:00:00 T1: travel
                        0 06:00:00 T1: at H
                        0 06:00:00 T1: orient
                        0 06:00:00 T1: reports in at H
                        0 06:00:00 T1: travel 6 h
                        0 06:00:00 City: open 10, staffed 5, protected 10, usable 5; doctors 0, nurses 5
                        1 18:00:00 T1 relief 1: decide
                        1 18:00:00 T1 relief 1: prepare
                        1 18:00:00 T1 relief 1: travel
                        2 00:00:00 T1 relief 1: at H
                        2 00:00:00 T1 relief 1: orient
                        2 00:00:00 T1 relief 1: reports in at H
                        2 00:00:00 T1 relief 1: travel 6 h
                        2 00:00:00 T1: goes home from H
                        3 12:00:00 T1 relief 2: decide
                        3 12:00:00 T1 relief 2: prepare
                        3 12:00:00 T1 relief 2: travel
                        3 18:00:00 T1 relief 2: at H
                        3 18:00:00 T1 relief 2: orient
                        3 18:00:00 T1 relief 2: reports in at H
                        3 18:00:00 T1 relief 2: travel 6 h
                        3 18:00:00 T1 relief 1: goes home from H
                        4 00:00:00 end
                        """);
    }

    /** Asked for 4 h before the end, the fresh team comes 2 h after it. */
    @Test
    void tooLateLeavesAGap() {
        Scenario scenario = world().tourWithRelief(new Constant(2), 4).build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 06:00:00 T1: reports in at H
                        2 06:00:00 T1: goes home from H
                        2 08:00:00 T1 relief 1: reports in at H
                        4 00:00:00 end
                        """);
    }

    /** T2 is withdrawn at noon of day 1, before its tour ends: nobody comes in its place. */
    @Test
    void isNotAskedForATeamThatIsWithdrawn() {
        Scenario scenario = base().teamUntil("T2", "P", 36, 0, 5, WorldBuilder.CITY)
                .tourWithRelief(new Constant(2), 40)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 06:00:00 T2: reports in at H
                        1 12:00:00 T2: goes home from H
                        4 00:00:00 end
                        """);
    }

    /**
     * A lacks 10 nurses, B 3. T1, 6 nurses, goes to A, which then lacks 4. While its relief is on its way A still lacks 4, for
     * 6 come and 6 go: T2 goes to A too.
     */
    @Test
    void doesNotCountAsMoreStaffForThoseWhoPlaceTeams() {
        Scenario scenario = WorldBuilder.world()
                .days(3)
                .province("P")
                .hospital("A")
                .hospital("B")
                .road("P", "A", 6)
                .road("P", "B", 6)
                .beds("A", 10)
                .beds("B", 3)
                .care(Ward.GENERAL, 0, 8)
                .team("T1", "P", 0, 0, 6, WorldBuilder.CITY)
                .team("T2", "P", 44, 0, 1, WorldBuilder.CITY)
                .tourWithRelief(new Constant(2), 12)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 06:00:00 T1: reports in at A
                        2 00:00:00 T1 relief 1: reports in at A
                        2 00:00:00 T1: goes home from A
                        2 02:00:00 T2: reports in at A
                        3 00:00:00 end
                        """);
    }

    private static WorldBuilder world() {
        return base().team("T1", "P", 0, 0, 5, WorldBuilder.CITY);
    }

    private static WorldBuilder base() {
        return WorldBuilder.world()
                .days(4)
                .province("P")
                .hospital("H")
                .road("P", "H", 6)
                .beds("H", 10)
                .care(Ward.GENERAL, 0, 8);
    }
}
