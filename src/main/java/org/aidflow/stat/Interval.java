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
        double t = TDistribution.of(tally.count() - 1.0).inverseSurvivalProbability((1 - level) / 2);
        return Optional.of(around(tally.mean(), t * tally.standardError()));
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
