package org.aidflow.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aidflow.scenario.DeskRule;
import org.aidflow.scenario.Servers;

/** The desks where requests queue for a decision: one at the centre, one for each pair of donor and city. */
final class Desks {
    private final World world;
    private final ConvoyStation centre;
    private final Map<Pair, ConvoyStation> pairs = new HashMap<>();

    Desks(World world) {
        this.world = world;
        centre = desk(world.scenario().aid().centre());
    }

    private record Pair(int donor, int city) {}

    /** Returns the one desk of pooled aid. */
    ConvoyStation centre() {
        return centre;
    }

    /** Returns the desk of a pair. */
    ConvoyStation pair(int donor, int city) {
        return pairs.computeIfAbsent(
                new Pair(donor, city), key -> desk(world.scenario().aid().pairDesk()));
    }

    /** Returns how many requests queue at all desks. */
    int queued() {
        return centre.queued()
                + pairs.values().stream().mapToInt(ConvoyStation::queued).sum();
    }

    private ConvoyStation desk(DeskRule rule) {
        Servers clerks = Servers.always(rule.servers(), rule.decideH());
        return new ConvoyStation(world, List.of(clerks), Stage.DECIDE, Stage.DECIDE);
    }
}
