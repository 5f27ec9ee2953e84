package org.aidflow.random;

/**
 * A law of probability on the numbers from 0 up. Immutable; every draw comes from the stream it is given.
 *
 * <p>A law knows no units: its draws have the unit of its parameters. A draw is a standard variate times a scale, so
 * two laws that differ in scale alone take the same random numbers from a stream and give draws in proportion: common
 * random numbers. Powers and exponentials are {@link StrictMath}'s, so that every machine draws the same bits.
 */
public interface Distribution {
    /** Returns one draw, not less than 0: a function of one standard variate that never falls. */
    double sample(Variates variates);

    /** Returns the expected value. */
    double mean();

    /**
     * Returns what is left of a draw that is running: of draws laid end to end, the rest of that which covers a moment far
     * from the first, when the first no longer matters.
     *
     * <p>Source: D. R. Cox, Renewal Theory (1962), chapter 5.
     */
    default double residual(Stream stream) {
        double left = mean() * (FAR + stream.uniform());
        while (left > 0) {
            left -= sample(stream);
        }
        return -left;
    }

    /** How many mean draws away a moment is far from the first. */
    int FAR = 50;

    /**
     * Returns the lognormal distribution, or the constant {@code mean} if {@code cv} is 0.
     *
     * @throws IllegalArgumentException if {@code cv} is negative, if {@code mean} is negative, or if {@code mean} is 0
     *     and {@code cv} is not; NaN and infinity are refused
     */
    static Distribution lognormal(double mean, double cv) {
        return cv == 0 ? new Constant(mean) : new Lognormal(mean, cv);
    }

    /**
     * Returns the gamma distribution, or the constant {@code mean} if {@code cv} is 0.
     *
     * @throws IllegalArgumentException as {@link #lognormal}
     */
    static Distribution gamma(double mean, double cv) {
        return cv == 0 ? new Constant(mean) : new Gamma(mean, cv);
    }
}
