package org.aidflow.random;

import java.util.function.ToDoubleFunction;

/**
 * A stream object that many share: it is each of their streams in turn, and each keeps but the {@link Place} where its own
 * goes on. Objects of their own would be five for each, one behind the other in memory. Not for two threads at once.
 */
public final class SharedStream {
    private final Streams streams;
    private final Stream stream;

    /** Makes a stream that is each of these in turn. */
    public SharedStream(Streams streams) {
        this.streams = streams;
        stream = streams.stream(Purpose.CONVOY, 0);
    }

    /** Where a stream goes on. */
    public static final class Place {
        long state0;
        long state1;
        long state2;
        long state3;

        private Place() {}
    }

    /** Returns the place where the stream of that name begins. */
    public Place begin(Purpose purpose, long entity) {
        streams.rename(stream, purpose, entity);
        Place place = new Place();
        stream.leave(place);
        return place;
    }

    /**
     * Returns what is drawn from the stream that goes on at a place, and moves that on.
     *
     * @param law draws from what it is given only
     */
    public double draw(Place place, ToDoubleFunction<Variates> law) {
        stream.resume(place);
        double draw = law.applyAsDouble(stream);
        stream.leave(place);
        return draw;
    }
}
