package org.aidflow.stat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Morris's screening: the law of the elementary effects of one factor, each the change of the response along a step of
 * that factor alone, divided by the step as a share of the factor's range. All are in the unit of the response per
 * whole range of the factor.
 *
 * <p>Source: M. D. Morris, Factorial sampling plans for preliminary computational experiments, Technometrics 33 (1991);
 * mean of absolute values: F. Campolongo, J. Cariboni, A. Saltelli, An effective screening design for sensitivity
 * analysis of large models, Environmental Modelling &amp; Software 22 (2007).
 *
 * @param mean µ, the mean effect; effects of opposite sign cancel; with Student's interval
 * @param meanAbsolute µ*, the mean of the absolute effects: how much the factor matters; with a bootstrap percentile
 *     interval
 * @param spread σ, the standard deviation of the effects (divisor r - 1): how far the factor is from acting linearly
 *     and alone; with a bootstrap percentile interval
 */
public record ElementaryEffects(IntervalEstimate mean, IntervalEstimate meanAbsolute, IntervalEstimate spread) {
    /**
     * Returns the measures of each factor; empty for a factor with fewer than two effects.
     *
     * @param effects by factor and trajectory; finite; factors may have different numbers
     * @param resamples how many the bootstrap draws; &gt;= 1
     * @throws IllegalArgumentException if a number is out of range
     */
    public static List<Optional<ElementaryEffects>> of(
            double[][] effects, int resamples, double level, RandomGenerator random) {
        return Arrays.stream(effects)
                .map(ofFactor -> ofFactor(ofFactor, resamples, level, random))
                .toList();
    }

    private static Optional<ElementaryEffects> ofFactor(
            double[] effects, int resamples, double level, RandomGenerator random) {
        double[] absolute = Arrays.stream(effects).map(Math::abs).toArray();
        Tally all = tally(effects);
        return Interval.ofMean(all, level)
                .map(ofMean -> new ElementaryEffects(
                        new IntervalEstimate(all.mean(), ofMean),
                        resampled(absolute, Tally::mean, resamples, level, random),
                        resampled(effects, Tally::sd, resamples, level, random)));
    }

    private static IntervalEstimate resampled(
            double[] values, ToDoubleFunction<Tally> statistic, int resamples, double level, RandomGenerator random) {
        ToDoubleFunction<int[]> ofDrawn = drawn -> statistic.applyAsDouble(
                tally(Arrays.stream(drawn).mapToDouble(i -> values[i]).toArray()));
        return new IntervalEstimate(
                statistic.applyAsDouble(tally(values)),
                Bootstrap.percentile(values.length, ofDrawn, resamples, level, random)
                        .orElseThrow());
    }

    private static Tally tally(double[] values) {
        Tally tally = new Tally();
        Arrays.stream(values).forEach(tally::add);
        return tally;
    }
}
