package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.random.Constant;
import org.aidflow.scenario.Limit;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A53_TransfersTest {
    /**
     * Three severe patients lie in a shelter, two beds for them are in H, an hour away. The shelter's ambulance takes one; it
     * leaves at 0:00, is back at 2:00 and leaves again at the next review, at 4:00. At 8:00 no bed is left.
     */
    @Test
    void whoLiesInAWardThatIsNotForHimIsTakenWhereABedIs() {
        String story = Story.of(
                shelter().ambulances("S", 1, 1).transfers(true, false, 4, 1, 1).build(), About.PATIENTS, About.CENSUS);

        assertThat(story).isEqualTo("""
                        0 00:00:00 City: a severe patient is in bed
                        0 00:00:00 City: a severe patient is in bed
                        0 00:00:00 City: a severe patient is in bed
                        0 00:00:00 City: in bed 3, waiting 0 0 0, misplaced 3
                        0 00:00:00 City: a severe patient leaves his bed by ambulance
                        0 00:00:00 City: in bed 2, waiting 0 0 0, misplaced 2
                        0 01:00:00 City: a severe patient comes by ambulance
                        0 01:00:00 City: in bed 3, waiting 0 0 0, misplaced 2
                        0 04:00:00 City: a severe patient leaves his bed by ambulance
                        0 04:00:00 City: in bed 2, waiting 0 0 0, misplaced 1
                        0 05:00:00 City: a severe patient comes by ambulance
                        0 05:00:00 City: in bed 3, waiting 0 0 0, misplaced 1
                        1 00:00:00 end
                        """);
    }

    /** Two leave at once: in one ambulance of two seats, or in two where there is no limit to them. */
    @Test
    void ambulancesTakeAsManyAsTheyHaveSeats() {
        String oneOfTwoSeats = Story.of(
                shelter().ambulances("S", 1, 2).transfers(true, false, 24, 1, 1).build(), About.CENSUS);
        String withoutLimit = Story.of(
                shelter()
                        .ambulances("S", 1, 1)
                        .transfers(true, false, 24, 1, 1)
                        .relax(Limit.VEHICLES)
                        .build(),
                About.CENSUS);

        assertThat(oneOfTwoSeats).isEqualTo("""
                        0 00:00:00 City: in bed 3, waiting 0 0 0, misplaced 3
                        0 00:00:00 City: in bed 1, waiting 0 0 0, misplaced 1
                        0 01:00:00 City: in bed 3, waiting 0 0 0, misplaced 1
                        1 00:00:00 end
                        """);
        assertThat(withoutLimit).startsWith("""
                        0 00:00:00 City: in bed 3, waiting 0 0 0, misplaced 3
                        0 00:00:00 City: in bed 1, waiting 0 0 0, misplaced 1
                        """);
    }

    /** His stay ends before 2:24, but he is on the way until 10:00. */
    @Test
    void whatFallsDueOnTheWayHappensAtItsEnd() {
        String story = Story.of(
                WorldBuilder.world()
                        .days(1)
                        .hospital("S")
                        .hospital("H")
                        .road("S", "H", 10)
                        .beds("H", 1)
                        .patients(Severity.SEVERE, 1, new Constant(0.1), Ward.GENERAL)
                        .inBedAtStart("S", Ward.SHELTER, Severity.SEVERE, 1)
                        .transfers(true, false, 24, 1, 1)
                        .build(),
                About.PATIENTS);

        assertThat(story).isEqualTo("""
                        0 00:00:00 City: a severe patient is in bed
                        0 00:00:00 City: a severe patient leaves his bed by ambulance
                        0 10:00:00 City: a severe patient comes by ambulance
                        0 10:00:00 City: discharged
                        1 00:00:00 end
                        """);
    }

    /**
     * Four wait for the one bed of A: one gets it, and three are three times too many. The nearest city with room is Near, with
     * one bed; it is full then, and a second goes to Far. With two patients for one bed the load of City is 2, not above it.
     */
    @Test
    void citiesWithRoomTakeThoseWhoWaitUntilTheLoadIsRight() {
        String story = Story.of(
                WorldBuilder.world()
                        .days(1)
                        .hospital("A")
                        .hospital("F", "Far", 0, 0)
                        .hospital("N", "Near", 0, 0)
                        .road("A", "F", 3)
                        .road("A", "N", 2)
                        .beds("A", 1)
                        .beds("F", 9)
                        .beds("N", 1)
                        .waitingAtStart(Severity.SEVERE, 4)
                        .transfers(false, true, 24, 2, 1)
                        .build(),
                About.PATIENTS);

        assertThat(story).isEqualTo("""
                        0 00:00:00 City: a severe patient is waiting
                        0 00:00:00 City: a severe patient is waiting
                        0 00:00:00 City: a severe patient is waiting
                        0 00:00:00 City: a severe patient is waiting
                        0 00:00:00 City: a severe patient gets a bed after 0 00:00:00
                        0 00:00:00 City: a severe patient leaves the waiting list by ambulance
                        0 00:00:00 City: a severe patient leaves the waiting list by ambulance
                        0 02:00:00 Near: a severe patient comes by ambulance
                        0 02:00:00 Near: a severe patient gets a bed after 0 02:00:00
                        0 03:00:00 Far: a severe patient comes by ambulance
                        0 03:00:00 Far: a severe patient gets a bed after 0 03:00:00
                        1 00:00:00 end
                        """);
    }

    private static WorldBuilder shelter() {
        return WorldBuilder.world()
                .days(1)
                .hospital("S")
                .hospital("H")
                .road("S", "H", 1)
                .beds("H", 2)
                .patients(Severity.SEVERE, 1, new Constant(1000), Ward.GENERAL)
                .inBedAtStart("S", Ward.SHELTER, Severity.SEVERE, 3);
    }
}
