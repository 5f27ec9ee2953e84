package org.aidflow.random;

import org.aidflow.base.Check;

/**
 * The normal distribution cut off below 0: what is left is scaled up, not heaped at 0.
 *
 * <p>Drawn by rejection; as the centre is not negative, two attempts on average at the most.
 *
 * @param centre mean before the cut, finite, not less than 0
 * @param sd standard deviation before the cut, finite, &gt; 0
 */
public record TruncatedNormal(double centre, double sd) implements Distribution {
    /** Beyond this many standard deviations the cut changes no bit of the mean. */
    private static final double FAR = 9;

    public TruncatedNormal {
        Check.notNegative(centre, "normal.mean");
        Check.positive(sd, "normal.sd");
    }

    @Override
    public double sample(Variates variates) {
        return Math.max(0, centre + sd * variates.normalFrom(-centre / sd));
    }

    /** Returns the mean after the cut, which lies above the centre. */
    @Override
    public double mean() {
        double z = centre / sd;
        return z > FAR ? centre : centre + sd * density(z) / probabilityBelow(z);
    }

    private static double density(double z) {
        return StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /** Marsaglia, Evaluating the Normal Distribution, Journal of Statistical Software 11(4), 2004; for z from 0 up. */
    private static double probabilityBelow(double z) {
        double term = z;
        double sum = z;
        for (int odd = 3; term > sum * 1e-17; odd += 2) {
            term *= z * z / odd;
            sum += term;
        }
        return 0.5 + sum * density(z);
    }
}
