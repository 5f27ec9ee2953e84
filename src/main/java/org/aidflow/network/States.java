package org.aidflow.network;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.aidflow.base.Time;

/**
 * The states of a network over time: which arcs are closed or slow. States are numbered; 0 is the open network, and
 * equal states have one number. Immutable.
 */
public final class States {
    /** When the state may change, in order. */
    private final long[] changes;

    /** The state from each change on. */
    private final int[] after;

    /** By arc its place among those that any closure concerns, or -1. */
    private final int[] places;

    /** The speed factors of the arcs that any closure concerns, by state. */
    private final List<double[]> speedFactors = new ArrayList<>();

    States(List<Arc> arcs, List<Closure> closures) {
        changes = closures.stream()
                .flatMapToLong(row -> LongStream.of(row.from(), row.until()))
                .sorted()
                .distinct()
                .toArray();
        List<int[]> concerned = concerned(arcs, closures);
        int[] all = concerned.stream()
                .flatMapToInt(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        places = new int[arcs.size()];
        Arrays.fill(places, -1);
        for (int place = 0; place < all.length; place++) {
            places[all[place]] = place;
        }
        Map<DoubleBuffer, Integer> numbers = new HashMap<>();
        number(speedFactors(all.length, closures, concerned, Long.MIN_VALUE), numbers);
        after = Arrays.stream(changes)
                .mapToInt(change -> number(speedFactors(all.length, closures, concerned, change), numbers))
                .toArray();
    }

    /** Returns the numbers of the arcs that each closure concerns. */
    private static List<int[]> concerned(List<Arc> arcs, List<Closure> closures) {
        Map<String, List<Integer>> byArc = new HashMap<>();
        Map<String, List<Integer>> byNode = new HashMap<>();
        for (int arc = 0; arc < arcs.size(); arc++) {
            byArc.computeIfAbsent(arcs.get(arc).id(), any -> new ArrayList<>()).add(arc);
            byNode.computeIfAbsent(arcs.get(arc).from(), any -> new ArrayList<>())
                    .add(arc);
            byNode.computeIfAbsent(arcs.get(arc).to(), any -> new ArrayList<>()).add(arc);
        }
        return closures.stream()
                .map(row -> (row.place() == Closure.Place.ARC ? byArc : byNode)
                        .getOrDefault(row.id(), List.of()).stream()
                                .mapToInt(Integer::intValue)
                                .filter(arc -> row.concerns(arcs.get(arc)))
                                .toArray())
                .toList();
    }

    private double[] speedFactors(int arcs, List<Closure> closures, List<int[]> concerned, long now) {
        double[] factors = new double[arcs];
        Arrays.fill(factors, 1);
        for (int row = 0; row < concerned.size(); row++) {
            if (closures.get(row).holds(now)) {
                for (int arc : concerned.get(row)) {
                    factors[places[arc]] *= closures.get(row).speedFactor();
                }
            }
        }
        return factors;
    }

    private int number(double[] factors, Map<DoubleBuffer, Integer> numbers) {
        return numbers.computeIfAbsent(DoubleBuffer.wrap(factors), any -> {
            speedFactors.add(factors);
            return speedFactors.size() - 1;
        });
    }

    /** Returns how many different states there are; at least one. */
    int count() {
        return speedFactors.size();
    }

    /** Returns the state at a time, in seconds. */
    public int at(long now) {
        int last = lastChange(now);
        return last < 0 ? 0 : after[last];
    }

    /** Returns when the state may next change after a time, in seconds; {@link Time#LATEST} if never. */
    public long nextChange(long now) {
        int next = lastChange(now) + 1;
        return next < changes.length ? changes[next] : Time.LATEST;
    }

    /** Returns the place of the last change up to a time, or -1 before the first. */
    private int lastChange(long now) {
        int place = Arrays.binarySearch(changes, now);
        return place >= 0 ? place : -place - 2;
    }

    /** Returns by what the speed on an arc is multiplied in a state: 0 if it is closed, 1 if it is open. */
    public double speedFactor(int state, int arc) {
        return places[arc] < 0 ? 1 : speedFactors.get(state)[places[arc]];
    }
}
