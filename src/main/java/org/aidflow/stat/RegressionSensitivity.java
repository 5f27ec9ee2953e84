package org.aidflow.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidflow.base.Check;

/**
 * How strongly a response follows each factor in a linear regression on all of them, of values and of ranks.
 *
 * <p>With C the inverse of the correlations of the factors, r their correlations with the response, and R² the share
 * of variance explained, the standardised coefficients are b = C r, and the partial correlation of factor i is
 * b[i] / √(b[i]² + C[ii] (1 - R²)). With independent factors and a linear response, b[i]² is the factor's share of the
 * variance. Ranks, equal values sharing the mean of theirs, do the same for monotone responses. Trust neither where its
 * R² is low.
 *
 * <p>A constant factor is left out and has no indices. There are none at all if the response is constant or if the runs
 * are not at least two more than the factors that vary; nor are there any of that regression, of values or of ranks, in
 * which a factor is a linear combination of others (unexplained share 1e-9 or less). A partial correlation is empty if
 * the other factors alone explain the response to within 1e-9 of its variance. Intervals resample the runs and leave
 * out resamples in which the above befalls.
 *
 * <p>Source: A. Saltelli, K. Chan, E. M. Scott (eds), Sensitivity Analysis (2000), chapter 6, by J. C. Helton and F. J.
 * Davis; ranks: R. L. Iman, W. J. Conover, The use of the rank transform in regression, Technometrics 21 (1979).
 *
 * @param rSquared the share of the variance of the response explained by its regression on the factors
 * @param rSquaredOfRanks the same of ranks
 * @param factors the indices of each factor, in the order of the factors
 */
