package org.aidflow.experiment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidflow.base.Check;
import org.aidflow.measure.Table;

/**
 * Which scenarios to run, how often, and what to write down.
 *
 * @param slug its short name, which names its results
 * @param question that it answers, in one sentence
 * @param scenario the folder of the scenario, as the experiment's file names it
 * @param seed of all random numbers
 * @param replications how often each point is played
 * @param randomNumbers how they draw
 * @param points in the order of their numbers; at least one
 * @param record the tables to write; the responses always are
 * @param plan of the statistics
 * @param design how the points were chosen
 */
public record Experiment(
        String slug,
        String question,
        String scenario,
        long seed,
        Replications replications,
        RandomNumbers randomNumbers,
        List<Point> points,
        Set<Table> record,
        AnalysisPlan plan,
        DesignDescription design) {
    /** So many points, the first ones, have the legs of their first replication recorded. */
    private static final int FOLLOWED_POINTS = 4;

    private static final Set<Table> OF_FOLLOWED = Set.of(Table.LEGS, Table.NODES, Table.ARCS);

    /** Checks the parts. */
    public Experiment {
        Check.notBlank(slug, "slug");
        points = List.copyOf(points);
        Check.that(!points.isEmpty(), "points", "be at least one", "none");
        EnumSet<Table> tables = EnumSet.of(Table.RESPONSES);
        tables.addAll(record);
        if (record.contains(Table.LEGS)) {
            tables.addAll(OF_FOLLOWED);
        }
        record = Collections.unmodifiableSet(tables);
    }

    /** Returns the tables to which a replication adds. */
    public Set<Table> record(int point, int replication) {
        if (replication == 1 && point <= FOLLOWED_POINTS) {
            return record;
        }
        return record.stream().filter(table -> !OF_FOLLOWED.contains(table)).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the largest number of replications of all points together. */
    public long mostRuns() {
        return points.size() == different() ? mostPlayed() : (long) points.size() * replications.atMost();
    }

    /** Returns the largest number of replications that are played; points of the same scenario are played once. */
    public long mostPlayed() {
        long most = different() * replications.atMost();
        return replications
                .selection()
                .filter(search -> search.procedure() == Selection.Procedure.OCBA)
                .map(search -> Math.min(most, search.budget()))
                .orElse(most);
    }

    private long different() {
        return points.stream()
                .filter(point -> point.original() == point.number())
                .count();
    }

    /**
     * Returns the place of each point, by point, among those that are played, from 0; points of the same scenario share
     * one.
     */
    public int[] places() {
        int[] places = new int[points.size()];
        int next = 0;
        for (Point point : points) {
            boolean first = point.original() == point.number();
            places[point.number() - 1] = first ? next++ : places[point.original() - 1];
        }
        return places;
    }

    /** Returns the paths of the values that any of the points varies, in order of first appearance. */
    public List<String> factors() {
        return points.stream()
                .flatMap(point -> point.levels().keySet().stream())
                .distinct()
                .toList();
    }
}
