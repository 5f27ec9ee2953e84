package org.aidflow.random;

import org.aidflow.base.Check;

/**
 * The gamma distribution, by its mean and coefficient of variation: shape 1 / cv², scale mean cv².
 *
 * @param mean finite, &gt; 0
 * @param cv standard deviation / mean, finite, &gt; 0
 */
public record Gamma(double mean, double cv) implements Distribution {
    public Gamma {
        Check.positive(mean, "gamma.mean");
        Check.positive(cv, "gamma.cv");
    }

    @Override
    public double sample(Variates variates) {
        double shape = 1 / (cv * cv);
        return mean * (variates.gamma(shape) / shape);
    }
}
