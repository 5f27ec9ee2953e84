package org.aidflow.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aidflow.stat.Interval;
import org.aidflow.stat.Quantiles;
import org.aidflow.stat.Tally;

/**
 * What the replications of a point say of one response. Failed replications are left out. Of a response that may be
 * censored, the figures are those of the observed or censored times as they stand; {@code censored} counts the latter.
 *
 * @param n replications that yielded it; at least one
 * @param failed replications of the point that failed
 * @param mean of the independent observations: the replications, or the means of antithetic pairs
 * @param sd standard deviation of the independent observations; empty for one
 * @param ci95 Student's interval of the mean, by the independent observations; empty for one
 * @param quantiles of the values at 0.05, 0.5 and 0.95
 * @param medianCi95 interval of the median by order statistics; empty for fewer than 6 values, and for pairs, as they
 *     are not independent
 */
public record SummaryRow(
        ResponseName name,
        int n,
        int failed,
        double mean,
        OptionalDouble sd,
        Optional<Interval> ci95,
        double min,
        List<Double> quantiles,
        Optional<Interval> medianCi95,
        double max,
        int censored) {
    /** Copies the list. */
    public SummaryRow {
        quantiles = List.copyOf(quantiles);
    }

    /** Returns the summary of a sample with at least one value. */
    public static SummaryRow of(ResponseName name, Sample sample, int failed) {
        double[] values = sample.values();
        Tally all = sample.tally();
        Tally independent = sample.paired() ? sample.independent().tally() : all;
        double[] quantiles = Quantiles.of(values, 0.05, 0.5, 0.95);
        return new SummaryRow(
                name,
                sample.size(),
                failed,
                independent.mean(),
                independent.count() < 2 ? OptionalDouble.empty() : OptionalDouble.of(independent.sd()),
                Interval.ofMean(independent),
                all.min(),
                List.of(quantiles[0], quantiles[1], quantiles[2]),
                sample.paired() ? Optional.empty() : Quantiles.interval(values, 0.5, Interval.LEVEL),
                all.max(),
                sample.censoredCount());
    }
}
