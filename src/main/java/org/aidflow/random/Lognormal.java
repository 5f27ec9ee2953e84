package org.aidflow.random;

import org.aidflow.base.Check;

/**
 * The lognormal distribution, by its own mean and coefficient of variation, not those of its logarithm.
 *
 * @param mean finite, &gt; 0
 * @param cv standard deviation / mean, finite, &gt; 0
 */
public record Lognormal(double mean, double cv) implements Distribution {
    public Lognormal {
        Check.positive(mean, "lognormal.mean");
        Check.positive(cv, "lognormal.cv");
    }

    @Override
    public double sample(Variates variates) {
        double variance = StrictMath.log1p(cv * cv);
        return mean * StrictMath.exp(Math.sqrt(variance) * variates.normal() - variance / 2);
    }
}
