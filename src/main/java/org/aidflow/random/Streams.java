package org.aidflow.random;

/**
 * The random streams of one replication, each named by (seed, replication, purpose, entity) and never by the order in
 * which they are made.
 */
public final class Streams {
    private final long seed;
    private final long replication;

    /** Names the streams of one replication of one experiment. */
    public Streams(long seed, long replication) {
        this.seed = seed;
        this.replication = replication;
    }

    /** Returns the stream of that name, at its beginning. */
    public Stream stream(Purpose purpose, long entity) {
        return new Stream(seed, replication, purpose.ordinal(), entity);
    }

    /** Returns the entity number of a thing that is known by two numbers, such as a city and a patient's number. */
    public static long entity(int whose, int number) {
        return ((long) whose << 32) | (number & 0xFFFF_FFFFL);
    }
}
