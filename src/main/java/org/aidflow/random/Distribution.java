package org.aidflow.random;

/** A law of probability on the real line. Immutable; every draw comes from the stream it is given. */
public interface Distribution {
    /** Returns one draw. */
    double sample(Stream stream);

    /** Returns the expected value. */
    double mean();
}
