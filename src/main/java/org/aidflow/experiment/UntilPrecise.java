package org.aidflow.experiment;

import java.util.List;
import java.util.Optional;
import org.aidflow.stat.Interval;
import org.aidflow.stat.Precision;
import org.aidflow.stat.Quantiles;
import org.aidflow.stat.Tally;

/**
 * Plays every point on, a quarter more at a time, until it meets all goals or has been played as often as it may.
 *
 * <p>With g goals and joint confidence 1 - alpha, each interval has level 1 - alpha / g (Bonferroni). Values that are
 * right-censored count as they stand, so that a mean of them is a restricted mean. A response that no replication of a
 * point has yielded asks for no more of them. A point of the same scenario as an earlier one goes by that one.
 */
final class UntilPrecise implements Allocation {
    private static final int PART = 4;

    private final List<Point> points;
    private final Replications rule;
    private final List<ResponseName> watched;
    private final int step;
    private final double level;

    UntilPrecise(Experiment experiment) {
        points = experiment.points();
        rule = experiment.replications();
        watched = rule.watched();
        step = experiment.randomNumbers().antithetic() ? 2 : 1;
        level = 1 - (1 - rule.confidence()) / rule.goals().size();
    }

    @Override
    public int[] next(int[] played, Samples samples) {
        int[] wanted = new int[played.length];
        for (Point point : points) {
            int number = point.number();
            boolean first = point.original() == number;
            wanted[number - 1] = first ? next(number, played[number - 1], samples) : wanted[point.original() - 1];
        }
        return wanted;
    }

    private int next(int point, int played, Samples samples) {
        if (played < rule.atLeast()) {
            return rule.atLeast();
        }
        boolean precise = rule.goals().stream().allMatch(goal -> isMet(goal, point, played, samples));
        int more = (played / PART / step + 1) * step;
        return precise ? played : Math.max(played, Math.min(rule.atMost(), played + more));
    }

    private boolean isMet(Goal goal, int point, int played, Samples samples) {
        int response = watched.indexOf(goal.response());
        double[] values = samples.observations(response, new int[] {point}, played)[0];
        if (values.length == 0) {
            return true;
        }
        return goal.quantile().isPresent()
                ? quantileIsPrecise(goal, values, goal.quantile().getAsDouble())
                : meanIsPrecise(goal, values);
    }

    private boolean meanIsPrecise(Goal goal, double[] values) {
        Tally tally = Tally.of(values);
        return isPrecise(goal, Interval.ofMean(tally, level), tally.mean());
    }

    private boolean quantileIsPrecise(Goal goal, double[] values, double probability) {
        return values.length > 0
                && isPrecise(
                        goal, Quantiles.interval(values, probability, level), Quantiles.of(values, probability)[0]);
    }

    private static boolean isPrecise(Goal goal, Optional<Interval> interval, double estimate) {
        return interval.filter(ends -> goal.relative()
                        ? Precision.reachedRelative(ends, estimate, goal.halfWidth())
                        : Precision.reached(ends, goal.halfWidth()))
                .isPresent();
    }
}
