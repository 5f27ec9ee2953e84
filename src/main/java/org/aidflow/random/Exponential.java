package org.aidflow.random;

import org.aidflow.base.Check;

/**
 * The exponential distribution.
 *
 * @param mean finite, &gt; 0
 */
public record Exponential(double mean) implements Distribution {
    public Exponential {
        Check.positive(mean, "exponential.mean");
    }

    @Override
    public double sample(Variates variates) {
        return mean * variates.exponential();
    }
}