public record RegressionSensitivity(
        Optional<IntervalEstimate> rSquared, Optional<IntervalEstimate> rSquaredOfRanks, List<Factor> factors) {
    private static final double TOLERANCE = 1e-9;

    /** Copies the list. */
    public RegressionSensitivity {
        factors = List.copyOf(factors);
    }

    /**
     * The indices of one factor, without unit.
     *
     * @param src the standardised regression coefficient
     * @param pcc the partial correlation: of what the other factors leave unexplained of this one and of the response
     * @param srrc the standardised regression coefficient of ranks
     * @param prcc the partial correlation of ranks
     */
    public record Factor(
            Optional<IntervalEstimate> src,
            Optional<IntervalEstimate> pcc,
            Optional<IntervalEstimate> srrc,
            Optional<IntervalEstimate> prcc) {}

    /**
     * Fits both regressions. Costs, per resample, a pass over the runs for each pair of factors.
     *
     * @param x by run and factor; finite
     * @param y by run; finite
     * @param resamples how many the bootstrap draws; &gt;= 1
     * @throws IllegalArgumentException if a number is out of range or lengths differ
     */
    public static RegressionSensitivity of(
            double[][] x, double[] y, int resamples, double level, RandomGenerator random) {
        Check.that(x.length == y.length, "count of responses", "be " + x.length, y.length);
        Check.atLeast(x.length, 1, "count of runs");
        int all = x[0].length;
        List<double[]> columns = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            double[] column = column(x, i, all);
            places.add(varies(column) ? columns.size() : -1);
            if (varies(column)) {
                columns.add(column);
            }
        }
        int k = columns.size();
        columns.add(checked(y));
        List<Optional<IntervalEstimate>> found = y.length < k + 2 || !varies(y)
                ? Stream.generate(Optional::<IntervalEstimate>empty)
                        .limit(4 * k + 2)
                        .toList()
                : estimates(columns, resamples, level, random);
        List<Factor> factors =
                places.stream().map(place -> factor(found, place, k)).toList();
        return new RegressionSensitivity(found.get(0), found.get(2 * k + 1), factors);
    }

    private static Factor factor(List<Optional<IntervalEstimate>> found, int place, int k) {
        Optional<IntervalEstimate> none = Optional.empty();
        return place < 0
                ? new Factor(none, none, none, none)
                : new Factor(
                        found.get(1 + place),
                        found.get(1 + k + place),
                        found.get(2 + 2 * k + place),
                        found.get(2 + 3 * k + place));
    }

    private static double[] column(double[][] x, int factor, int factors) {
        for (double[] run : x) {
            Check.that(run.length == factors, "count of factors", "be " + factors, run.length);
        }
        return checked(Arrays.stream(x).mapToDouble(run -> run[factor]).toArray());
    }

    private static double[] checked(double[] values) {
        for (double value : values) {
            Check.that(Double.isFinite(value), "value", "be a finite number", value);
        }
        return values;
    }

    private static boolean varies(double[] values) {
        return Arrays.stream(values).anyMatch(value -> value != values[0]);
    }

    private static List<Optional<IntervalEstimate>> estimates(
            List<double[]> columns, int resamples, double level, RandomGenerator random) {
        List<Ranks> ranks = columns.stream().map(Ranks::new).toList();
        return JointBootstrap.percentile(
                columns.get(0).length,
                counts -> DoubleStream.concat(
                                indices(columns, counts),
                                indices(ranks.stream().map(r -> r.of(counts)).toList(), counts))
                        .toArray(),
                resamples,
                level,
                random);
    }

    /** R², the coefficients and the partial correlations; NaN where they are undefined. */
    private static DoubleStream indices(List<double[]> columns, int[] counts) {
        int k = columns.size() - 1;
        double[][] swept = correlations(columns, counts);
        double[] indices = new double[2 * k + 1];
        for (int i = 0; i < k; i++) {
            if (!Sweep.column(swept, i)) {
                return Arrays.stream(indices).map(any -> Double.NaN);
            }
        }
        double unexplained = Math.max(0, swept[k][k]);
        indices[0] = 1 - unexplained;
        for (int i = 0; i < k; i++) {
            double own = swept[i][k];
            double left = own * own + swept[i][i] * unexplained;
            indices[1 + i] = own;
            indices[1 + k + i] = left > TOLERANCE ? own / Math.sqrt(left) : Double.NaN;
        }
        return Arrays.stream(indices);
    }

    private static double[][] correlations(List<double[]> columns, int[] counts) {
        int size = columns.size();
        double[][] unit = columns.stream().map(column -> unit(column, counts)).toArray(double[][]::new);
        double[][] correlations = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                correlations[i][j] = sumOfProducts(unit[i], unit[j], counts);
                correlations[j][i] = correlations[i][j];
            }
        }
        return correlations;
    }

    /** {@code column} with mean 0 and length 1, each run counted so many times; all NaN if it does not vary. */
    private static double[] unit(double[] column, int[] counts) {
        int first = IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0)
                .findFirst()
                .orElseThrow();
        double[] unit = column.clone();
        double mean = 0;
        for (int i = 0; i < unit.length; i++) {
            unit[i] -= column[first];
            mean += counts[i] * unit[i] / unit.length;
        }
        for (int i = 0; i < unit.length; i++) {
            unit[i] -= mean;
        }
        double length = Math.sqrt(sumOfProducts(unit, unit, counts));
        for (int i = 0; i < unit.length; i++) {
            unit[i] /= length;
        }
        return unit;
    }

    private static double sumOfProducts(double[] u, double[] v, int[] counts) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += counts[i] * u[i] * v[i];
        }
        return sum;
    }

    /** The ranks of the values of one column in any resample, from their order, sorted once. */
    private static final class Ranks {
        private final double[] values;
        private final int[] order;

        Ranks(double[] values) {
            this.values = values;
            order = IntStream.range(0, values.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> values[i]))
                    .mapToInt(i -> i)
                    .toArray();
        }

        /** The rank of each value, each counted so many times, equal ones sharing the mean of theirs. */
        double[] of(int[] counts) {
            double[] ranks = new double[order.length];
            int below = 0;
            for (int first = 0, next; first < order.length; first = next) {
                int equal = 0;
                for (next = first; next < order.length && values[order[next]] == values[order[first]]; next++) {
                    equal += counts[order[next]];
                }
                for (int i = first; i < next; i++) {
                    ranks[order[i]] = below + (equal + 1) / 2.0;
                }
                below += equal;
            }
            return ranks;
        }
    }
}
