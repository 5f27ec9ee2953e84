package org.aidflow.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.aidflow.base.Check;

/**
 * The estimate of Kaplan and Meier of S(t), the probability that a duration exceeds t, from durations of which some are
 * right-censored: known only to exceed the time at which the observation stopped. Immutable.
 *
 * <p>With n durations at risk just before t and d of them ending at t, S is the product of (n - d) / n over all times
 * up to t. A duration censored at t is still at risk at t. Times are in the unit of the durations.
 *
 * <p>Censoring must not depend on what would have come after, as at a horizon. Source: E. L. Kaplan, P. Meier,
 * Nonparametric estimation from incomplete observations, JASA 53 (1958).
 */
public final class SurvivalCurve {
    /** How near to one half S counts as one half: wide of the rounding errors of its product. */
    private static final double TOLERANCE = 1e-9;

    private final List<Step> steps;
    private final double followUp;

    private SurvivalCurve(List<Step> steps, double followUp) {
        this.steps = List.copyOf(steps);
        this.followUp = followUp;
    }

    /**
     * A time at which durations end, and the curve from there to the next step.
     *
     * @param time when, in the unit of the durations
     * @param atRisk durations neither ended nor censored before
     * @param ended durations that end there
     * @param survival S
     * @param standardError of S, by Greenwood: S √(Σ d / (n (n - d))), and 0 where S is 0
     */
    public record Step(double time, int atRisk, int ended, double survival, double standardError) {
        /**
         * Returns the interval of S on the scale of log(-log S), within which it is S^exp(±z se / (S log S)). Empty
         * where S is 0, for there the scale ends.
         *
         * <p>Source: J. D. Kalbfleisch, R. L. Prentice, The Statistical Analysis of Failure Time Data, 2nd ed. (2002),
         * section 1.4.
         *
         * @throws IllegalArgumentException if {@code level} does not lie between 0 and 1
         */
        public Optional<Interval> interval(double level) {
            double z = Interval.normalQuantile(level);
            if (survival == 0) {
                return Optional.empty();
            }
            double spread = Math.exp(z * standardError / (survival * -Math.log(survival)));
            return Optional.of(new Interval(Math.pow(survival, spread), Math.pow(survival, 1 / spread)));
        }

        /** The variance that this step adds to log S; 0 where S falls to 0, for then nothing is left to weigh it. */
        private double hazardVariance() {
            return ended == atRisk ? 0 : ended / ((double) atRisk * (atRisk - ended));
        }
    }

    private record Duration(double length, boolean censored) {
        Duration {
            Check.notNegative(length, "duration");
        }
    }

    /**
     * Estimates the curve. Costs a sort.
     *
     * @param durations at least one, in any order; finite, &gt;= 0
     * @param censored for each, whether it was still running when its observation stopped
     * @throws IllegalArgumentException if a duration is out of range, if there is none, or if the lengths differ
     */
    public static SurvivalCurve of(double[] durations, boolean[] censored) {
        int size = Check.atLeast(durations.length, 1, "count of durations");
        Check.that(censored.length == size, "count of censoring marks", "be " + size, censored.length);
        Duration[] sorted = new Duration[size];
        Arrays.setAll(sorted, i -> new Duration(durations[i], censored[i]));
        Arrays.sort(sorted, Comparator.comparingDouble(Duration::length));
        return new SurvivalCurve(steps(sorted), sorted[size - 1].length());
    }

    private static List<Step> steps(Duration[] sorted) {
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double logVariance = 0;
        for (int first = 0, next; first < sorted.length; first = next) {
            int ended = 0;
            for (next = first; next < sorted.length && sorted[next].length() == sorted[first].length(); next++) {
                ended += sorted[next].censored() ? 0 : 1;
            }
            if (ended > 0) {
                int atRisk = sorted.length - first;
                survival *= (double) (atRisk - ended) / atRisk;
                logVariance += ended / ((double) atRisk * (atRisk - ended));
                double standardError = survival == 0 ? 0 : survival * Math.sqrt(logVariance);
                steps.add(new Step(sorted[first].length(), atRisk, ended, survival, standardError));
            }
        }
        return steps;
    }

