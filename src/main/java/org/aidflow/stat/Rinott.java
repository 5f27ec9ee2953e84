package org.aidflow.stat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.aidflow.base.Check;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Rinott's two stages, which select the best of k systems: after n0 replications of each, system i gets N[i] in all,
 * and the one with the best mean is selected. If it leads by delta or more, it is selected with the probability P* or
 * more, for normal observations with whatever variances. The systems must be independent: common random numbers void
 * the guarantee.
 *
 * <p>Source: Y. Rinott, On two-stage selection procedures and related probability-inequalities, Communications in
 * Statistics A7 (1978); R. R. Wilcox, A table for Rinott's selection procedure, Journal of Quality Technology 16 (1984).
 */
public final class Rinott {
    /** Nodes of the sum that stands for the integral: enough for 1e-9 at any number of degrees of freedom. */
    private static final int NODES = 200;

    /** The share of the law left out at each end. */
    private static final double TAIL = 1e-13;

    private static final String CORRECT = "probability of correct selection";

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Rinott() {}

    /**
     * Returns the constant h, which solves ∫ (∫ Φ(h / √(v (1/x + 1/y))) f(x) dx)^(k - 1) f(y) dy = P*, where v = n0 - 1
     * and f is the density of the chi-squared law with v degrees of freedom. Costs some two million normal
     * probabilities.
     *
     * <p>In log x the integrand is analytic and falls off at both ends, so that the trapezoidal rule converges
     * exponentially.
     *
     * @param systems k; &gt;= 2
     * @param firstStage n0, replications of each system; &gt;= 2
     * @param probability P*; more than 1 / k, which takes no observation, and at most 1 - 1e-9
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double h(int systems, int firstStage, double probability) {
        checkProbability(systems, probability);
        Check.between(probability, 0, 1 - 1e-9, CORRECT);
        double v = Check.atLeast(firstStage, 2, "replications of the first stage") - 1.0;
        ChiSquaredDistribution law = ChiSquaredDistribution.of(v);
        double first = Math.log(law.inverseCumulativeProbability(TAIL));
        double step = (Math.log(law.inverseSurvivalProbability(TAIL)) - first) / (NODES - 1);
        double[] x = IntStream.range(0, NODES)
                .mapToDouble(i -> Math.exp(first + i * step))
                .toArray();
        double[] weight =
                Arrays.stream(x).map(at -> law.density(at) * at * step).toArray();
        double low = 0;
        double high = 1;
        while (correct(high, systems, v, x, weight) < probability) {
            low = high;
            high *= 2;
        }
        while (high - low > 1e-9 * high) {
            double middle = (low + high) / 2;
            if (correct(middle, systems, v, x, weight) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double correct(double h, int systems, double v, double[] x, double[] weight) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double inner = 0;
            for (int j = 0; j < x.length; j++) {
                inner += weight[j] * NORMAL.cumulativeProbability(h / Math.sqrt(v * (1 / x[i] + 1 / x[j])));
            }
            sum += weight[i] * Math.pow(inner, systems - 1);
        }
        return sum;
    }

    /**
     * Returns the replications that each system needs in all: the larger of n0 and (h s / delta)², rounded up.
     *
     * @param h as {@link #h}; &gt; 0
     * @param delta the least lead that matters, in the unit of the observations; &gt; 0
     * @param sds standard deviation of each system over its first stage; &gt;= 0
     * @param firstStage n0
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static long[] sampleSizes(double h, double delta, double[] sds, int firstStage) {
        Check.positive(h, "h");
        Check.positive(delta, "delta");
        return Arrays.stream(sds)
                .map(sd -> h * Check.notNegative(sd, "standard deviation") / delta)
                .mapToLong(ratio -> Math.max(firstStage, (long) Math.ceil(ratio * ratio)))
                .toArray();
    }

    /** Checks a probability of correct selection. */
    static void checkProbability(int systems, double probability) {
        double blind = 1.0 / Check.atLeast(systems, 2, "count of systems");
        Check.that(probability > blind && probability < 1, CORRECT, "be > %s and < 1".formatted(blind), probability);
    }
}
