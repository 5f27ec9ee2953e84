package org.aidflow.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidflow.base.Check;

/**
 * Which share of the variance of a response is due to which factor, from the responses at Saltelli's design.
 *
 * <p>The design has base matrices A and B of independent rows. AB[i] is A with column i from B, BA[i] is B with column
 * i from A. Per row, with y(A) and so on for the responses less their mean over A and B, the means over all rows of
 *
 * <ul>
 *   <li>(y(A)² + y(B)²) / 2 estimate the variance V,
 *   <li>y(B) (y(AB[i]) - y(A)) estimate V S[i], the first order (Saltelli et al. 2010, table 2, b),
 *   <li>(y(A) - y(AB[i]))² / 2 estimate V ST[i], the total order (Jansen 1999; table 2, f),
 *   <li>(y(BA[i]) y(AB[j]) + y(BA[j]) y(AB[i])) / 2 - y(A) y(B) estimate V (S[ij] + S[i] + S[j]) (Saltelli 2002,
 *       both ways round).
 * </ul>
 *
 * <p>A stochastic response has m replications a point, all numbered alike. What varies between replications is noise,
 * independent between replications of different number; those of one number may share random numbers. With m &gt;= 2,
 * each product u v above is therefore the mean of u[r] v[s] over all pairs of different replications r and s, and each
 * replication is centred on its own mean; so noise enters no expectation, and V is the variance of the expected
 * response. With m = 1 noise cannot be told from effects of factors.
 *
 * <p>Intervals resample the rows of the design, with all that belongs to a row, and hold the centre fixed. They take
 * rows for independent, so they are rather too wide where rows come from {@link SobolSequence}; and they take what the
 * points of a replication share as given, so they are rather too narrow where points share random numbers and
 * replications are few. All indices are empty if the interval of V does not lie above 0: then nothing is known to vary
 * but noise.
 *
 * <p>Source: A. Saltelli et al., Variance based sensitivity analysis of model output, Computer Physics Communications
 * 181 (2010); M. J. W. Jansen, Analysis of variance designs for model output, ibid. 117 (1999); A. Saltelli, Making
 * best use of model evaluations to compute sensitivity indices, ibid. 145 (2002). Products of different replications:
 * an unbiased estimate of a product of expectations, W. Hoeffding, A class of statistics with asymptotically normal
 * distribution, The Annals of Mathematical Statistics 19 (1948).
 *
 * @param variance V, in the squared unit of the response; may be negative by chance if m &gt;= 2
 * @param factors the indices of each factor, in the order of the factors
 * @param pairs those of each pair of factors, in their order; none if the design has no BA
 * @param noise what varies between replications; empty if m = 1
 */
public record SobolIndices(IntervalEstimate variance, List<Factor> factors, List<Pair> pairs, Optional<Noise> noise) {
    /** Copies the lists. */
    public SobolIndices {
        factors = List.copyOf(factors);
        pairs = List.copyOf(pairs);
    }

    /**
     * The indices of one factor, as shares of V; may lie a little outside [0, 1] by chance.
     *
     * @param first the share of V that would go, on average, if this factor were known
     * @param total the share of V that would stay, on average, if all others were known
     */
    public record Factor(Optional<IntervalEstimate> first, Optional<IntervalEstimate> total) {}

    /**
     * The index of one pair of factors.
     *
     * @param one the number of the first factor, from 0
     * @param other that of the second; &gt; {@code one}
     * @param second the share of V due to both together beyond what is due to either
     */
    public record Pair(int one, int other, Optional<IntervalEstimate> second) {}

    /**
     * What varies between replications at a point, beyond what is common to all points of a replication.
     *
     * @param variance s², the mean over the points of A and B of the variance between replications, in the squared
     *     unit of the response
     * @param shareOfRuns s² / (V + s²), its share of the variance of single runs over the design; at most 1, and 0 if
     *     nothing varies
     * @param shareOfMeans likewise of the variance of the means of the m replications, (s² / m) / (V + s² / m)
     */
    public record Noise(double variance, double shareOfRuns, double shareOfMeans) {}

    /** Returns first and total orders; see {@link #of(double[][], double[][], double[][][], double[][][], int, double, RandomGenerator)}. */
    public static SobolIndices of(
            double[][] a, double[][] b, double[][][] ab, int resamples, double level, RandomGenerator random) {
        return new Design(a, b, ab).indices(resamples, level, random);
    }

    /**
     * Returns first, second and total orders. Costs one pass over the rows per index and resample.
     *
     * @param a the response at A by row and replication; at least two rows; finite
     * @param b at B
     * @param ab at AB by factor, row and replication
     * @param ba at BA
     * @param resamples how many; &gt;= 1
     * @throws IllegalArgumentException if a number is out of range or not all tables have the same rows and columns
     */
    public static SobolIndices of(
            double[][] a,
            double[][] b,
            double[][][] ab,
            double[][][] ba,
            int resamples,
            double level,
            RandomGenerator random) {
        Check.that(ba.length == ab.length, "count of factors of BA", "be " + ab.length, ba.length);
        Design design = new Design(a, b, ab);
        design.addPairs(ba);
        return design.indices(resamples, level, random);
    }

    /** The responses, centred, and what the estimates are means of. */
    private static final class Design {
        private final double[] centre;
        private final double[][] a;
        private final double[][] b;
        private final double[][][] ab;
        private final List<int[]> pairs = new ArrayList<>();
        /** By estimate and row: the variance, the first orders, the total orders, the pairs. */
        private final List<double[]> terms = new ArrayList<>();

