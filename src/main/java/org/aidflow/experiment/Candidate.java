package org.aidflow.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aidflow.stat.Tally;

/**
 * What a search for the best point has found of a point.
 *
 * @param observations replications, or antithetic pairs, that yielded the response
 * @param mean of them; empty if there are none
 * @param sd of them; empty if there are fewer than two
 * @param selected whether it is taken for the best
 * @param in whether it had not dropped out
 * @param confidence of the point that is selected, the probability that it is the best, or as good as that but for the
 *     indifference; empty for the others, and where the search was cut off
 */
public record Candidate(
        int point,
        long observations,
        OptionalDouble mean,
        OptionalDouble sd,
        boolean selected,
        boolean in,
        OptionalDouble confidence) {
    static Candidate of(int point, Tally tally, boolean selected, boolean in, OptionalDouble confidence) {
        OptionalDouble mean = tally.count() > 0 ? OptionalDouble.of(tally.mean()) : OptionalDouble.empty();
        OptionalDouble sd = tally.count() > 1 ? OptionalDouble.of(tally.sd()) : OptionalDouble.empty();
        return new Candidate(point, tally.count(), mean, sd, selected, in, confidence);
    }

    /** Returns what the search of an experiment has found; empty where there is none. */
    public static List<Candidate> of(Experiment experiment, Samples samples) {
        Optional<Selection> rule = experiment.replications().selection();
        return rule.map(search -> Search.of(experiment, search).outcome(samples.counts(), samples))
                .orElse(List.of());
    }
}
