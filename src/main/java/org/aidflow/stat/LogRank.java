package org.aidflow.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aidflow.base.Check;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The log-rank test of whether groups of durations, some of them right-censored, have the same law.
 *
 * <p>At each time at which d of the n durations at risk end, group i with n[i] at risk is expected to have d n[i] / n of
 * them, with the covariances of the hypergeometric law, d (n - d) / (n - 1) (n[i] / n) ((i = j) - n[j] / n). With u the
 * ends less the expected ends of all groups but one and V the sum of their covariances, chi-square is u' V⁻¹ u.
 *
 * <p>Censoring must not depend on what would have come after, and the groups must be independent: durations that share
 * random numbers across groups make the test timid. Source: N. Mantel, Evaluation of survival data and two new rank
 * order statistics arising in its consideration, Cancer Chemotherapy Reports 50 (1966); J. P. Klein, M. L.
 * Moeschberger, Survival Analysis, 2nd ed. (2003), section 7.3.
 *
 * @param chiSquare the statistic; &gt;= 0
 * @param degreesOfFreedom of its law if the groups have the same; &gt;= 1
 * @param pValue probability of so large a statistic then
 */
public record LogRank(double chiSquare, int degreesOfFreedom, double pValue) {
    /**
     * Compares the groups. Those of which none is at risk when the first duration ends tell nothing and are left out;
     * empty if that leaves fewer than two, or if all that are left end at once.
     *
     * @param durations of each group, in any order; finite, &gt;= 0
     * @param censored for each, whether it was still running when its observation stopped
     * @throws IllegalArgumentException if a duration is out of range or if the lengths differ
     */
    public static Optional<LogRank> of(double[][] durations, boolean[][] censored) {
        Evidence evidence = new Evidence(durations.length);
        List<Duration> sorted = sorted(durations, censored, evidence);
        for (int first = 0, next; first < sorted.size(); first = next) {
            int[] ended = new int[durations.length];
            int[] left = new int[durations.length];
            double time = sorted.get(first).length();
            for (next = first; next < sorted.size() && sorted.get(next).length() == time; next++) {
                Duration duration = sorted.get(next);
                left[duration.group()]++;
                ended[duration.group()] += duration.censored() ? 0 : 1;
            }
            evidence.add(ended);
            Arrays.setAll(evidence.atRisk, g -> evidence.atRisk[g] - left[g]);
        }
        return evidence.result();
    }

    private static List<Duration> sorted(double[][] durations, boolean[][] censored, Evidence evidence) {
        Check.that(
                censored.length == durations.length,
                "count of groups of censoring marks",
                "be " + durations.length,
                censored.length);
        List<Duration> all = new ArrayList<>();
        for (int g = 0; g < durations.length; g++) {
            int size = durations[g].length;
            Check.that(censored[g].length == size, "count of censoring marks", "be " + size, censored[g].length);
            evidence.atRisk[g] = size;
            for (int i = 0; i < size; i++) {
                all.add(new Duration(Check.notNegative(durations[g][i], "duration"), g, censored[g][i]));
            }
        }
        all.sort(Comparator.comparingDouble(Duration::length));
        return all;
    }

    private record Duration(double length, int group, boolean censored) {}

    /** Ends less expected ends of each group, with their covariances, up to a time; and who is at risk then. */
    private static final class Evidence {
        private final int[] atRisk;
        private final double[] surplus;
        private final double[][] covariance;

        Evidence(int groups) {
            atRisk = new int[groups];
            surplus = new double[groups];
            covariance = new double[groups][groups];
        }

        void add(int[] ended) {
            double n = Arrays.stream(atRisk).sum();
            double d = Arrays.stream(ended).sum();
            double spread = n > 1 ? d * (n - d) / (n - 1) : 0;
            for (int g = 0; g < atRisk.length; g++) {
                surplus[g] += ended[g] - d * atRisk[g] / n;
                for (int h = 0; h < atRisk.length; h++) {
                    covariance[g][h] += spread * (atRisk[g] / n) * ((g == h ? 1 : 0) - atRisk[h] / n);
                }
            }
        }

        /** Only groups that are at risk at the first end, beside others that do not all end then, have variance. */
        Optional<LogRank> result() {
            int[] groups = IntStream.range(0, atRisk.length)
                    .filter(g -> covariance[g][g] > 0)
                    .toArray();
            if (groups.length == 0) {
                return Optional.empty();
            }
            int freedom = groups.length - 1;
            double chiSquare = chiSquare(Arrays.copyOf(groups, freedom));
            double pValue = ChiSquaredDistribution.of(freedom).survivalProbability(chiSquare);
            return Optional.of(new LogRank(chiSquare, freedom, pValue));
        }

        /** Returns u' V⁻¹ u over {@code groups}, by elimination; overwrites both. */
        private double chiSquare(int[] groups) {
            double sum = 0;
            for (int i = 0; i < groups.length; i++) {
                int g = groups[i];
                sum += surplus[g] * surplus[g] / covariance[g][g];
                for (int j = i + 1; j < groups.length; j++) {
                    int h = groups[j];
                    double share = covariance[h][g] / covariance[g][g];
                    surplus[h] -= share * surplus[g];
                    for (int l = i + 1; l < groups.length; l++) {
                        covariance[h][groups[l]] -= share * covariance[g][groups[l]];
                    }
                }
            }
            return sum;
        }
    }
}
