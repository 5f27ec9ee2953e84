package org.aidflow.stat;

import java.util.stream.IntStream;
import org.aidflow.base.Check;

/**
 * The fully sequential selection of the best of k systems by Kim and Nelson, with variances brought up to date (KN++):
 * after a first stage of n0 replications of each system, drop those that are clearly behind, replicate the rest once
 * more, and so on until one is left. Common random numbers are allowed and make it faster.
 *
 * <p>If the best leads by delta or more, it is left with a probability that tends to P* or more as delta tends to 0, for
 * independent replications; n0 should be 10 or more, for early variances are rough.
 *
 * <p>Source: S.-H. Kim, B. L. Nelson, A fully sequential procedure for indifference-zone selection in simulation, ACM
 * TOMACS 11 (2001); S.-H. Kim, B. L. Nelson, On the asymptotic validity of fully sequential selection procedures for
 * steady-state simulation, Operations Research 54 (2006).
 */
public final class KimNelson {
    private KimNelson() {}

    /**
     * Returns which systems survive the look after r replications, as ascending indices into {@code samples}.
     *
     * <p>With alpha = 1 - P*, eta = ((2 alpha / (k - 1))^(-2 / (r - 1)) - 1) / 2, h² = 2 eta (r - 1) and s² the
     * variance of the r differences between i and j, system i is dropped if it lies behind j by more than
     * max(0, (h² s² / delta - r delta) / (2 r)). Of two with equal means where this is 0, the earlier survives; so there
     * is always a survivor, and only one once r has reached h² s² / delta² for all pairs. Costs r times the number of
     * pairs.
     *
     * @param samples the r observations so far of each system that is still in, in the same replications; r &gt;= 2
     * @param systems k, the number of systems at the start; &gt;= 2
     * @param delta the least lead that matters, in the unit of the observations; &gt; 0
     * @param probability P*; between 1 / k and 1
     * @throws IllegalArgumentException if an argument is out of range or if the lengths differ
     */
    public static int[] survivors(
            double[][] samples, int systems, double delta, double probability, boolean lowerIsBetter) {
        Rinott.checkProbability(systems, probability);
        Check.positive(delta, "delta");
        Check.that(
                samples.length >= 1 && samples.length <= systems,
                "count of systems still in",
                "be from 1 to " + systems,
                samples.length);
        int r = Check.atLeast(samples[0].length, 2, "count of replications");
        double hSquare = hSquare(systems, r, probability);
        boolean[] dropped = new boolean[samples.length];
        for (int j = 1; j < samples.length; j++) {
            for (int i = 0; i < j; i++) {
                Tally apart = PairedDifference.differences(samples[i], samples[j]);
                double lead = lowerIsBetter ? -apart.mean() : apart.mean();
                double width = Math.max(0, (hSquare * apart.variance() / delta - r * delta) / (2 * r));
                dropped[i] |= lead < -width;
                dropped[j] |= lead > width || (lead == 0 && width == 0);
            }
        }
        return IntStream.range(0, dropped.length).filter(i -> !dropped[i]).toArray();
    }

    /** Returns h², for which alpha / (k - 1) = (1 + 2 eta)^(-(r - 1) / 2) / 2. */
    static double hSquare(int systems, int r, double probability) {
        double pair = (1 - probability) / (systems - 1);
        return (r - 1) * Math.expm1(-2 * Math.log(2 * pair) / (r - 1));
    }
}
