package org.aidflow.experiment;

import java.util.List;
import java.util.Optional;
import org.aidflow.stat.Interval;
import org.aidflow.stat.Quantiles;
import org.aidflow.stat.Tally;

/**
 * What the replications of a point say of one response. Of a response that may be censored, the figures are those of
 * the observed or censored times as they stand; {@code censored} counts the latter.
 *
 * @param sd standard deviation; missing for one replication
 * @param ci95 Student's interval of the mean; missing for one replication
 * @param quantiles at 0.05, 0.5 and 0.95
 */
public record Summary(
        ResponseKey key,
        long n,
        double mean,
        Optional<Double> sd,
        Optional<Interval> ci95,
        double min,
        List<Double> quantiles,
        double max,
        int censored) {
    /** Returns the summary of a response that at least one replication yielded. */
    public static Summary of(Responses responses, ResponseKey key) {
        Tally tally = responses.tally(key);
        double[] quantiles = Quantiles.of(responses.values(key), 0.05, 0.5, 0.95);
        return new Summary(
                key,
                tally.count(),
                tally.mean(),
                tally.count() < 2 ? Optional.empty() : Optional.of(tally.sd()),
                Interval.ofMean(tally),
                tally.min(),
                List.of(quantiles[0], quantiles[1], quantiles[2]),
                tally.max(),
                count(responses.censored(key)));
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }
}
