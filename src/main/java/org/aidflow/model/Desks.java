package org.aidflow.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aidflow.base.Time;
import org.aidflow.scenario.DeskRule;
import org.aidflow.scenario.ServerCalendar;

/** The desks where requests queue for a decision: one at the centre, one for each pair of donor and city. */
final class Desks {
    private final World world;
    private final Station centre;
    private final Map<Pair, Station> pairs = new HashMap<>();

    Desks(World world) {
        this.world = world;
        centre = desk(world.scenario().centre());
    }

    private record Pair(int donor, int city) {}

    /** Returns the one desk of pooled aid. */
    Station centre() {
        return centre;
    }

    /** Returns the desk of a pair. */
    Station pair(int donor, int city) {
        return pairs.computeIfAbsent(
                new Pair(donor, city), key -> desk(world.scenario().pairDesk()));
    }

    private Station desk(DeskRule rule) {
        ServerCalendar always = new ServerCalendar(
                "desk",
                ServerCalendar.Kind.LANE,
                0,
                rule.servers(),
                0,
                Time.DAY,
                rule.decideH(),
                ServerCalendar.Per.CONVOY);
        return new Station(world, List.of(always), Stage.DECIDE, Stage.DECIDE);
    }
}
