package org.aidflow.worlds;

import static org.aidflow.testing.WorldBuilder.hours;
import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.network.Mode;
import org.aidflow.random.Purpose;
import org.aidflow.random.Stream;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Fleet.Vehicle;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A29_BreakdownsTest {
    /** A breakdown in 50 km, each of 3 h. */
    private static final Vehicle LORRY = new Vehicle(1000, 1000, 1, 20, hours(3));

    /** The way of 100 km takes 4 h; the lorry takes as long back as it took out, repairs included. */
    @Test
    void eachIsRepairedOnTheWayAndTheReturnTakesAsLong() {
        String story = Story.of(
                WorldBuilder.world()
                        .days(4)
                        .province("P")
                        .hospital("H")
                        .road("P", "H", 4)
                        .fleet("P", Mode.ROAD, 1, LORRY, hours(0))
                        .item("masks", 1)
                        .consignment("C1", "P", 0, "masks", 1000, "H")
                        .consignment("C2", "P", 0, "masks", 1000, "H")
                        .build(),
                About.DELAYS);

        int first = 4 + 3 * breakdowns("C1");
        int second = 4 + 3 * breakdowns("C2");
        assertThat(first).isGreaterThan(4);
        assertThat(story).isEqualTo("""
                        %s C1 (1000 masks): travel %d h
                        %s C2 (1000 masks): wait vehicle %d h, travel %d h
                        4 00:00:00 end
                        """.formatted(clock(first), first, clock(2 * first + second), 2 * first, second));
    }

    /** Counts as the lorry does: the kilometres between breakdowns are exponential with mean 50. */
    private static int breakdowns(String consignment) {
        long convoy = Streams.entity("P", consignment, "masks");
        Stream luck = new Streams(1, 0).stream(Purpose.BREAKDOWN, convoy);
        int breakdowns = 0;
        for (double km = 50 * luck.exponential(); km < 100; km += 50 * luck.exponential()) {
            breakdowns++;
        }
        return breakdowns;
    }

    private static String clock(int hours) {
        return "%d %02d:00:00".formatted(hours / 24, hours % 24);
    }
}