    /** Returns the times at which durations end, ascending; none if all are censored. */
    public List<Step> steps() {
        return steps;
    }

    /** Returns the longest duration, ended or censored. Beyond it the curve is unknown unless it has fallen to 0. */
    public double followUp() {
        return followUp;
    }

    /**
     * Returns S(t), the share of durations longer than t, with Greenwood's standard error.
     *
     * @throws IllegalArgumentException if {@code time} is negative or lies where the curve is unknown
     */
    public Estimate survival(double time) {
        checkKnown(time);
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.time <= time) {
                return new Estimate(step.survival, step.standardError);
            }
        }
        return new Estimate(1, 0);
    }

    /**
     * Returns the time at which S falls to one half; if S stays at one half for a while, the middle of that while, as
     * for an even number of uncensored durations. Empty if S stays above one half.
     */
    public OptionalDouble median() {
        return fallToHalf(Step::survival);
    }

    /**
     * Returns the interval of the median: all times at which one half lies within the interval of S, from where the
     * lower end of that interval falls to one half up to where its upper end does. The high end is infinite if the
     * upper end never does; there is no interval if the lower end never does.
     *
     * <p>Source: R. Brookmeyer, J. Crowley, A confidence interval for the median survival time, Biometrics 38 (1982),
     * with the scale of {@link Step#interval}.
     *
     * @throws IllegalArgumentException if {@code level} does not lie between 0 and 1
     */
    public Optional<Interval> medianInterval(double level) {
        OptionalDouble low =
                fallToHalf(step -> step.interval(level).map(Interval::low).orElse(1.0));
        OptionalDouble high =
                fallToHalf(step -> step.interval(level).map(Interval::high).orElse(1.0));
        return low.isPresent()
                ? Optional.of(new Interval(low.getAsDouble(), high.orElse(Double.POSITIVE_INFINITY)))
                : Optional.empty();
    }

    private OptionalDouble fallToHalf(ToDoubleFunction<Step> height) {
        OptionalDouble reached = OptionalDouble.empty();
        for (Step step : steps) {
            double above = height.applyAsDouble(step) - 0.5;
            if (reached.isPresent() && above < -TOLERANCE) {
                return OptionalDouble.of((reached.getAsDouble() + step.time) / 2);
            }
            if (above < -TOLERANCE) {
                return OptionalDouble.of(step.time);
            }
            if (above <= TOLERANCE && reached.isEmpty()) {
                reached = OptionalDouble.of(step.time);
            }
        }
        return reached;
    }

    /**
     * Returns the restricted mean: the expectation of the duration or {@code tau}, whichever is less. It is the area
     * under S up to tau. With A the area from a step up to tau, its variance is Σ A² d / (n (n - d)).
     *
     * <p>Source: Kaplan and Meier (1958), section 4, without their factor n / (n - 1); J. P. Klein, M. L. Moeschberger,
     * Survival Analysis, 2nd ed. (2003), section 4.5.
     *
     * @param tau in the unit of the durations; &gt; 0
     * @throws IllegalArgumentException if {@code tau} is not positive or lies where the curve is unknown
     */
    public Estimate restrictedMean(double tau) {
        Check.positive(tau, "tau");
        checkKnown(tau);
        double area = 0;
        double variance = 0;
        double right = tau;
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.time <= tau) {
                area += step.survival * (right - step.time);
                variance += area * area * step.hazardVariance();
                right = step.time;
            }
        }
        return new Estimate(area + right, Math.sqrt(variance));
    }

    private void checkKnown(double time) {
        Check.notNegative(time, "time on a survival curve");
        boolean fallen = !steps.isEmpty() && steps.get(steps.size() - 1).survival == 0;
        Check.that(fallen || time <= followUp, "time on a survival curve", "be <= " + followUp, time);
    }
}
