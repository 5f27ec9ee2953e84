package org.aidflow.stat;

import java.util.Optional;
import org.aidflow.base.Check;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A confidence interval.
 *
 * @param low its lower end
 * @param high its upper end; not less than {@code low}; infinite if the data set no upper end
 */
public record Interval(double low, double high) {
    /** The confidence level where none is named. */
    public static final double LEVEL = 0.95;

    /** The quantile that was asked for last: mostly it is asked for again, and it takes some 20 µs. */
    private static volatile Student last = new Student(1, LEVEL);

    private record Student(long freedom, double level, double quantile) {
        Student(long freedom, double level) {
            this(freedom, level, TDistribution.of((double) freedom).inverseSurvivalProbability((1 - level) / 2));
        }
    }

    /** Checks the ends. */
    public Interval {
        Check.that(Double.isFinite(low), "low end of an interval", "be a finite number", low);
        Check.that(high >= low, "high end of an interval", "be >= " + low, high);
    }

    /** Returns {@link #ofMean(Tally, double)} at {@link #LEVEL}. */
    public static Optional<Interval> ofMean(Tally tally) {
        return ofMean(tally, LEVEL);
    }

    /**
     * Returns Student's interval of the mean of independent observations: mean ± t se, where t is the (1 + level) / 2
     * quantile of Student's law with n - 1 degrees of freedom. Empty if n &lt; 2.
     *
     * <p>Source: A. M. Law, Simulation Modeling and Analysis, 5th ed. (2015), section 4.5.
     *
     * @throws IllegalArgumentException if {@code level} does not lie between 0 and 1
     */
    public static Optional<Interval> ofMean(Tally tally, double level) {
        checkLevel(level);
        if (tally.count() < 2) {
            return Optional.empty();
        }
        return Optional.of(around(tally.mean(), studentQuantile(tally.count() - 1, level) * tally.standardError()));
    }

    /** Returns the (1 + level) / 2 quantile of Student's law. */
    private static double studentQuantile(long freedom, double level) {
        Student known = last;
        if (known.freedom != freedom || known.level != level) {
            known = new Student(freedom, level);
            last = known;
        }
        return known.quantile;
    }

    /** Returns half the distance between the ends; infinite if the high end is. */
    public double halfWidth() {
        return (high - low) / 2;
    }

    /** Returns {@code middle} ± {@code halfWidth}. */
    static Interval around(double middle, double halfWidth) {
        return new Interval(middle - halfWidth, middle + halfWidth);
    }

    /** Returns the (1 + level) / 2 quantile of the standard normal law. */
    static double normalQuantile(double level) {
        checkLevel(level);
        return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    }

    /** Checks a confidence level. */
    static void checkLevel(double level) {
        Check.that(level > 0 && level < 1, "confidence level", "be > 0 and < 1", level);
    }
}
