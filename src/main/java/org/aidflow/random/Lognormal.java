package org.aidflow.random;

import java.util.Objects;
import org.aidflow.base.Check;

/** The lognormal distribution, by its own mean and coefficient of variation, not those of its logarithm. */
public final class Lognormal implements Distribution {
    private final double mean;
    private final double cv;

    /** Variance and standard deviation of the logarithm. */
    private final double variance;

    private final double sd;

    /**
     * Makes a distribution.
     *
     * @param mean finite, &gt; 0
     * @param cv standard deviation / mean, finite, &gt; 0
     */
    public Lognormal(double mean, double cv) {
        this.mean = Check.positive(mean, "lognormal.mean");
        this.cv = Check.positive(cv, "lognormal.cv");
        variance = StrictMath.log1p(cv * cv);
        sd = Math.sqrt(variance);
    }

    @Override
    public double sample(Variates variates) {
        return mean * StrictMath.exp(sd * variates.normal() - variance / 2);
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lognormal that && mean == that.mean && cv == that.cv;
    }

    @Override
    public int hashCode() {
        return Objects.hash(mean, cv);
    }

    @Override
    public String toString() {
        return "Lognormal[mean=" + mean + ", cv=" + cv + "]";
    }
}
