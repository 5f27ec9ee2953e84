package org.aidflow.experiment;

import org.aidflow.random.Streams;

/**
 * How the replications of an experiment draw.
 *
 * @param common whether a replication has the same streams at all points
 * @param antithetic whether replications 1 and 2, 3 and 4, and so on are pairs of which the second draws the opposite of
 *     the first, so that only the means of pairs are independent
 */
public record RandomNumbers(boolean common, boolean antithetic) {
    /** Common random numbers, and no pairs. */
    public static final RandomNumbers COMMON = new RandomNumbers(true, false);

    /**
     * Returns the streams of a replication of a point.
     *
     * @param point its number
     * @param replication from 1
     */
    public Streams streams(long seed, int point, int replication) {
        long own = common ? seed : Streams.part(seed, point);
        return antithetic
                ? Streams.ofPair(own, (replication + 1) / 2, replication % 2 == 0)
                : new Streams(own, replication);
    }
}
