package org.aidflow.experiment;

import java.util.List;

/**
 * What came of a block.
 *
 * @param read by replication, what it yielded of the responses that are watched
 * @param digest what is kept of the block
 * @param nanoseconds that it took
 * @param <B> what is kept of a block
 */
public record Played<B>(Block block, List<double[]> read, B digest, long nanoseconds) {
    /** Copies the list. */
    public Played {
        read = List.copyOf(read);
    }
}
