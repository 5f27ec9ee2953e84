package org.aidflow.invariants;

import java.util.List;
import java.util.Random;
import org.aidflow.base.Time;
import org.aidflow.network.Arc;
import org.aidflow.network.Closure;
import org.aidflow.network.Closure.Place;
import org.aidflow.network.Mode;
import org.aidflow.network.Node;
import org.aidflow.network.NodeKind;
import org.aidflow.random.Exponential;
import org.aidflow.scenario.ServerCalendar;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.scenario.Servers;
import org.aidflow.scenario.Servers.Per;

/** What may hinder transport in a {@link RandomWorld}; each part is on in some worlds only. */
final class RandomTransport {
    private final Random random;

    RandomTransport(long seed) {
        random = new Random(~seed);
    }

    void drawClosures(List<Node> nodes, List<Arc> arcs, int days, List<Closure> closures) {
        if (random.nextBoolean()) {
            return;
        }
        for (int number = 1 + random.nextInt(12); number > 0; number--) {
            long from = random.nextLong(days * Time.DAY);
            long until = random.nextInt(4) == 0 ? Time.LATEST : from + 1 + random.nextLong(4 * Time.DAY);
            double factor = random.nextBoolean() ? 0 : 0.1 + 0.8 * random.nextDouble();
            if (random.nextBoolean()) {
                closures.add(new Closure(Place.ARC, anyOf(arcs).id(), null, from, until, factor));
            } else {
                Mode mode = random.nextBoolean() ? null : Mode.values()[random.nextInt(Mode.values().length)];
                closures.add(new Closure(Place.NODE, anyOf(nodes).id(), mode, from, until, factor));
            }
        }
    }

    void drawAprons(List<Node> nodes, List<ServerCalendar> stations) {
        for (Node node : nodes) {
            if (node.kind() == NodeKind.HUB && random.nextInt(3) == 0) {
                Servers servers = new Servers(0, 1, 0, Time.DAY, new Exponential(0.5), Per.VEHICLE);
                stations.add(new ServerCalendar(node.id(), Kind.APRON, servers));
            }
        }
    }

    private <T> T anyOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
