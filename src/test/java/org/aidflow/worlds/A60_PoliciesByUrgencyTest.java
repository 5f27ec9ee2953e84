package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aidflow.model.Convoy;
import org.aidflow.model.Probe;
import org.aidflow.network.Mode;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Runs;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class A60_PoliciesByUrgencyTest {
    /**
     * A mask a bed and day for 7 days: North needs 70, has 56 and lacks 14; South needs 140, has 105 and lacks 35. Seven
     * lots of 7, an hour apart, fill both; of equals North is first.
     *
     * <ul>
     *   <li>pooled: 14 or 35, 28, 21, then 14 both and so on
     *   <li>max_min_fair: uncovered are 0.2 and 0.25; after one lot for South 0.2 both; 0.1 and 0.2; 0.15; 0.1 both
     *   <li>proportional: of their claims 14 and 35 they have got 0 both; 0.5 and 0; 0.2; 0.4; 0.6
     *   <li>nearest: North until it lacks nothing
     * </ul>
     */
    @ParameterizedTest
    @CsvSource({"pooled, SSSNSNS", "max_min_fair, SNSSNSS", "proportional, NSSSNSS", "nearest, NNSSSSS"})
    void eachPolicyHasItsOwnIdeaOfTheMostUrgentCity(String policy, String cities) {
        WorldBuilder world = twoCities(policy)
                .days(1)
                .item("masks", 1, 9, 0, 1)
                .stock("N", "masks", 56)
                .stock("S", "masks", 105);
        for (int hour = 0; hour < 7; hour++) {
            world.consignment("C" + hour, "P", hour, "masks", 7, "S");
        }
        Scenario scenario = world.build();
        List<String> order = new ArrayList<>();
        Probe probe = new Probe() {
            @Override
            public void shipmentDelivered(long now, Convoy shipment) {
                order.add(shipment.id()
                        + scenario.network().node(shipment.destination()).id());
            }
        };

        Runs.run(scenario, 1, 0, probe);

        order.sort(null);
        assertThat(order.stream().map(line -> line.substring(2)).toList())
                .isEqualTo(cities.chars().mapToObj(Character::toString).toList());
    }

    /**
     * A bed needs one nurse. North: 8 patients, 4 nurses, so 4 usable beds and a load of 2; it lacks 4. South: 15 patients,
     * 10 nurses and usable beds, a load of 1.5; it lacks 5. T1 goes to North, whose load falls to 8 / 6, and T2 to South.
     */
    @Test
    void theWorstIsFirst() {
        Scenario scenario = WorldBuilder.world()
                .days(2)
                .policy("worst_first")
                .province("P")
                .hospital("N", "North", 0, 4)
                .hospital("S", "South", 0, 10)
                .beds("N", 10)
                .beds("S", 20)
                .road("P", "N", 1)
                .road("P", "S", 2)
                .care(Ward.GENERAL, 0, 8)
                .demand("North", 0, 8)
                .demand("South", 0, 15)
                .team("T1", "P", 24, 0, 2, "South")
                .team("T2", "P", 26, 0, 2, "North")
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                1 01:00:00 T1: reports in at N
                1 04:00:00 T2: reports in at S
                2 00:00:00 end
                """);
    }

    /** Until noon the road to North is closed, so South is nearer to C1, and North to C2. */
    @Test
    void aWayThatIsClosedIsTheFarthest() {
        Scenario scenario = twoCities("nearest")
                .days(1)
                .item("masks", 1, 9, 0, 1)
                .closeArc("P", "N", Mode.ROAD, 0, 12, 0)
                .consignment("C1", "P", 0, "masks", 7, "N")
                .consignment("C2", "P", 12, "masks", 7, "S")
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                0 02:00:00 C1 (7 masks): delivered to S
                0 13:00:00 C2 (7 masks): delivered to N
                1 00:00:00 end
                """);
    }

    private static WorldBuilder twoCities(String policy) {
        return WorldBuilder.world()
                .policy(policy)
                .province("P")
                .hospital("N", "North", 0, 0)
                .hospital("S", "South", 0, 0)
                .beds("N", 10)
                .beds("S", 20)
                .road("P", "N", 1)
                .road("P", "S", 2);
    }
}
