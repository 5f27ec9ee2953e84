package org.aidflow.experiment;

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
public record Run(int point, int replication, long events, String fault, Results results) {
    /** Returns whether it failed. */
    public boolean failed() {
        return !fault.isEmpty();
    }
}
