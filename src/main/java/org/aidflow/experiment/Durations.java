package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aidflow.stat.Estimate;
import org.aidflow.stat.LogRank;
import org.aidflow.stat.SurvivalCurve;

/**
 * The survival statistics of a response that may be right-censored. Every value counts for itself, those of antithetic
 * pairs too. A point without values is left out.
 */
public final class Durations {
    /** More points than this are not tested all together: the work grows with their square at each duration. */
    public static final int MOST_TESTED = 50;

    private Durations() {}

    private record Group(int point, Sample sample, SurvivalCurve curve) {}

    /**
     * Returns a row for each point that has values. Means are restricted at the largest time up to which the curves of
     * all points are known, or where all fall to 0, at the longest duration.
     *
     * @param samples of the points, in their order; no value below 0
     * @param baseline number of the point that the others are tested against
     */
    public static List<DurationRow> rows(ResponseName name, PointTable points, List<Sample> samples, int baseline) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Sample sample = samples.get(i);
            if (sample.size() > 0) {
                SurvivalCurve curve = SurvivalCurve.of(sample.values(), sample.censored());
                groups.add(new Group(points.numbers().get(i), sample, curve));
            }
        }
        List<Group> base =
                groups.stream().filter(group -> group.point == baseline).toList();
        Optional<LogRank> all = groups.size() > MOST_TESTED ? Optional.empty() : logRank(groups);
        OptionalDouble tau = tau(groups);
        return groups.stream()
                .map(group -> new DurationRow(
                        name,
                        group.point,
                        group.sample.size(),
                        group.sample.censoredCount(),
                        group.curve,
                        tau,
                        mean(group.curve, tau),
                        base.isEmpty() || group.point == baseline
                                ? Optional.empty()
                                : logRank(List.of(group, base.get(0))),
                        all))
                .toList();
    }

    private static Optional<Estimate> mean(SurvivalCurve curve, OptionalDouble tau) {
        return tau.isPresent() ? Optional.of(curve.restrictedMean(tau.getAsDouble())) : Optional.empty();
    }

    private static OptionalDouble tau(List<Group> groups) {
        OptionalDouble known = groups.stream()
                .map(Group::curve)
                .filter(curve -> !fallen(curve))
                .mapToDouble(SurvivalCurve::followUp)
                .min();
        double longest = groups.stream()
                .mapToDouble(group -> group.curve.followUp())
                .max()
                .orElse(0);
        double tau = known.orElse(longest);
        return tau > 0 ? OptionalDouble.of(tau) : OptionalDouble.empty();
    }

    /** Returns whether a curve is 0 in the end, and so is known for ever. */
    private static boolean fallen(SurvivalCurve curve) {
        List<SurvivalCurve.Step> steps = curve.steps();
        return !steps.isEmpty() && steps.get(steps.size() - 1).survival() == 0;
    }

    private static Optional<LogRank> logRank(List<Group> groups) {
        return LogRank.of(
                groups.stream().map(group -> group.sample.values()).toArray(double[][]::new),
                groups.stream().map(group -> group.sample.censored()).toArray(boolean[][]::new));
    }
}
