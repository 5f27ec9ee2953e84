package org.aidflow.stat;

import org.aidflow.base.Check;

/**
 * The Gini coefficient of a burden over those who bear it: how far the parts of the burden are from proportion to
 * weight. 0 if all have the same burden for their weight; the closer to 1, the more of it lies on little weight.
 *
 * <p>With weights w and burdens b, G = sum over pairs i &lt; j of |b[i] w[j] - b[j] w[i]| / (sum of w * sum of b): twice
 * the area between the Lorenz curve of b over w and the diagonal.
 *
 * <p>Source: M. T. Marsh, D. A. Schilling, Equity measurement in facility location analysis, European Journal of
 * Operational Research 74 (1994).
 */
public final class Gini {
    private Gini() {}

    /**
     * Returns the coefficient; 0 where there is no burden.
     *
     * @param burdens each &gt;= 0; who has no weight has no burden
     * @param weights each &gt;= 0; as many as burdens
     */
    public static double of(double[] burdens, double[] weights) {
        Check.that(burdens.length == weights.length, "weights", "be as many as burdens", weights.length);
        double allBurden = 0;
        double allWeight = 0;
        double apart = 0;
        for (int i = 0; i < burdens.length; i++) {
            allBurden += Check.notNegative(burdens[i], "burden");
            allWeight += Check.notNegative(weights[i], "weight");
            for (int j = 0; j < i; j++) {
                apart += Math.abs(burdens[i] * weights[j] - burdens[j] * weights[i]);
            }
        }
        return allBurden == 0 ? 0 : apart / (allBurden * allWeight);
    }
}
