package org.aidflow.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.aidflow.stat.Interval;
import org.aidflow.stat.MultipleComparisons;
import org.aidflow.stat.MultipleComparisons.WithBest;
import org.aidflow.stat.PairedDifference;

/**
 * Comparisons of the points by one response. Two points are compared in the replications that both have; means of
 * antithetic pairs count as one observation. A point without values is left out.
 */
public final class Contrasts {
    /** With more points than this none is compared with the best of the others: the work grows with their square. */
    public static final int MOST = 500;

    /** The responses of which much is good. */
    private static final Set<String> HIGHER_IS_BETTER = Set.of(
            "overload_avoided",
            "admitted",
            "discharged",
            "recovered_waiting",
            "delivered",
            "order_fill_share",
            "staff_reported",
            "donor_effort_mean");

    private final ResponseName name;
    private final List<Integer> numbers;
    private final List<Sample> samples;

    /** The place of the baseline among those that have values; -1 if it has none. */
    private final int baseline;

    private Contrasts(ResponseName name, PointTable points, List<Sample> all, int baseline) {
        int[] present = IntStream.range(0, points.size())
                .filter(i -> all.get(i).size() > 0)
                .toArray();
        this.name = name;
        numbers = Arrays.stream(present).mapToObj(points.numbers()::get).toList();
        samples = Arrays.stream(present).mapToObj(i -> all.get(i).independent()).toList();
        this.baseline = numbers.indexOf(baseline);
    }

    /** Returns whether less of a response is better: the default. */
    public static boolean lowerIsBetter(String response) {
        return !HIGHER_IS_BETTER.contains(response);
    }

    /**
     * Returns a row for each point that has values.
     *
     * @param samples of the points, in their order
     * @param baseline number of the point that the others are compared with
     */
    public static List<ContrastRow> rows(ResponseName name, PointTable points, List<Sample> samples, int baseline) {
        return new Contrasts(name, points, samples, baseline).rows();
    }

    private List<ContrastRow> rows() {
        double[][] common = samples.size() < 2 || samples.size() > MOST ? new double[1][0] : Sample.common(samples);
        List<WithBest> withBest = common[0].length < 2
                ? List.of()
                : MultipleComparisons.withBest(common, lowerIsBetter(name.response()), Interval.LEVEL);
        double joint = 1 - (1 - Interval.LEVEL) / Math.max(1, samples.size() - 1);
        return IntStream.range(0, samples.size())
                .mapToObj(i -> new ContrastRow(
                        name,
                        numbers.get(i),
                        difference(i, Interval.LEVEL),
                        difference(i, joint).flatMap(PairedDifference::interval),
                        common[0].length,
                        withBest.isEmpty() ? Optional.empty() : Optional.of(withBest.get(i))))
                .toList();
    }

    private Optional<PairedDifference> difference(int point, double level) {
        return baseline < 0 || point == baseline
                ? Optional.empty()
                : difference(samples.get(point), samples.get(baseline), level);
    }

    /** Returns a - b in the replications that both have; empty if there are none. */
    static Optional<PairedDifference> difference(Sample a, Sample b, double level) {
        double[][] common = Sample.common(List.of(a, b));
        return common[0].length == 0 ? Optional.empty() : Optional.of(PairedDifference.of(common[0], common[1], level));
    }
}
