package org.aidflow.report;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.aidflow.io.BadInputException;
import org.aidflow.io.ResultRows;
import org.aidflow.io.ResultsReader;

/** The replications whose legs were recorded, one of each point. */
final class Journeys {
    /** So many legs of all points together are shown. */
    private static final int MOST_LEGS = 100_000;

    private static final List<String> TABLES = List.of("nodes", "arcs", "legs");
    private static final List<String> RUN = List.of("point", "replication");

    private final ResultsReader results;
    private final Set<String> points;
    private final Map<String, Journey> byPoint = new LinkedHashMap<>();
    private int legs;

    /** @param points that are shown */
    Journeys(ResultsReader results, Set<String> points) {
        this.results = results;
        this.points = new HashSet<>(points);
    }

    /** Returns each as a page holds it; none if legs and the network were not recorded. */
    List<Map<String, Object>> content() throws BadInputException, IOException {
        if (!TABLES.stream().allMatch(results::has)) {
            return List.of();
        }
        each("nodes", Journey.NODE, Journey::addNode);
        each("arcs", Journey.ARC, Journey::addArc);
        each("legs", Journey.LEG, this::addLeg);
        byPoint.values().removeIf(Journey::isEmpty);
        points.retainAll(byPoint.keySet());
        if (results.has("census")) {
            each("census", Journey.DAY, Journey::addDay);
        }
        return byPoint.values().stream().map(Journey::content).toList();
    }

    private void addLeg(Journey journey, ResultRows row) {
        legs++;
        if (legs > MOST_LEGS) {
            journey.leaveOut();
        } else {
            journey.addLeg(row);
        }
    }

    private void each(String table, List<String> columns, BiConsumer<Journey, ResultRows> add)
            throws BadInputException, IOException {
        results.each(table, with(columns), row -> {
            String point = row.text("point");
            if (points.contains(point)) {
                String replication = row.text("replication");
                Journey journey = byPoint.computeIfAbsent(point, first -> new Journey(point, replication));
                if (journey.replication().equals(replication)) {
                    add.accept(journey, row);
                }
            }
        });
    }

    private static List<String> with(List<String> columns) {
        return Stream.of(RUN, columns).flatMap(List::stream).toList();
    }
}
