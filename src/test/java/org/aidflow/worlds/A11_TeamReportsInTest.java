package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A11_TeamReportsInTest {
    /**
     * 20 beds need 16 doctors' hours and 80 nurses' hours a day. Of 2 local doctors and 20 nurses half are on duty, 8 h a day:
     * 8 of 16 and 80 of 80 hours, so 10 beds. One doctor more makes 20. Asked at 4:00, mobilised 10 h, on the way 6 h, oriented 8 h.
     */
    @Test
    void mobilisesTravelsOrientsReportsInAndRaisesTheUsableBeds() {
        Scenario scenario = WorldBuilder.world()
                .days(2)
                .province("P")
                .hospital("H", WorldBuilder.CITY, 2, 20)
                .road("P", "H", 6)
                .beds("H", 20)
                .care(Ward.GENERAL, 0.8, 4)
                .staff(0.5, 8, 8)
                .mobilisation(WorldBuilder.hours(10))
                .orientation(WorldBuilder.hours(8))
                .team("T1", "P", 4, 1, 5, WorldBuilder.CITY)
                .build();

        assertThat(Story.of(scenario, About.CONVOYS, About.DELAYS, About.BEDS)).isEqualTo("""
                        0 00:00:00 City: open 20, staffed 10, protected 20, usable 10; doctors 1, nurses 10
                        0 04:00:00 T1: decide
                        0 04:00:00 T1: prepare
                        0 14:00:00 T1: travel
                        0 20:00:00 T1: at H
                        0 20:00:00 T1: orient
                        1 04:00:00 T1: reports in at H
                        1 04:00:00 T1: prepare 10 h, travel 6 h, orient 8 h
                        1 04:00:00 City: open 20, staffed 20, protected 20, usable 20; doctors 2, nurses 15
                        2 00:00:00 end
                        """);
    }

    /**
     * A bed needs 8 nurses' hours a day and a nurse works 8: one nurse a bed. A has 10 beds and 4 nurses, B 4 beds and none.
     * A lacks 6 and B 4: T1, 3 nurses, goes to A, which then lacks 3, and T2 to B.
     */
    @Test
    void goesToTheHospitalThatLacksMostStaffThoseUnderWayCounted() {
        Scenario scenario = twoHospitals().lookahead(0).build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 T1: reports in at A
                        0 01:00:00 T2: reports in at B
                        1 00:00:00 end
                        """);
    }

    /**
     * The same world, but it is known 12 h ahead that B will have 9 beds at 10:00: B lacks 9 and A 6. T1 goes to B, then both
     * lack 6, and T2 goes to the first.
     */
    @Test
    void knowsOfBedsThatOpenSoonInWhateverOrderTheRowsStand() {
        Scenario scenario = twoHospitals().lookahead(12).build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 T1: reports in at B
                        0 01:00:00 T2: reports in at A
                        1 00:00:00 end
                        """);
    }

    /**
     * It is known 6 h ahead. At first A lacks 6 and B 4: T1, 3 nurses, goes to A, which then lacks 3, and T2, 2 nurses, to B,
     * which then lacks 2. At 5:00 it is known that B will have 5 beds more: it lacks 7, and T3 goes there.
     */
    @Test
    void learnsOfBedsThatOpenAsTheirTimeComesNearer() {
        Scenario scenario = twoHospitals()
                .lookahead(6)
                .team("T3", "P", 5, 0, 1, WorldBuilder.CITY)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 T1: reports in at A
                        0 01:00:00 T2: reports in at B
                        0 06:00:00 T3: reports in at B
                        1 00:00:00 end
                        """);
    }

    private static WorldBuilder twoHospitals() {
        return WorldBuilder.world()
                .days(1)
                .province("P")
                .hospital("A", WorldBuilder.CITY, 0, 4)
                .hospital("B")
                .road("P", "A", 1)
                .road("P", "B", 1)
                .beds("A", 10)
                .beds("B", Ward.GENERAL, 10, 9)
                .beds("B", Ward.GENERAL, 0, 4)
                .care(Ward.GENERAL, 0, 8)
                .team("T1", "P", 0, 0, 3, WorldBuilder.CITY)
                .team("T2", "P", 0, 0, 2, WorldBuilder.CITY);
    }
}
