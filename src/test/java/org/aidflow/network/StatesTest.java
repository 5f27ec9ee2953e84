package org.aidflow.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aidflow.base.Time;
import org.aidflow.network.Closure.Place;
import org.junit.jupiter.api.Test;

/** A road of 3 h and a train of 5 h from a to b, and a road of 1 h from b to c, where modes can be changed in 1 h at b. */
class StatesTest {
    private static final Set<Mode> ALL = EnumSet.allOf(Mode.class);
    private static final List<Node> NODES = List.of(
            new Node("a", NodeKind.HUB, "", null),
            new Node("b", NodeKind.HUB, "", new Fixed(1)),
            new Node("c", NodeKind.HUB, "", null));
    private static final List<Arc> ARCS = List.of(
            new Arc("ab", "a", "b", Mode.ROAD, 10, new Fixed(3)),
            new Arc("train", "a", "b", Mode.RAIL, 10, new Fixed(5)),
            new Arc("bc", "b", "c", Mode.ROAD, 10, new Fixed(1)));

    private static Network network(Closure... closures) {
        return new Network(NODES, ARCS, List.of(closures));
    }

    private static Closure closed(String arc, long from, long until) {
        return new Closure(Place.ARC, arc, null, from, until, 0);
    }

    private static double hours(Network network, long now) {
        Itinerary way =
                network.itineraries(ALL).in(network.states().at(now)).find(network.node("a"), network.node("c"));
        return way == null ? Double.POSITIVE_INFINITY : way.expectedH();
    }

    @Test
    void aNetworkWithoutClosuresIsOpenForEver() {
        States states = network().states();
        assertThat(states.at(5)).isZero();
        assertThat(states.nextChange(5)).isEqualTo(Time.LATEST);
        assertThat(states.speedFactor(0, 1)).isEqualTo(1);
    }

    @Test
    void statesChangeAtTheSecondsThatTheRowsSay() {
        States states = network(closed("ab", 10, 20)).states();
        assertThat(states.at(9)).isZero();
        assertThat(states.nextChange(9)).isEqualTo(10);
        assertThat(states.speedFactor(states.at(10), 0)).isZero();
        assertThat(states.speedFactor(states.at(10), 1)).isEqualTo(1);
        assertThat(states.nextChange(10)).isEqualTo(20);
        assertThat(states.at(20)).isZero();
        assertThat(states.nextChange(20)).isEqualTo(Time.LATEST);
    }

    @Test
    void equalStatesAreOne() {
        States states = network(closed("ab", 10, 20), closed("train", 20, 30), closed("ab", 40, 50))
                .states();
        assertThat(states.count()).isEqualTo(3);
        assertThat(states.at(45)).isEqualTo(states.at(15)).isNotEqualTo(states.at(25));
        assertThat(states.at(35)).isZero();
    }

    @Test
    void eachStateHasItineraryOfItsOwn() {
        Closure slow = new Closure(Place.NODE, "b", Mode.ROAD, 30, 40, 0.5);
        Network network = network(closed("ab", 10, 20), slow, closed("bc", 50, 60));
        assertThat(hours(network, 0)).isEqualTo(4);
        assertThat(hours(network, 10)).isEqualTo(5 + 1 + 1);
        assertThat(hours(network, 30)).isEqualTo(3 / 0.5 + 1 / 0.5);
        assertThat(hours(network, 50)).isInfinite();
    }

    @Test
    void oneWhoHasComeByRailPaysForTheChangeToTheRoad() {
        Itineraries ways = network().itineraries(ALL);
        assertThat(ways.findOnward(1, Mode.RAIL, 2))
                .extracting(Itinerary::expectedH)
                .isEqualTo(2.0);
        assertThat(ways.findOnward(1, Mode.ROAD, 2))
                .extracting(Itinerary::expectedH)
                .isEqualTo(1.0);
        assertThat(ways.findOnward(0, Mode.AIR, 2)).isNull();
    }

    @Test
    void aClosureOfAnUnknownPlaceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network(closed("ba", 0, 1)))
                .withMessage("arc must name an arc of the network but was ba");
    }
}
