package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.aidflow.stat.Interval;
import org.aidflow.stat.PairedDifference;

/**
 * One factor changed at a time: the first point is the base, and every other differs from it in one factor. Of each
 * factor, {@code low} and {@code high} are the least and the greatest mean difference from the base, the base itself (0)
 * among them, and {@code effect} is the difference between the two points where they are. All by pairs of replications.
 */
final class Tornado implements SensitivityMethod {
    private static final String METHOD = "one_at_a_time";

    private final List<FactorColumn> factors;

    /** For each point the factor in which it differs from the base. */
    private final List<Integer> changed;

    private Tornado(List<FactorColumn> factors, List<Integer> changed) {
        this.factors = factors;
        this.changed = changed;
    }

    /** Returns the design if the points are one of at least two factors. */
    static Optional<SensitivityMethod> of(PointTable points) {
        List<FactorColumn> factors = points.varied();
        List<Integer> changed = new ArrayList<>(List.of(-1));
        for (int i = 1; i < points.size() && factors.size() > 1; i++) {
            int point = i;
            int[] differ = IntStream.range(0, factors.size())
                    .filter(factor -> !factors.get(factor).same(0, point))
                    .toArray();
            if (differ.length != 1) {
                return Optional.empty();
            }
            changed.add(differ[0]);
        }
        return factors.size() > 1 ? Optional.of(new Tornado(factors, changed)) : Optional.empty();
    }

    /** A point's place, and its mean difference from the base. */
    private record Change(int point, double mean) {}

    @Override
    public List<SensitivityRow> rows(ResponseName name, List<Sample> samples) {
        List<Sample> independent = samples.stream().map(Sample::independent).toList();
        List<SensitivityRow> rows = new ArrayList<>();
        for (int factor = 0; factor < factors.size(); factor++) {
            List<Change> changes = changes(factor, independent);
            if (changes.size() > 1) {
                Change low = changes.stream()
                        .min(Comparator.comparingDouble(Change::mean))
                        .orElseThrow();
                Change high = changes.stream()
                        .max(Comparator.comparingDouble(Change::mean))
                        .orElseThrow();
                rows.add(row(name, "low", factor, independent, low.point, 0));
                rows.add(row(name, "high", factor, independent, high.point, 0));
                rows.add(row(name, "effect", factor, independent, high.point, low.point));
            }
        }
        return rows;
    }

    /** The base first, then the points of a factor that have replications in common with it. */
    private List<Change> changes(int factor, List<Sample> samples) {
        List<Change> changes = new ArrayList<>(List.of(new Change(0, 0)));
        IntStream.range(0, changed.size())
                .filter(point -> changed.get(point) == factor)
                .forEach(point -> Contrasts.difference(samples.get(point), samples.get(0), Interval.LEVEL)
                        .ifPresent(difference -> changes.add(new Change(point, difference.mean()))));
        return changes;
    }

    private SensitivityRow row(ResponseName name, String index, int factor, List<Sample> samples, int one, int other) {
        Optional<PairedDifference> difference =
                Contrasts.difference(samples.get(one), samples.get(other), Interval.LEVEL);
        int n = difference.map(found -> (int) found.count()).orElse(0);
        OptionalDouble value =
                difference.map(found -> OptionalDouble.of(found.mean())).orElse(OptionalDouble.empty());
        return new SensitivityRow.Maker(name, METHOD, n)
                .row(
                        index,
                        factors.get(factor).path(),
                        "",
                        value,
                        OptionalDouble.empty(),
                        difference.flatMap(PairedDifference::interval));
    }
}
