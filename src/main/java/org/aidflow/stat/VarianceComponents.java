package org.aidflow.stat;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.aidflow.base.Check;

/**
 * How much of a response's variance lies between points, drawn from what is not known, and how much within them, where
 * only chance is left: the two stages of a second-order Monte Carlo simulation.
 *
 * <p>With y[i][r] the value of replication r at point i, <i>between</i> is the mean over pairs of different replications r
 * and s of the covariance of y[.][r] and y[.][s] over the points, and <i>within</i> the mean over the points of the
 * variance over replications. Both are unbiased, whether or not points share random numbers; what a replication adds to
 * all points alike is within. <i>between</i> may come out negative if there is little of it.
 *
 * <p>Source: S. R. Searle, G. Casella, C. E. McCulloch, Variance Components (1992), chapter 3, of which it is the analysis
 * of variance of a balanced one-way, or with common random numbers two-way, random model.
 *
 * @param between in the square of the response's unit
 * @param within likewise; &gt;= 0
 * @param share between / (between + within), 0 if {@code between} is negative, with the bootstrap's percentile interval
 *     over points; empty if nothing varies
 */
public record VarianceComponents(double between, double within, Optional<IntervalEstimate> share) {
    /**
     * Estimates the components.
     *
     * @param values by point, then by replication; at least two of each; finite
     * @param resamples of the bootstrap
     * @param level of the interval
     * @throws IllegalArgumentException if there are too few values or the points differ in their number
     */
    public static VarianceComponents of(double[][] values, int resamples, double level, RandomGenerator random) {
        int points = Check.atLeast(values.length, 2, "count of points");
        int replications = Check.atLeast(values[0].length, 2, "count of replications");
        for (double[] point : values) {
            Check.that(point.length == replications, "count of replications", "be " + replications, point.length);
        }
        int[] all = new int[points];
        Arrays.setAll(all, point -> point);
        double[][] centred = centred(values);
        double[] variances = Arrays.stream(centred)
                .mapToDouble(point -> Tally.of(point).variance())
                .toArray();
        double between = between(centred, all);
        double within = mean(variances, all);
        OptionalDouble share = share(between, within);
        Optional<Interval> interval = share.isEmpty()
                ? Optional.empty()
                : Bootstrap.percentile(
                        points,
                        some -> share(between(centred, some), mean(variances, some))
                                .orElse(Double.NaN),
                        resamples,
                        level,
                        random);
        return new VarianceComponents(
                between, within, interval.map(ends -> new IntervalEstimate(share.getAsDouble(), ends)));
    }

    /** Returns the values less the mean of all, so that sums of squares keep their digits. */
    private static double[][] centred(double[][] values) {
        double mean = Arrays.stream(values)
                .mapToDouble(point -> Tally.of(point).mean())
                .average()
                .orElseThrow();
        return Arrays.stream(values)
                .map(point -> Arrays.stream(point).map(value -> value - mean).toArray())
                .toArray(double[][]::new);
    }

    private static OptionalDouble share(double between, double within) {
        double all = Math.max(0, between) + within;
        return all > 0 ? OptionalDouble.of(Math.max(0, between) / all) : OptionalDouble.empty();
    }

    /** The covariance of a sum of replications with itself is that of each pair: those of a replication are taken out. */
    private static double between(double[][] values, int[] points) {
        int replications = values[0].length;
        double[] sums = new double[replications];
        double[] squares = new double[replications];
        Tally whole = new Tally();
        for (int point : points) {
            double sum = 0;
            for (int r = 0; r < replications; r++) {
                double value = values[point][r];
                sum += value;
                sums[r] += value;
                squares[r] += value * value;
            }
            whole.add(sum);
        }
        double same = 0;
        for (int r = 0; r < replications; r++) {
            same += (squares[r] - sums[r] * sums[r] / points.length) / (points.length - 1);
        }
        return (whole.variance() - same) / (replications * (replications - 1.0));
    }

    private static double mean(double[] of, int[] points) {
        double sum = 0;
        for (int point : points) {
            sum += of[point];
        }
        return sum / points.length;
    }
}
