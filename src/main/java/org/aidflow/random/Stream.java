package org.aidflow.random;

import java.util.random.RandomGenerator;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * One named stream of random numbers: standard variates, to be scaled by a {@link Distribution}. Not for two threads
 * at once.
 */
public final class Stream implements RandomGenerator, Variates {
    /** The gap between 1 and the largest uniform draw. */
    private static final double GAP = 0x1p-53;

    private final Generator generator = new Generator();
    private final ZigguratSampler exponentials = ZigguratSampler.Exponential.of(generator);
    private final ZigguratSampler normals = ZigguratSampler.NormalizedGaussian.of(generator);
    private final Kind kind;

    /** How a stream makes variates of its numbers. */
    enum Kind {
        /** As is fastest. */
        PLAIN,
        /** So that they grow with the uniform draws. */
        MONOTONE,
        /** As monotone ones, but of the opposite draws: u becomes 1 - u, and a normal variate changes its sign. */
        OPPOSITE
    }

    /** Makes a stream that has yet to be started. */
    Stream(Kind kind) {
        this.kind = kind;
    }

    /** Starts, or starts anew, at a state that must not be all 0. */
    void start(long state0, long state1, long state2, long state3) {
        generator.start(state0, state1, state2, state3);
    }

    /** Goes on at a place. */
    void resume(SharedStream.Place place) {
        start(place.state0, place.state1, place.state2, place.state3);
    }

    /** Writes down where it is. */
    void leave(SharedStream.Place place) {
        generator.leave(place);
    }

    /** Returns 64 random bits. */
    @Override
    public long nextLong() {
        return generator.nextLong();
    }

    @Override
    public double uniform() {
        double draw = generator.nextDouble();
        return kind == Kind.OPPOSITE ? 1 - GAP - draw : draw;
    }

    /** Returns the least of {@code number} uniform draws from [{@code above}, 1), by one number of the stream. */
    public double leastUniform(double above, int number) {
        return 1 - (1 - above) * StrictMath.pow(1 - uniform(), 1.0 / number);
    }

    @Override
    public double exponential() {
        return kind == Kind.PLAIN ? exponentials.sample() : -StrictMath.log(1 - uniform());
    }

    @Override
    public double normal() {
        double draw = normals.sample();
        return kind == Kind.OPPOSITE ? -draw : draw;
    }

    @Override
    public double normalFrom(double least) {
        double draw;
        do {
            draw = normal();
        } while (draw < least);
        return draw;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Source: Marsaglia and Tsang, A Simple Method for Generating Gamma Variables, ACM Transactions on Mathematical
     * Software 26(3), 2000.
     */
    @Override
    public double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(1 - uniform(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double root = 1 + c * x;
            double v = root * root * root;
            if (root > 0 && accepted(1 - uniform(), x, v, d)) {
                return d * v;
            }
        }
    }

    /**
     * Returns a draw from the binomial distribution. It always takes exactly one number from the stream.
     *
     * @param trials not less than 0
     * @param probability of success in a trial, from 0 to 1
     */
    public int binomial(int trials, double probability) {
        return Binomial.quantile(trials, probability, uniform());
    }

    private static boolean accepted(double u, double x, double v, double d) {
        double square = x * x;
        return u < 1 - 0.0331 * square * square || StrictMath.log(u) < square / 2 + d * (1 - v + StrictMath.log(v));
    }

    /** A generator that can start anew, so that a stream is made once and named again for each of many entities. */
    private static final class Generator extends XoShiRo256PlusPlus {
        Generator() {
            super(1, 0, 0, 0);
        }

        void start(long first, long second, long third, long fourth) {
            state0 = first;
            state1 = second;
            state2 = third;
            state3 = fourth;
        }

        void leave(SharedStream.Place place) {
            place.state0 = state0;
            place.state1 = state1;
            place.state2 = state2;
            place.state3 = state3;
        }
    }
}
