package org.aidflow.random;

/**
 * The random streams of one replication, each named by (seed, replication, purpose, entity) and never by the order in
 * which they are made.
 *
 * <p>A name is mixed into the 256 bits of a generator's state in a few nanoseconds. Every step can be undone, so two
 * different names never start at the same state, and every bit of a name stirs all bits of the state.
 */
public final class Streams {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Stream.Kind kind;
    private final long key0;
    private final long key1;

    /** Names the streams of one replication of one experiment. */
    public Streams(long seed, long replication) {
        this(Stream.Kind.PLAIN, seed, replication);
    }

    /**
     * Returns the streams of a replication of an antithetic pair (Hammersley and Morton 1956). What its members draw is
     * uniform, exponential and normal in opposite directions; gamma variates, found by rejection, only tend to be.
     *
     * @param pair its number, from 1
     * @param second whether it is the one that draws the opposite
     */
    public static Streams ofPair(long seed, long pair, boolean second) {
        return new Streams(second ? Stream.Kind.OPPOSITE : Stream.Kind.MONOTONE, seed, pair);
    }

    private Streams(Stream.Kind kind, long seed, long replication) {
        this.kind = kind;
        long a = mix(seed + GOLDEN);
        key1 = mix(replication ^ a);
        key0 = a + mix(key1 + GOLDEN);
    }

    /** Returns the stream of that name, at its beginning. */
    public Stream stream(Purpose purpose, long entity) {
        Stream stream = new Stream(kind);
        rename(stream, purpose, entity);
        return stream;
    }

    /**
     * Lets a stream of this replication be the one of that name, at its beginning: for those who draw for many entities,
     * one after the other, and would not make a stream for each.
     */
    public void rename(Stream stream, Purpose purpose, long entity) {
        long a = mix(entity ^ key0);
        long b = mix((a + key1) ^ number(purpose));
        // All four are 0 only if a, b and both keys are, and so the purpose's number; but that is at least 1.
        stream.start(mix(a + b), mix(b), mix(b ^ key0), mix(b + key1));
    }

    /** Returns the entity of a thing that files know by these names, in this order. */
    public static long entity(String... names) {
        long entity = names.length;
        for (String name : names) {
            entity = part(entity, name.length());
            for (int at = 0; at < name.length(); at++) {
                entity = part(entity, name.charAt(at));
            }
        }
        return entity;
    }

    /** Returns the entity of a numbered part of a thing, such as a patient of a city. */
    public static long part(long entity, int number) {
        return mix(entity + GOLDEN * (number + 1L));
    }

    private static long number(Purpose purpose) {
        return purpose.ordinal() + 1L;
    }

    /**
     * A one-to-one map of 64 bits in which every bit in changes each bit out with a chance of about a half; it maps 0
     * to 0. Source: David Stafford, Better Bit Mixing, variant 13, 2011.
     */
    private static long mix(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
