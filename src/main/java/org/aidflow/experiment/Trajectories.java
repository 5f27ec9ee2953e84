package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.aidflow.stat.ElementaryEffects;
import org.aidflow.stat.Interval;

/**
 * Morris's design: trajectories of as many steps as there are factors, each step a change of one factor, each factor
 * changed once. Effects are per whole range of the factor, from its smallest to its largest value at any point. An
 * effect is the mean difference of the step's ends in the replications that both have; it is left out if they have
 * none in common.
 */
final class Trajectories implements SensitivityMethod {
    private static final String METHOD = "morris";

    private final List<FactorColumn> factors;
    private final int trajectories;

    /** Of each factor. */
    private final double[] ranges;

    /** For each step the factor that changes. */
    private final int[] changed;

    private Trajectories(List<FactorColumn> factors, int trajectories) {
        this.factors = factors;
        this.trajectories = trajectories;
        ranges = factors.stream().mapToDouble(FactorColumn::range).toArray();
        changed = new int[trajectories * factors.size()];
    }

    /** Returns the design if the points are one of at least two trajectories and two factors, all of them numbers. */
    static Optional<SensitivityMethod> of(PointTable points) {
        List<FactorColumn> factors = points.varied();
        int length = factors.size() + 1;
        if (length < 3
                || points.size() < 2 * length
                || points.size() % length != 0
                || !factors.stream().allMatch(FactorColumn::numeric)) {
            return Optional.empty();
        }
        Trajectories design = new Trajectories(factors, points.size() / length);
        return factors.stream().allMatch(FactorColumn::numeric) && design.fits()
                ? Optional.of(design)
                : Optional.empty();
    }

    private boolean fits() {
        for (int step = 0; step < changed.length; step++) {
            int from = start(step);
            int[] differ = IntStream.range(0, factors.size())
                    .filter(factor -> !factors.get(factor).same(from, from + 1))
                    .toArray();
            if (differ.length != 1) {
                return false;
            }
            changed[step] = differ[0];
        }
        return IntStream.range(0, trajectories)
                .allMatch(t -> IntStream.range(t * factors.size(), (t + 1) * factors.size())
                                .map(step -> changed[step])
                                .distinct()
                                .count()
                        == factors.size());
    }

    /** Returns the place of the point from which a step leads to the next. */
    private int start(int step) {
        return step + step / factors.size();
    }

    @Override
    public List<SensitivityRow> rows(ResponseName name, List<Sample> samples) {
        List<Sample> independent = samples.stream().map(Sample::independent).toList();
        double[][] effects = IntStream.range(0, factors.size())
                .mapToObj(factor -> effects(factor, independent))
                .toArray(double[][]::new);
        List<Optional<ElementaryEffects>> measures = ElementaryEffects.of(
                effects,
                SensitivityMethod.resamples(trajectories),
                Interval.LEVEL,
                SensitivityMethod.random(name, METHOD));
        List<SensitivityRow> rows = new ArrayList<>();
        for (int factor = 0; factor < factors.size(); factor++) {
            Optional<ElementaryEffects> of = measures.get(factor);
            String path = factors.get(factor).path();
            SensitivityRow.Maker maker = new SensitivityRow.Maker(name, METHOD, effects[factor].length);
            OptionalDouble leftOut = OptionalDouble.of(trajectories - effects[factor].length);
            rows.add(maker.estimate("mu", path, "", of.map(ElementaryEffects::mean)));
            rows.add(maker.estimate("mu_star", path, "", of.map(ElementaryEffects::meanAbsolute)));
            rows.add(maker.estimate("sigma", path, "", of.map(ElementaryEffects::spread)));
            rows.add(maker.row("left_out", path, "", leftOut, OptionalDouble.empty(), Optional.empty()));
        }
        return rows;
    }

    private double[] effects(int factor, List<Sample> samples) {
        return IntStream.range(0, changed.length)
                .filter(step -> changed[step] == factor)
                .mapToObj(step -> effect(factor, start(step), samples))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }

    private OptionalDouble effect(int factor, int from, List<Sample> samples) {
        FactorColumn column = factors.get(factor);
        double share = (column.numbers().get(from + 1) - column.numbers().get(from)) / ranges[factor];
        return Contrasts.difference(samples.get(from + 1), samples.get(from), Interval.LEVEL)
                .map(difference -> OptionalDouble.of(difference.mean() / share))
                .orElse(OptionalDouble.empty());
    }
}
