package org.aidflow.measure;

import java.util.Locale;
import java.util.Optional;
import org.aidflow.model.Probe;
import org.aidflow.network.Arc;
import org.aidflow.network.Coordinates;
import org.aidflow.network.Network;
import org.aidflow.network.Node;
import org.aidflow.scenario.Scenario;

/** The network itself, for who draws what happened on it. */
final class NetworkMeasure implements Probe {
    private final Network network;
    private final Results results;

    NetworkMeasure(Scenario scenario, Results results) {
        network = scenario.network();
        this.results = results;
    }

    @Override
    public void runEnded(long now) {
        network.nodes().forEach(this::row);
        network.arcs().forEach(this::row);
    }

    private void row(Node node) {
        Optional<Coordinates> place = Optional.ofNullable(node.coordinates());
        results.row(
                Table.NODES,
                node.id(),
                node.kind().name().toLowerCase(Locale.ROOT),
                node.city(),
                node.name(),
                place.<Object>map(Coordinates::latitude).orElse(""),
                place.<Object>map(Coordinates::longitude).orElse(""));
    }

    private void row(Arc arc) {
        String mode = arc.mode().name().toLowerCase(Locale.ROOT);
        results.row(Table.ARCS, arc.id(), arc.from(), arc.to(), mode, arc.lengthKm());
    }
}
