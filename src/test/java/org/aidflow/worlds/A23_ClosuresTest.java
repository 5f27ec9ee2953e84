package org.aidflow.worlds;

import static org.aidflow.testing.WorldBuilder.hours;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.aidflow.network.Mode;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

/** From P by way of X to H, 2 h + 2 h by road; from X there is a detour by way of Y, 3 h + 3 h. */
class A23_ClosuresTest {
    private static WorldBuilder world() {
        return WorldBuilder.world()
                .days(1)
                .province("P")
                .hub("X")
                .hub("Y")
                .hospital("H")
                .road("P", "X", 2)
                .road("X", "H", 2)
                .road("X", "Y", 3)
                .road("Y", "H", 3)
                .item("masks", 1)
                .consignment("C1", "P", 0, "masks", 1000, "H");
    }

    /** H cannot be reached until 7:00, so the convoy leaves then; the one lorry stands idle until then. */
    @Test
    void beforeItsDepartureAConvoyWaitsForAWayWithoutVehicles() {
        String story = Story.of(
                world().fleet("P", Mode.ROAD, 1, 1000, 1, hours(0), hours(0))
                        .closeNode("H", null, 0, 7, 0)
                        .build(),
                About.CONVOYS,
                About.DELAYS);

        assertThat(story).isEqualTo("""
                        0 00:00:00 C1 (1000 masks): decide
                        0 00:00:00 C1 (1000 masks): prepare
                        0 07:00:00 C1 (1000 masks): wait vehicle
                        0 07:00:00 C1 (1000 masks): load
                        0 07:00:00 C1 (1000 masks): travel
                        0 09:00:00 C1 (1000 masks): at X
                        0 11:00:00 C1 (1000 masks): at H
                        0 11:00:00 C1 (1000 masks): delivered to H
                        0 11:00:00 C1 (1000 masks): prepare 7 h, travel 4 h
                        1 00:00:00 end
                        """);
    }

    /** X-H closes while the convoy is on its way to X, where it turns to Y: 2 + 3 + 3 = 8 h. */
    @Test
    void atTheNextNodeAConvoyTakesAnotherWay() {
        assertThat(path(world().closeArc("X", "H", Mode.ROAD, 1, 20, 0)))
                .isEqualTo("0 02:00:00 X, 0 05:00:00 Y, 0 08:00:00 H");
    }

    /**
     * By X-H it takes 2 h / 0.5 = 4 h, less than the detour of 6 h. Two such rows make it 8 h, which is more, unless the
     * second makes the detour 3 h + 6 h too.
     */
    @Test
    void aSlowDownDividesTheSpeedAndFactorsMultiply() {
        assertThat(path(world().closeArc("X", "H", Mode.ROAD, 0, 20, 0.5))).isEqualTo("0 02:00:00 X, 0 06:00:00 H");
        assertThat(path(world().closeArc("X", "H", Mode.ROAD, 0, 20, 0.5).closeNode("H", Mode.ROAD, 0, 20, 0.5)))
                .isEqualTo("0 02:00:00 X, 0 10:00:00 H");
        assertThat(path(world().closeArc("X", "H", Mode.ROAD, 0, 20, 0.5).closeArc("X", "H", Mode.ROAD, 0, 20, 0.5)))
                .isEqualTo("0 02:00:00 X, 0 05:00:00 Y, 0 08:00:00 H");
    }

    /** A slow-down that begins at 1:00 does not touch the leg under way until 2:00, nor does a closure of it. */
    @Test
    void aConvoyUnderWayOnAnArcEndsIt() {
        assertThat(path(world().closeArc("P", "X", Mode.ROAD, 1, 20, 0.1))).isEqualTo("0 02:00:00 X, 0 04:00:00 H");
        assertThat(path(world().closeArc("P", "X", Mode.ROAD, 1, 20, 0))).isEqualTo("0 02:00:00 X, 0 04:00:00 H");
    }

    /** A rail closure concerns no road, and one that is over at 2:00 nobody who comes to X at 2:00. */
    @Test
    void aClosureOfOtherModesOrTimesChangesNothing() {
        assertThat(path(world().closeNode("X", Mode.RAIL, 0, 20, 0))).isEqualTo("0 02:00:00 X, 0 04:00:00 H");
        assertThat(path(world().closeArc("X", "H", Mode.ROAD, 1, 2, 0))).isEqualTo("0 02:00:00 X, 0 04:00:00 H");
    }

    /**
     * H closes at 1:00 and opens at 9:00: the first convoy waits at X with the one lorry, is at H at 11:00, and the second gets
     * the lorry at 11 + 4 = 15:00, as it comes back in the time that it travelled out.
     */
    @Test
    void aConvoyThatFindsNoWayOnWaitsWithItsVehicles() {
        String story = Story.of(
                world().consignment("C2", "P", 0, "masks", 999, "H")
                        .fleet("P", Mode.ROAD, 1, 1000, 1, hours(0), hours(0))
                        .closeNode("H", null, 1, 9, 0)
                        .build(),
                About.DELAYS);

        assertThat(story).isEqualTo("""
                        0 11:00:00 C1 (1000 masks): travel 11 h
                        0 19:00:00 C2 (999 masks): wait vehicle 15 h, travel 4 h
                        1 00:00:00 end
                        """);
    }

    /** The train from X would take 0.25 h after a change of 0.5 h, but stands still from 1:00: the lorry goes on to H. */
    @Test
    void aConvoyKeepsItsModeWhereTheOtherIsClosed() {
        assertThat(path(railway(0.25).closeNode("X", Mode.RAIL, 1, 20, 0))).isEqualTo("0 02:00:00 X, 0 04:00:00 H");
    }

    /** The road from X closes at 1:00: the convoy changes to the train that it had not meant to take, 2 + 0.5 + 4 h. */
    @Test
    void aConvoyChangesModeWhereItsOwnIsClosed() {
        assertThat(path(railway(4).closeNode("X", Mode.ROAD, 1, 20, 0))).isEqualTo("0 02:00:00 X, 0 06:30:00 H");
    }

    /** Returns a world with a train beside the road from X to H; the change takes 0.5 h. */
    private static WorldBuilder railway(double trainH) {
        return WorldBuilder.world()
                .days(1)
                .province("P")
                .hub("X", 0.5)
                .hospital("H")
                .road("P", "X", 2)
                .road("X", "H", 2)
                .arc("X", "H", Mode.RAIL, hours(trainH))
                .item("masks", 1)
                .consignment("C1", "P", 0, "masks", 1000, "H");
    }

    /** The road closes at 1:00, while the lorry is being loaded until 3:00: it is unloaded, and the train takes 6 h. */
    @Test
    void aConvoyThatIsLoadedWhenItsWayClosesBeginsAgainByAnotherMode() {
        String story = Story.of(
                world().arc("P", "H", Mode.RAIL, hours(6))
                        .fleet("P", Mode.ROAD, 1, 1000, 1, hours(3), hours(0))
                        .closeArc("P", "X", Mode.ROAD, 1, 20, 0)
                        .build(),
                About.DELAYS);

        assertThat(story).isEqualTo("""
                        0 09:00:00 C1 (1000 masks): load 3 h, travel 6 h
                        1 00:00:00 end
                        """);
    }

    /** Returns when the one convoy is at which nodes. */
    private static String path(WorldBuilder world) {
        String mark = " C1 (1000 masks): at ";
        return Story.of(world.build(), About.CONVOYS)
                .lines()
                .filter(line -> line.contains(mark))
                .map(line -> line.replace(mark, " "))
                .collect(Collectors.joining(", "));
    }
}
