package org.aidflow.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final List<Node> NODES = List.of(hub("a"), hub("b"), hub("c"));
    private static final List<Arc> ARCS = List.of(arc("cb", "c", "b"), arc("ab", "a", "b"), arc("ab2", "a", "b"));

    private final Network network = new Network(NODES, ARCS);

    private static Node hub(String id) {
        return new Node(id, NodeKind.HUB, "", null);
    }

    private static Arc arc(String id, String from, String to) {
        return new Arc(id, from, to, Mode.ROAD, 10, new Fixed(1));
    }

    @Test
    void nodesAndArcsAreNumberedAsGiven() {
        assertThat(network.nodes()).isEqualTo(NODES);
        assertThat(network.arcs()).isEqualTo(ARCS);
        for (int node = 0; node < NODES.size(); node++) {
            assertThat(network.node(NODES.get(node).id())).isEqualTo(node);
            assertThat(network.node(node)).isEqualTo(NODES.get(node));
        }
        for (int arc = 0; arc < ARCS.size(); arc++) {
            assertThat(network.arc(ARCS.get(arc).id())).isEqualTo(arc);
            assertThat(network.arc(arc)).isEqualTo(ARCS.get(arc));
        }
    }

    @Test
    void anArcLeadsFromItsTailToItsHead() {
        int arc = network.arc("cb");
        assertThat(network.node(network.tail(arc)).id()).isEqualTo("c");
        assertThat(network.node(network.head(arc)).id()).isEqualTo("b");
    }

    @Test
    void laterChangesOfTheGivenListsDoNotReachIt() {
        List<Node> nodes = new ArrayList<>(NODES);
        Network copied = new Network(nodes, ARCS);
        nodes.clear();
        assertThat(copied.nodes()).hasSize(3);
    }

    @Test
    void twoNodesOfOneIdAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network(List.of(hub("a"), hub("b"), hub("a")), List.of()))
                .withMessage("node must be unique but was a");
    }

    @Test
    void twoArcsOfOneIdAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network(NODES, List.of(arc("x", "a", "b"), arc("x", "b", "c"))))
                .withMessage("arc must be unique but was x");
    }

    @Test
    void anArcFromOrToAnUnknownNodeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network(NODES, List.of(arc("x", "z", "a"))))
                .withMessage("from of x must name a node of the network but was z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network(NODES, List.of(arc("x", "a", "z"))))
                .withMessage("to of x must name a node of the network but was z");
    }

    @Test
    void unknownIdsHaveNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.node("z"))
                .withMessage("node must name a node of the network but was z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.arc("z"))
                .withMessage("arc must name an arc of the network but was z");
    }

    @Test
    void timesWithoutAFiniteMeanOfAtLeastZeroAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Arc("x", "a", "b", Mode.ROAD, 10, new Fixed(-1)))
                .withMessage("mean of travel_h of x must be a finite number >= 0 but was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Node("a", NodeKind.HUB, "", new Fixed(Double.NaN)))
                .withMessage("mean of transfer_h of a must be a finite number >= 0 but was NaN");
    }

    @Test
    void theItinerariesOfTheSameModesAreOneObject() {
        assertThat(network.itineraries(Set.of(Mode.ROAD, Mode.AIR)))
                .isSameAs(network.itineraries(Set.of(Mode.AIR, Mode.ROAD)))
                .isNotSameAs(network.itineraries(Set.of(Mode.ROAD)));
    }

    @Test
    void itinerariesWithoutAModeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.itineraries(Set.of()))
                .withMessage("modes must name at least one mode but was none");
    }
}