        Design(double[][] rawA, double[][] rawB, double[][][] rawAb) {
            Check.atLeast(rawA.length, 2, "count of rows");
            Check.atLeast(rawA[0].length, 1, "count of replications");
            Check.atLeast(rawAb.length, 1, "count of factors");
            Stream.concat(Stream.of(rawA, rawB), Arrays.stream(rawAb)).forEach(table -> check(table, rawA));
            centre = centre(rawA, rawB);
            a = centred(rawA);
            b = centred(rawB);
            ab = Arrays.stream(rawAb).map(this::centred).toArray(double[][][]::new);
            addTerm(row -> (product(a[row], a[row]) + product(b[row], b[row])) / 2);
            for (double[][] mixed : ab) {
                addTerm(row -> product(b[row], difference(mixed[row], a[row])));
            }
            for (double[][] mixed : ab) {
                addTerm(row -> square(difference(a[row], mixed[row])) / 2);
            }
        }

        private static void check(double[][] table, double[][] like) {
            Check.that(table.length == like.length, "count of rows", "be " + like.length, table.length);
            for (double[] row : table) {
                Check.that(row.length == like[0].length, "count of replications", "be " + like[0].length, row.length);
                Arrays.stream(row).forEach(y -> Check.that(Double.isFinite(y), "response", "be a finite number", y));
            }
        }

        void addPairs(double[][][] rawBa) {
            Arrays.stream(rawBa).forEach(table -> check(table, a));
            double[][][] ba = Arrays.stream(rawBa).map(this::centred).toArray(double[][][]::new);
            for (int i = 0; i < ab.length; i++) {
                for (int j = i + 1; j < ab.length; j++) {
                    int one = i;
                    int other = j;
                    pairs.add(new int[] {one, other});
                    addTerm(row -> (product(ba[one][row], ab[other][row]) + product(ba[other][row], ab[one][row])) / 2
                            - product(a[row], b[row]));
                }
            }
        }

        private void addTerm(IntToDoubleFunction ofRow) {
            terms.add(IntStream.range(0, a.length).mapToDouble(ofRow).toArray());
        }

        SobolIndices indices(int resamples, double level, RandomGenerator random) {
            List<Optional<IntervalEstimate>> all =
                    JointBootstrap.percentile(a.length, this::estimates, resamples, level, random);
            IntervalEstimate variance = all.get(0).orElseThrow();
            boolean varies = variance.interval().low() > 0;
            List<Optional<IntervalEstimate>> shares =
                    all.stream().skip(1).map(index -> index.filter(i -> varies)).toList();
            int k = ab.length;
            List<Factor> factors = IntStream.range(0, k)
                    .mapToObj(i -> new Factor(shares.get(i), shares.get(k + i)))
                    .toList();
            List<Pair> ofPairs = IntStream.range(0, pairs.size())
                    .mapToObj(i -> new Pair(pairs.get(i)[0], pairs.get(i)[1], shares.get(2 * k + i)))
                    .toList();
            return new SobolIndices(variance, factors, ofPairs, noise(variance.value()));
        }

        /** The variance and the indices, undefined if it is not positive, with each row counted so many times. */
        private double[] estimates(int[] counts) {
            double[] estimates =
                    terms.stream().mapToDouble(term -> mean(term, counts)).toArray();
            double variance = estimates[0];
            for (int i = 1; i < estimates.length; i++) {
                estimates[i] = variance > 0 ? estimates[i] / variance : Double.NaN;
            }
            for (int i = 0; i < pairs.size(); i++) {
                estimates[1 + 2 * ab.length + i] -= estimates[1 + pairs.get(i)[0]] + estimates[1 + pairs.get(i)[1]];
            }
            return estimates;
        }

        private static double mean(double[] term, int[] counts) {
            double sum = 0;
            for (int i = 0; i < term.length; i++) {
                sum += counts[i] * term[i];
            }
            return sum / term.length;
        }

        private Optional<Noise> noise(double variance) {
            int m = centre.length;
            if (m < 2) {
                return Optional.empty();
            }
            double ofRuns = Stream.of(a, b)
                    .flatMap(Arrays::stream)
                    .mapToDouble(Design::varianceBetween)
                    .average()
                    .orElseThrow();
            return Optional.of(new Noise(ofRuns, share(ofRuns, variance), share(ofRuns / m, variance)));
        }

        private static double share(double noise, double variance) {
            return noise == 0 ? 0 : noise / (Math.max(variance, 0) + noise);
        }

        private static double varianceBetween(double[] replications) {
            Tally tally = new Tally();
            Arrays.stream(replications).forEach(tally::add);
            return tally.variance();
        }

        /** The mean of each replication over A and B, taken from the first row on, so that equal values have it exactly. */
        private static double[] centre(double[][] a, double[][] b) {
            double[] centre = a[0].clone();
            for (int r = 0; r < centre.length; r++) {
                int replication = r;
                centre[r] += Stream.of(a, b)
                        .flatMap(Arrays::stream)
                        .mapToDouble(row -> row[replication] - a[0][replication])
                        .average()
                        .orElseThrow();
            }
            return centre;
        }

        private double[][] centred(double[][] table) {
            return Arrays.stream(table).map(row -> difference(row, centre)).toArray(double[][]::new);
        }

        private static double[] difference(double[] u, double[] v) {
            double[] difference = new double[u.length];
            Arrays.setAll(difference, r -> u[r] - v[r]);
            return difference;
        }

        private static double square(double[] u) {
            return product(u, u);
        }

        /** The mean of u[r] v[s] over all r other than s; the plain product if there is one replication. */
        private static double product(double[] u, double[] v) {
            double same = 0;
            for (int r = 0; r < u.length; r++) {
                same += u[r] * v[r];
            }
            double m = u.length;
            return m == 1
                    ? same
                    : (DoubleStream.of(u).sum() * DoubleStream.of(v).sum() - same) / (m * (m - 1));
        }
    }
}
