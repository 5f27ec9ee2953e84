package org.aidflow.stat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.aidflow.base.Check;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Joint intervals for the comparison of several systems, valid whether or not they share their random numbers: all hold
 * together with the probability {@code level} or more, if the differences between systems are normal.
 *
 * <p>Each splits what the level leaves over the comparisons, by Bonferroni, and takes the variance of each difference
 * from the pairs. So they need neither equal variances nor equal correlations, at the price of being somewhat wide for
 * many systems.
 */
public final class MultipleComparisons {
    private MultipleComparisons() {}

    /**
     * A system against the best of the others.
     *
     * @param interval of its mean less the best mean of the others, always with 0 in it. If lower is better, a high end
     *     of 0 says that it is the best, a low end of 0 that it is not better than some other; otherwise the reverse
     * @param mayBeBest whether the data leave open that its mean is the best: no other system is better by more than
     *     the half-width of their difference. The true best is among these with the probability of the level or more
     */
    public record WithBest(Interval interval, boolean mayBeBest) {}

    /**
     * Compares each system with the baseline: with m systems, Student's paired interval of each at 1 - (1 - level) / m.
     *
     * <p>Source: A. M. Law, Simulation Modeling and Analysis, 5th ed. (2015), section 10.3.1.
     *
     * @param systems observations of each, in the same replications as the baseline's; at least one system
     * @return for each system the difference system - baseline
     * @throws IllegalArgumentException as {@link PairedDifference#of}, or if there is no system
     */
    public static List<PairedDifference> withBaseline(double[] baseline, double[][] systems, double level) {
        Interval.checkLevel(level);
        double each = 1 - (1 - level) / Check.atLeast(systems.length, 1, "count of systems");
        return Arrays.stream(systems)
                .map(system -> PairedDifference.of(system, baseline, each))
                .toList();
    }

    /**
     * Compares each system with the best of the others, by Hsu's constrained intervals.
     *
     * <p>Let higher be better, m[i] be the means and w[i][j] = t s[i][j] / √n, where s[i][j] is the standard deviation
     * of the paired differences and t the 1 - (1 - level) / (k - 1) quantile of Student's law with n - 1 degrees of
     * freedom. System i may be best if u[i], the least m[i] - m[j] + w[i][j] over the others, is not negative. Its
     * interval reaches up to u[i] or 0, whichever is more; and down to 0 if it alone may be best, else to the least m[i]
     * - m[j] - w[i][j] over those others that may be best, or 0, whichever is less. For k = 2, w is half the width of
     * the paired interval at 2 level - 1.
     *
     * <p>Source: D. G. Edwards, J. C. Hsu, Multiple comparisons with the best treatment, JASA 78 (1983); B. L. Nelson,
     * F. J. Matejcik, Using common random numbers for indifference-zone selection and multiple comparisons in
     * simulation, Management Science 41 (1995), whose narrower constant is left aside as it needs all s[i][j] equal.
     *
     * @param systems observations of each in the same replications; at least two systems and two replications
     * @return for each system how it compares
     * @throws IllegalArgumentException if a count is too small, if the lengths differ, if a value is not finite or if
     *     {@code level} does not lie between 0 and 1
     */
    public static List<WithBest> withBest(double[][] systems, boolean lowerIsBetter, double level) {
        int k = Check.atLeast(systems.length, 2, "count of systems");
        int n = Check.atLeast(systems[0].length, 2, "count of replications");
        Interval.checkLevel(level);
        double t = TDistribution.of(n - 1.0).inverseSurvivalProbability((1 - level) / (k - 1));
        double[][] lead = new double[k][k];
        double[][] width = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                Tally apart = PairedDifference.differences(systems[i], systems[j]);
                lead[i][j] = lowerIsBetter ? -apart.mean() : apart.mean();
                width[i][j] = t * apart.standardError();
            }
        }
        double[] upper = IntStream.range(0, k)
                .mapToDouble(i -> others(i, k)
                        .mapToDouble(j -> lead[i][j] + width[i][j])
                        .min()
                        .orElseThrow())
                .toArray();
        return IntStream.range(0, k)
                .mapToObj(i -> {
                    double low = others(i, k)
                            .filter(j -> upper[j] >= 0)
                            .mapToDouble(j -> lead[i][j] - width[i][j])
                            .reduce(0, Math::min);
                    double high = Math.max(0, upper[i]);
                    return new WithBest(
                            lowerIsBetter ? new Interval(0 - high, 0 - low) : new Interval(low, high), upper[i] >= 0);
                })
                .toList();
    }

    private static IntStream others(int i, int k) {
        return IntStream.range(0, k).filter(j -> j != i);
    }
}
