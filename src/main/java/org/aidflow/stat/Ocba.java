package org.aidflow.stat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.aidflow.base.Check;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The optimal computing budget allocation: how to spread more replications over independent systems so that the best is
 * soon told from the others. Systems close to the best and noisy ones get more.
 *
 * <p>Source: C.-H. Chen, J. Lin, E. Yücesan, S. E. Chick, Simulation budget allocation for further enhancing the
 * efficiency of ordinal optimization, Discrete Event Dynamic Systems 10 (2000).
 */
public final class Ocba {
    private Ocba() {}

    /**
     * Returns how many more replications each system gets; whole numbers that sum to {@code increment}.
     *
     * <p>With b the best mean, of equal ones the earliest, and d[i] its lead over i, the counts in all approach N[i] in
     * proportion to (s[i] / d[i])² and N[b] = s[b] √(Σ (N[i] / s[i])²), the sum over the others. Where some d[i] are 0,
     * the limit for d[i] to 0 holds: only b and those get any. Systems that have more than their part already get none,
     * and the rest is shared in proportion; evenly if it does not vary. What rounding down leaves goes one each to the
     * largest fractions, of equal ones the earliest.
     *
     * @param means mean of each system so far; finite; at least two systems
     * @param sds standard deviation of each; &gt;= 0
     * @param counts replications of each so far; &gt;= 0
     * @param increment how many more in all; &gt;= 0
     * @throws IllegalArgumentException if an argument is out of range or if the lengths differ
     */
    public static int[] allocation(double[] means, double[] sds, int[] counts, int increment, boolean lowerIsBetter) {
        check(means, sds, counts, 0);
        Check.notNegative(increment, "increment");
        double[] weights = weights(means, sds, lowerIsBetter);
        boolean[] open = new boolean[means.length];
        Arrays.fill(open, true);
        double[] more = more(weights, counts, increment, open);
        while (Arrays.stream(more).anyMatch(m -> m < 0)) {
            for (int i = 0; i < more.length; i++) {
                open[i] &= more[i] >= 0;
            }
            more = more(weights, counts, increment, open);
        }
        return whole(more, increment);
    }

    /** Returns what N is proportional to, scaled by the square of the least lead so that it stays finite. */
    private static double[] weights(double[] means, double[] sds, boolean lowerIsBetter) {
        int best = best(means, lowerIsBetter);
        double least = others(best, means)
                .mapToDouble(i -> Math.abs(means[i] - means[best]))
                .min()
                .orElseThrow();
        double[] weights = new double[means.length];
        double squares = 0;
        for (int i : others(best, means).toArray()) {
            double lead = Math.abs(means[i] - means[best]);
            double nearness = lead == least ? 1 : least / lead;
            weights[i] = Math.pow(sds[i] * nearness, 2);
            squares += Math.pow(sds[i] * nearness * nearness, 2);
        }
        weights[best] = sds[best] * Math.sqrt(squares);
        return weights;
    }

    /** Returns the parts of the open systems in all that these will have, less what they have; 0 for the others. */
    private static double[] more(double[] weights, int[] counts, int increment, boolean[] open) {
        double weight = 0;
        double total = increment;
        int size = 0;
        for (int i = 0; i < open.length; i++) {
            if (open[i]) {
                weight += weights[i];
                total += counts[i];
                size++;
            }
        }
        double[] more = new double[open.length];
        for (int i = 0; i < open.length; i++) {
            if (open[i]) {
                more[i] = total * (weight > 0 ? weights[i] / weight : 1.0 / size) - counts[i];
            }
        }
        return more;
    }

    private static int[] whole(double[] more, int increment) {
        int[] whole = Arrays.stream(more).mapToInt(m -> (int) m).toArray();
        IntStream.range(0, more.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> whole[i] - more[i]))
                .limit(increment - Arrays.stream(whole).sum())
                .forEach(i -> whole[i]++);
        return whole;
    }

    /**
     * Returns the approximate probability that the system with the best mean is the best: by Bonferroni
     * 1 - Σ Φ(-d[i] / √(s[b]² / n[b] + s[i]² / n[i])) over the others, and 0 if that is negative. A system level with
     * the best adds one half.
     *
     * @param counts replications of each; &gt;= 1; the rest as for {@link #allocation}
     * @throws IllegalArgumentException if an argument is out of range or if the lengths differ
     */
    public static double correctSelection(double[] means, double[] sds, int[] counts, boolean lowerIsBetter) {
        check(means, sds, counts, 1);
        int best = best(means, lowerIsBetter);
        double wrong = others(best, means)
                .mapToDouble(i -> {
                    double lead = Math.abs(means[i] - means[best]);
                    double variance = sds[best] * sds[best] / counts[best] + sds[i] * sds[i] / counts[i];
                    return lead == 0
                            ? 0.5
                            : NormalDistribution.of(0, 1).survivalProbability(lead / Math.sqrt(variance));
                })
                .sum();
        return Math.max(0, 1 - wrong);
    }

    private static int best(double[] means, boolean lowerIsBetter) {
        int best = 0;
        for (int i = 1; i < means.length; i++) {
            if (lowerIsBetter ? means[i] < means[best] : means[i] > means[best]) {
                best = i;
            }
        }
        return best;
    }

    private static IntStream others(int best, double[] means) {
        return IntStream.range(0, means.length).filter(i -> i != best);
    }

    private static void check(double[] means, double[] sds, int[] counts, int leastCount) {
        Check.atLeast(means.length, 2, "count of systems");
        Check.that(sds.length == means.length, "count of standard deviations", "be " + means.length, sds.length);
        Check.that(counts.length == means.length, "count of counts", "be " + means.length, counts.length);
        for (int i = 0; i < means.length; i++) {
            Check.that(Double.isFinite(means[i]), "mean", "be a finite number", means[i]);
            Check.notNegative(sds[i], "standard deviation");
            Check.atLeast(counts[i], leastCount, "count of replications");
        }
    }
}
