package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.network.Mode;
import org.aidflow.scenario.Fleet;
import org.aidflow.scenario.Scenario;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A05_FiniteFleetTest {
    /** Load 0.5 h, out 4 h, back 4 h, turn round 1 h: the one lorry is ready again at 9:30. */
    @Test
    void theSecondConvoyWaitsUntilTheLorryIsBackAndTurnedRound() {
        Scenario scenario = world(1).consignment("C1", "P", 0, "masks", 1000, "H")
                .consignment("C2", "P", 0, "masks", 999, "H")
                .build();

        assertThat(Story.of(scenario, About.CONVOYS, About.DELAYS)).isEqualTo("""
                        0 00:00:00 C1 (1000 masks): decide
                        0 00:00:00 C1 (1000 masks): prepare
                        0 00:00:00 C2 (999 masks): decide
                        0 00:00:00 C2 (999 masks): prepare
                        0 00:00:00 C1 (1000 masks): wait vehicle
                        0 00:00:00 C1 (1000 masks): load
                        0 00:00:00 C2 (999 masks): wait vehicle
                        0 00:30:00 C1 (1000 masks): travel
                        0 04:30:00 C1 (1000 masks): at H
                        0 04:30:00 C1 (1000 masks): delivered to H
                        0 04:30:00 C1 (1000 masks): load 0.5 h, travel 4 h
                        0 09:30:00 C2 (999 masks): load
                        0 10:00:00 C2 (999 masks): travel
                        0 14:00:00 C2 (999 masks): at H
                        0 14:00:00 C2 (999 masks): delivered to H
                        0 14:00:00 C2 (999 masks): wait vehicle 9.5 h, load 0.5 h, travel 4 h
                        2 00:00:00 end
                        """);
    }

    /**
     * Two lorries of 1000 kg. C1 takes one; C2 needs both and waits for it; C3, less urgent, needs the one that stands there,
     * but does not overtake; C4 needs three: two go, and the third load follows.
     */
    @Test
    void aConvoyWaitsForAllItsLorriesAndNobodyOvertakes() {
        Scenario scenario = world(2).consignment("C1", "P", 0, "masks", 1000, "H")
                .item("gowns", 1, 5, 0, 0)
                .consignment("C2", "P", 0, "gowns", 1001, "H")
                .consignment("C3", "P", 0, "masks", 1, "H")
                .consignment("C4", "P", 0, "masks", 3000, "H")
                .build();

        assertThat(Story.of(scenario, About.DELAYS)).isEqualTo("""
                        0 04:30:00 C1 (1000 masks): load 0.5 h, travel 4 h
                        0 14:00:00 C2 (1001 gowns): wait vehicle 9.5 h, load 0.5 h, travel 4 h
                        0 23:30:00 C3 (1 masks): wait vehicle 19 h, load 0.5 h, travel 4 h
                        1 09:00:00 C4 (2000 masks): wait vehicle 28.5 h, load 0.5 h, travel 4 h
                        1 18:30:00 C4 (1000 masks): wait vehicle 38 h, load 0.5 h, travel 4 h
                        2 00:00:00 end
                        """);
    }

    @Test
    void aFleetWithoutLimitLoadsButNobodyWaits() {
        Scenario scenario = world(Fleet.UNLIMITED)
                .consignment("C1", "P", 0, "masks", 5000, "H")
                .consignment("C2", "P", 0, "masks", 1, "H")
                .build();

        assertThat(Story.of(scenario, About.DELAYS)).isEqualTo("""
                        0 04:30:00 C1 (5000 masks): load 0.5 h, travel 4 h
                        0 04:30:00 C2 (1 masks): load 0.5 h, travel 4 h
                        2 00:00:00 end
                        """);
    }

    /**
     * A coach of 40 seats takes 2 h to S, where it turns at once; the train takes 3 h from S; changing takes 0.5 h. T1 gets
     * the train at 2:30, it is back at 8:30. The coach is back at 4:00, so T2 is at S at 6:00 and asks for the train at 6:30.
     */
    @Test
    void eachModeHasItsOwnVehiclesWhereItBegins() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .province("P")
                .hub("S", 0.5)
                .hospital("H")
                .road("P", "S", 2)
                .arc("S", "H", Mode.RAIL, WorldBuilder.hours(3))
                .fleet("P", Mode.ROAD, 1, 1, 40, WorldBuilder.hours(0), WorldBuilder.hours(0))
                .fleet("S", Mode.RAIL, 1, 1, 600, WorldBuilder.hours(0), WorldBuilder.hours(0))
                .team("T1", "P", 0, 10, 30, "City")
                .team("T2", "P", 0, 10, 30, "City")
                .build();

        assertThat(Story.of(scenario, About.CONVOYS, About.DELAYS)).isEqualTo("""
                        0 00:00:00 T1: decide
                        0 00:00:00 T1: prepare
                        0 00:00:00 T2: decide
                        0 00:00:00 T2: prepare
                        0 00:00:00 T1: wait vehicle
                        0 00:00:00 T1: load
                        0 00:00:00 T2: wait vehicle
                        0 00:00:00 T1: travel
                        0 02:00:00 T1: at S
                        0 02:30:00 T1: wait vehicle
                        0 02:30:00 T1: load
                        0 02:30:00 T1: travel
                        0 04:00:00 T2: load
                        0 04:00:00 T2: travel
                        0 05:30:00 T1: at H
                        0 05:30:00 T1: orient
                        0 05:30:00 T1: reports in at H
                        0 05:30:00 T1: travel 5.5 h
                        0 06:00:00 T2: at S
                        0 06:30:00 T2: wait vehicle
                        0 08:30:00 T2: load
                        0 08:30:00 T2: travel
                        0 11:30:00 T2: at H
                        0 11:30:00 T2: orient
                        0 11:30:00 T2: reports in at H
                        0 11:30:00 T2: wait vehicle 6 h, travel 5.5 h
                        1 00:00:00 end
                        """);
    }

    private static WorldBuilder world(int lorries) {
        return WorldBuilder.world()
                .days(2)
                .province("P")
                .hospital("H")
                .road("P", "H", 4)
                .fleet("P", Mode.ROAD, lorries, 1000, 1, WorldBuilder.hours(0.5), WorldBuilder.hours(1))
                .item("masks", 1);
    }
}
