package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.network.Mode;
import org.aidflow.scenario.Scenario;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A63_OptimalTest {
    /**
     * A mask a bed and day for 7 days: North and South lack 70 each. Both are nearer to P, but South is much farther from Q,
     * so P serves South: 2 + 1 hours, not 1 + 5. C1 and C2 wait for the end of the first epoch, at 6:00; the clerk has
     * dealt with C3 at 8:00, so it waits for the second, when no city lacks any, and goes to the place on record.
     */
    @Test
    void theOffersOfAnEpochAreDecidedTogetherForTheFewestHours() {
        Scenario scenario = twoCities()
                .centre(1, WorldBuilder.hours(1))
                .epoch(6)
                .beds("S", 10)
                .consignment("C1", "P", 1, "masks", 70, "N")
                .consignment("C2", "Q", 2, "masks", 70, "N")
                .consignment("C3", "P", 7, "masks", 5, "N")
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES, About.DELAYS)).isEqualTo("""
                0 07:00:00 C2 (70 masks): delivered to N
                0 07:00:00 C2 (70 masks): decide 4 h, travel 1 h
                0 08:00:00 C1 (70 masks): delivered to S
                0 08:00:00 C1 (70 masks): decide 5 h, travel 2 h
                0 13:00:00 C3 (5 masks): delivered to N
                0 13:00:00 C3 (5 masks): decide 5 h, travel 1 h
                1 00:00:00 end
                """);
    }

    /** At a quarter of the speed P would take 8 hours to South, so Q serves it: 1 + 5 hours, not 8 + 1. */
    @Test
    void hoursAreThoseOfTheWaysAsTheyAreThen() {
        Scenario scenario = twoCities()
                .epoch(6)
                .beds("S", 10)
                .closeArc("P", "S", Mode.ROAD, 3, 12, 0.25)
                .consignment("C1", "P", 1, "masks", 70, "N")
                .consignment("C2", "Q", 2, "masks", 70, "N")
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                0 07:00:00 C1 (70 masks): delivered to N
                0 11:00:00 C2 (70 masks): delivered to S
                1 00:00:00 end
                """);
    }

    /**
     * North lacks all of 70; South, with 20 beds, lacks 35 of 140. C1 covers half of North's need. Of the 35 of C2, 28 would
     * cover North's need to nine tenths and 7 South's to eight, so it goes whole to North; then only South lacks any.
     */
    @Test
    void whatIsScarceLevelsWhatIsCovered() {
        Scenario scenario = twoCities()
                .beds("S", 20)
                .stock("S", "masks", 105)
                .consignment("C1", "P", 0, "masks", 35, "S")
                .consignment("C2", "P", 24, "masks", 35, "S")
                .consignment("C3", "P", 48, "masks", 35, "N")
                .days(4)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                1 01:00:00 C1 (35 masks): delivered to N
                2 01:00:00 C2 (35 masks): delivered to N
                3 02:00:00 C3 (35 masks): delivered to S
                4 00:00:00 end
                """);
    }

    private static WorldBuilder twoCities() {
        return WorldBuilder.world()
                .days(1)
                .policy("optimal")
                .province("P")
                .province("Q")
                .hospital("N", "North", 0, 0)
                .hospital("S", "South", 0, 0)
                .beds("N", 10)
                .road("P", "N", 1)
                .road("P", "S", 2)
                .road("Q", "N", 1)
                .road("Q", "S", 5)
                .item("masks", 1, 9, 0, 1);
    }
}
