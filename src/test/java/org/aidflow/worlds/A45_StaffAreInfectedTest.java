package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.random.Constant;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

/**
 * 4 beds, full before 8:00, need 6 nurses' hours each a day: 3 nurses of 8 h, one of them in the ward at any time. The
 * hazard is 0 or so high that all are infected.
 */
class A45_StaffAreInfectedTest {
    private static final double SURELY = 1e6;

    /**
     * The ward uses 2 masks a shift. Of 3, the shift from 8:00 takes 2 and that from 16:00 the last one, half its need: all are
     * infected when it ends, for a day. They are back when the shift of day 2 has started; it is bare, so all fall ill again.
     */
    @Test
    void whenTheirShiftLacksProtectiveItemsAndReturnAfterIsolation() {
        Scenario scenario = world(0).item("mask", 1, 0, 2, 0)
                .stock("H", "mask", 3)
                .hospital("H", WorldBuilder.CITY, 0, 3)
                .build();

        assertThat(Story.of(scenario, About.ILLNESS, About.BEDS)).isEqualTo("""
                        0 00:00:00 City: open 4, staffed 4, protected 4, usable 4; doctors 0, nurses 3
                        0 16:00:00 City: open 4, staffed 4, protected 2, usable 2; doctors 0, nurses 3
                        1 00:00:00 City: a nurse is infected
                        1 00:00:00 City: a nurse is infected
                        1 00:00:00 City: a nurse is infected
                        1 00:00:00 City: open 4, staffed 0, protected 0, usable 0; doctors 0, nurses 0
                        2 00:00:00 City: a nurse isolates no more
                        2 00:00:00 City: open 4, staffed 1, protected 0, usable 0; doctors 0, nurses 1
                        2 00:00:00 City: a nurse isolates no more
                        2 00:00:00 City: open 4, staffed 2, protected 0, usable 0; doctors 0, nurses 2
                        2 00:00:00 City: a nurse isolates no more
                        2 00:00:00 City: open 4, staffed 4, protected 0, usable 0; doctors 0, nurses 3
                        2 08:00:00 City: a nurse is infected
                        2 08:00:00 City: a nurse is infected
                        2 08:00:00 City: a nurse is infected
                        2 08:00:00 City: open 4, staffed 0, protected 0, usable 0; doctors 0, nurses 0
                        2 12:00:00 end
                        """);
    }

    /** 2 masks a shift, 20 at the start. */
    @Test
    void notWhileProtectiveItemsSuffice() {
        Scenario scenario = world(0).item("mask", 1, 0, 2, 0)
                .stock("H", "mask", 20)
                .hospital("H", WorldBuilder.CITY, 0, 3)
                .build();

        assertThat(Story.of(scenario, About.ILLNESS)).isEqualTo("2 12:00:00 end\n");
    }

    /** All fall ill at 8:00 for a day; the team is withdrawn at 20:00, and who isolates goes home after it. */
    @Test
    void andGoHomeFromIsolationIfTheirTeamHas() {
        Scenario scenario = world(SURELY)
                .province("P")
                .hospital("H")
                .road("P", "H", 1)
                .teamUntil("T1", "P", 20, 0, 3, WorldBuilder.CITY)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES, About.ILLNESS, About.BEDS))
                .isEqualTo("""
                        0 00:00:00 City: open 4, staffed 0, protected 4, usable 0; doctors 0, nurses 0
                        0 01:00:00 T1: reports in at H
                        0 01:00:00 City: open 4, staffed 4, protected 4, usable 4; doctors 0, nurses 3
                        0 08:00:00 City: a nurse is infected
                        0 08:00:00 City: a nurse is infected
                        0 08:00:00 City: a nurse is infected
                        0 08:00:00 City: open 4, staffed 0, protected 4, usable 0; doctors 0, nurses 0
                        0 20:00:00 T1: goes home from H
                        1 08:00:00 City: a nurse isolates no more
                        1 08:00:00 City: a nurse isolates no more
                        1 08:00:00 City: a nurse isolates no more
                        2 12:00:00 end
                        """);
    }

    /** Three local nurses and three of a team work side by side; with factor 0 only the first fall ill, at 8:00. */
    @Test
    void thoseOfTeamsPerhapsLessEasily() {
        Scenario scenario = world(SURELY)
                .infection(SURELY, SURELY, 0, new Constant(9))
                .province("P")
                .hospital("H", WorldBuilder.CITY, 0, 3)
                .road("P", "H", 1)
                .team("T1", "P", 0, 0, 3, WorldBuilder.CITY)
                .build();

        assertThat(Story.of(scenario, About.ILLNESS)).isEqualTo("""
                        0 08:00:00 City: a nurse is infected
                        0 08:00:00 City: a nurse is infected
                        0 08:00:00 City: a nurse is infected
                        2 12:00:00 end
                        """);
    }

    private static WorldBuilder world(double coveredADay) {
        return WorldBuilder.world()
                .days(2.5)
                .beds("H", 4)
                .demand(0, 60)
                .care(Ward.GENERAL, 0, 6)
                .infection(coveredADay, SURELY, new Constant(1));
    }
}
