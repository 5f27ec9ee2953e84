package org.aidflow.random;

import org.aidflow.base.Check;

/**
 * The Weibull distribution: a standard exponential draw to the power 1 / shape, times the scale.
 *
 * @param shape finite, &gt; 0; below 1 many short and a few very long draws
 * @param scale finite, &gt; 0; 63 % of the draws lie below it
 */
public record Weibull(double shape, double scale) implements Distribution {
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };

    public Weibull {
        Check.positive(shape, "weibull.shape");
        Check.positive(scale, "weibull.scale");
    }

    @Override
    public double sample(Variates variates) {
        return scale * StrictMath.pow(variates.exponential(), 1 / shape);
    }

    @Override
    public double mean() {
        return scale * gammaFunction(1 + 1 / shape);
    }

    /** Lanczos' approximation with g = 7 and nine terms, for x from 1 up; relative error about 1e-14. */
    private static double gammaFunction(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x + 6.5;
        return Math.sqrt(2 * Math.PI) * StrictMath.pow(t, x - 0.5) * StrictMath.exp(-t) * sum;
    }
}
