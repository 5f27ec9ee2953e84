package org.aidflow.random;

/** Standard variates, which a {@link Distribution} scales: draws from a {@link Stream}, or quantiles. */
public interface Variates {
    /** Returns a variate that is uniform on [0, 1). */
    double uniform();

    /** Returns an exponential variate with mean 1. */
    double exponential();

    /** Returns a normal variate with mean 0 and standard deviation 1. */
    double normal();

    /** Returns a normal variate as {@link #normal} under the condition that it is not less than {@code least}. */
    double normalFrom(double least);

    /**
     * Returns a gamma variate with scale 1, so with mean {@code shape}.
     *
     * @param shape &gt; 0
     */
    double gamma(double shape);
}
