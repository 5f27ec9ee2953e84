package org.aidflow.stat;

import java.util.Optional;
import java.util.OptionalDouble;
import org.aidflow.base.Check;

/**
 * The difference between two systems that were observed in pairs, as by replications with common random numbers.
 *
 * <p>Source: A. M. Law, Simulation Modeling and Analysis, 5th ed. (2015), sections 10.2.1 and 11.2.
 *
 * @param count number of pairs; &gt;= 1
 * @param mean mean of a - b, in the unit of the observations
 * @param sd standard deviation of a - b; empty for one pair
 * @param interval Student's interval of the mean of a - b; empty for one pair
 * @param correlation between a and b; empty for one pair, or if a or b does not vary
 * @param varianceRatio (var a + var b) / var(a - b): how many times as many replications the same interval would have
 *     taken if a and b had been independent; empty for one pair, or if a - b does not vary
 */
public record PairedDifference(
        long count,
        double mean,
        OptionalDouble sd,
        Optional<Interval> interval,
        OptionalDouble correlation,
        OptionalDouble varianceRatio) {
    /**
     * Compares two systems.
     *
     * @param a at least one observation; finite
     * @param b the observations in the same replications, in the same order
     * @param level of the interval
     * @throws IllegalArgumentException if there is no pair, if the lengths differ, if a value is not finite or if
     *     {@code level} does not lie between 0 and 1
     */
    public static PairedDifference of(double[] a, double[] b, double level) {
        Tally ofA = tally(a);
        Tally ofB = tally(b);
        Tally apart = differences(a, b);
        Optional<Interval> interval = Interval.ofMean(apart, level);
        if (apart.count() < 2) {
            OptionalDouble none = OptionalDouble.empty();
            return new PairedDifference(apart.count(), apart.mean(), none, interval, none, none);
        }
        double together = 0;
        for (int i = 0; i < a.length; i++) {
            together += (a[i] - ofA.mean()) * (b[i] - ofB.mean());
        }
        double scale = ofA.sd() * ofB.sd() * (apart.count() - 1);
        return new PairedDifference(
                apart.count(),
                apart.mean(),
                OptionalDouble.of(apart.sd()),
                interval,
                ratio(Math.max(-scale, Math.min(scale, together)), scale),
                ratio(ofA.variance() + ofB.variance(), apart.variance()));
    }

    /** Returns the tally of a - b, pair by pair. */
    static Tally differences(double[] a, double[] b) {
        Check.atLeast(a.length, 1, "count of pairs");
        Check.that(b.length == a.length, "count of observations", "be " + a.length, b.length);
        Tally tally = new Tally();
        for (int i = 0; i < a.length; i++) {
            tally.add(a[i] - b[i]);
        }
        return tally;
    }

    private static Tally tally(double[] values) {
        Tally tally = new Tally();
        for (double value : values) {
            tally.add(value);
        }
        return tally;
    }

    private static OptionalDouble ratio(double above, double below) {
        return below > 0 ? OptionalDouble.of(above / below) : OptionalDouble.empty();
    }
}
