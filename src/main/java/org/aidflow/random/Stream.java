package org.aidflow.random;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** One named stream of random numbers. Not for two threads at once. */
public final class Stream {
    private final UniformRandomProvider generator;

    Stream(long seed, long replication, long purpose, long entity) {
        generator = new XoShiRo256PlusPlus(seed, replication, purpose, entity);
    }

    /** Returns a uniform draw from [0, 1). */
    public double uniform() {
        return generator.nextDouble();
    }

    /** Returns a draw from the exponential distribution with mean 1. */
    public double exponential() {
        return ZigguratSampler.Exponential.of(generator).sample();
    }
}
