package org.aidflow.experiment;

import java.util.Comparator;
import java.util.Set;
import org.aidflow.measure.Results;

/**
 * One replication that has been played.
 *
 * @param point number of its point
 * @param replication its number, from 1
 * @param events how many occurred; 0 if it failed
 * @param fault why it failed; empty if it did not
 * @param results what it yielded; empty if it failed
 */
public record Run(int point, int replication, long events, String fault, Results results) implements Comparable<Run> {
    private static final Comparator<Run> ORDER =
            Comparator.comparingInt(Run::point).thenComparingInt(Run::replication);

    /** Returns a run without what it yielded. */
    public static Run bare(int point, int replication, long events, String fault) {
        return new Run(point, replication, events, fault, new Results(Set.of()));
    }

    /** Compares by point, then by replication. */
    @Override
    public int compareTo(Run other) {
        return ORDER.compare(this, other);
    }

    /** Returns whether it failed. */
    public boolean failed() {
        return !fault.isEmpty();
    }

    /** Returns the same as a replication of another point, whose scenario is the same. */
    Run at(int other) {
        return new Run(other, replication, events, fault, results);
    }
}
