package org.aidflow.experiment;

import org.jspecify.annotations.Nullable;

/**
 * Those who play blocks: threads here, or other machines.
 *
 * @param <B> what is kept of a block
 */
public interface Players<B> extends AutoCloseable {
    /** Returns how many blocks may be in hand at once, so that none of them is idle while a slow one is waited for. */
    int ahead();

    /** Returns how long a block should take, in nanoseconds, so that handing it out and over costs little beside. */
    double blockNanoseconds();

    /** Begins to play a block. */
    Pending<B> play(Block block);

    /** Ends what is being played. */
    @Override
    void close();

    /** A block that is being played. */
    @FunctionalInterface
    interface Pending<B> {
        /**
         * Returns what came of it, once it has been played.
         *
         * @throws LostException if it cannot be played
         */
        Played<B> await() throws InterruptedException;
    }

    /** Thrown when those who play are lost, so that the run cannot go on. */
    final class LostException extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** Says why; the cause is null where nothing else failed. */
        public LostException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
