package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.aidflow.stat.Interval;
import org.aidflow.stat.QuadraticMetamodel;

/**
 * A quadratic polynomial of factors that all are numbers, each from -1 at its smallest to 1 at its largest value, where
 * there are at least as many points as terms. It is fitted to the independent observations, or where these are more than
 * {@value #MOST_RUNS}, to the means of the points. Points without values are left out.
 */
final class Polynomial implements SensitivityMethod {
    static final int MOST_RUNS = 20_000;
    private static final String METHOD = "metamodel";

    private final List<FactorColumn> factors;
    private final PointTable points;
    private final long terms;

    Polynomial(PointTable table) {
        factors = table.numeric();
        points = table;
        int k = factors.size();
        long curved = factors.stream()
                .filter(factor -> factor.numbers().stream().distinct().count() > 2)
                .count();
        terms = 1 + k + curved + k * (k - 1) / 2;
    }

    @Override
    public List<SensitivityRow> rows(ResponseName name, List<Sample> samples) {
        Set<List<Double>> seen = new HashSet<>();
        int[] used = IntStream.range(0, points.size())
                .filter(point -> samples.get(point).size() > 0 && seen.add(factorsAndValues(point, samples)))
                .toArray();
        if (points.numericPlaces(used) < terms) {
            return List.of();
        }
        List<double[]> coded = factors.stream().map(FactorColumn::coded).toList();
        double[][] x = IntStream.of(used)
                .mapToObj(point ->
                        coded.stream().mapToDouble(column -> column[point]).toArray())
                .toArray(double[][]::new);
        double[][] y = IntStream.of(used)
                .mapToObj(point -> samples.get(point).independent().values())
                .toArray(double[][]::new);
        long runs = IntStream.range(0, y.length).mapToLong(i -> y[i].length).sum();
        double[][] fitted = runs <= MOST_RUNS ? y : means(used, samples);
        SensitivityRow.Maker maker = new SensitivityRow.Maker(name, METHOD, (int) Math.min(runs, count(fitted)));
        return QuadraticMetamodel.of(x, fitted, Interval.LEVEL)
                .map(model -> rows(maker, model, points.size() - used.length))
                .orElse(List.of());
    }

    /** What a point that was played once for two shares with the other. */
    private List<Double> factorsAndValues(int point, List<Sample> samples) {
        DoubleStream levels =
                factors.stream().mapToDouble(factor -> factor.numbers().get(point));
        DoubleStream values = Arrays.stream(samples.get(point).values());
        return DoubleStream.concat(levels, values).boxed().toList();
    }

    private static double[][] means(int[] used, List<Sample> samples) {
        return IntStream.of(used)
                .mapToObj(point ->
                        new double[] {samples.get(point).independent().tally().mean()})
                .toArray(double[][]::new);
    }

    private static long count(double[][] y) {
        return IntStream.range(0, y.length).mapToLong(i -> y[i].length).sum();
    }

    private List<SensitivityRow> rows(SensitivityRow.Maker maker, QuadraticMetamodel model, int leftOut) {
        List<SensitivityRow> rows = new ArrayList<>();
        rows.add(maker.plain("left_out", leftOut));
        for (QuadraticMetamodel.Coefficient coefficient : model.coefficients()) {
            List<Integer> of = coefficient.term().factors();
            rows.add(maker.coefficient(
                    kind(of), path(of, 0), path(of, 1), coefficient.estimate(), coefficient.interval()));
        }
        rows.add(maker.plain("residual_sd", model.residualSd()));
        rows.add(maker.plain("r2", model.rSquared()));
        rows.add(maker.plain("adjusted_r2", model.adjustedRSquared()));
        rows.add(maker.plain("predicted_r2", model.predictedRSquared()));
        rows.add(maker.plain("largest_studentised_residual", model.largestStudentisedResidual()));
        Optional<QuadraticMetamodel.LackOfFit> lack = model.lackOfFit();
        rows.add(maker.plain(
                "lack_of_fit_p", lack.map(found -> OptionalDouble.of(found.p())).orElse(OptionalDouble.empty())));
        return rows;
    }

    private static String kind(List<Integer> factors) {
        return switch (factors.size()) {
            case 0 -> "intercept";
            case 1 -> "linear";
            default -> factors.get(0).equals(factors.get(1)) ? "quadratic" : "interaction";
        };
    }

    private String path(List<Integer> of, int place) {
        return place < of.size() ? factors.get(of.get(place)).path() : "";
    }
}
