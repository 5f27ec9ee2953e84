package org.aidflow.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

    /** The speed factor of each arc, by state. */
    private final List<double[]> speedFactors = new ArrayList<>();

    States(List<Arc> arcs, List<Closure> closures) {
        changes = closures.stream()
                .flatMapToLong(row -> LongStream.of(row.from(), row.until()))
                .sorted()
                .distinct()
                .toArray();
        speedFactors.add(speedFactors(arcs, List.of()));
        after = Arrays.stream(changes)
                .mapToInt(change -> number(speedFactors(
                        arcs, closures.stream().filter(row -> row.holds(change)).toList())))
                .toArray();
    }

    private static double[] speedFactors(List<Arc> arcs, List<Closure> closures) {
        return arcs.stream()
                .mapToDouble(arc -> closures.stream()
                        .filter(row -> row.concerns(arc))
                        .mapToDouble(Closure::speedFactor)
                        .reduce(1, (product, factor) -> product * factor))
                .toArray();
    }

    private int number(double[] factors) {
        int known = IntStream.range(0, count())
                .filter(state -> Arrays.equals(speedFactors.get(state), factors))
                .findFirst()
                .orElse(count());
        if (known == count()) {
            speedFactors.add(factors);
        }
        return known;
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
        return speedFactors.get(state)[arc];
    }
}
