package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.aidflow.stat.Interval;
import org.aidflow.stat.RegressionSensitivity;

/**
 * Linear regression of the means of the points, and of their ranks, on the factors that are numbers. What other factors
 * do counts as unexplained. Points without values are left out.
 */
final class Regression implements SensitivityMethod {
    private static final String METHOD = "regression";

    private final List<FactorColumn> factors;
    private final PointTable points;

    Regression(PointTable table) {
        factors = table.numeric();
        points = table;
    }

    @Override
    public List<SensitivityRow> rows(ResponseName name, List<Sample> samples) {
        int[] used = IntStream.range(0, points.size())
                .filter(point -> samples.get(point).size() > 0)
                .toArray();
        if (points.numericPlaces(used) < factors.size() + 2) {
            return List.of();
        }
        double[][] x = IntStream.of(used)
                .mapToObj(point -> factors.stream()
                        .mapToDouble(factor -> factor.numbers().get(point))
                        .toArray())
                .toArray(double[][]::new);
        double[] y = IntStream.of(used)
                .mapToDouble(point -> mean(samples.get(point)))
                .toArray();
        RegressionSensitivity found = RegressionSensitivity.of(
                x, y, SensitivityMethod.resamples(used.length), Interval.LEVEL, SensitivityMethod.random(name, METHOD));
        SensitivityRow.Maker maker = new SensitivityRow.Maker(name, METHOD, used.length);
        List<SensitivityRow> rows = new ArrayList<>();
        rows.add(maker.plain("left_out", points.size() - used.length));
        rows.add(maker.estimate("r2", "", "", found.rSquared()));
        rows.add(maker.estimate("r2_rank", "", "", found.rSquaredOfRanks()));
        for (int i = 0; i < factors.size(); i++) {
            String path = factors.get(i).path();
            RegressionSensitivity.Factor factor = found.factors().get(i);
            rows.add(maker.estimate("src", path, "", factor.src()));
            rows.add(maker.estimate("pcc", path, "", factor.pcc()));
            rows.add(maker.estimate("srrc", path, "", factor.srrc()));
            rows.add(maker.estimate("prcc", path, "", factor.prcc()));
        }
        return rows;
    }

    /** The mean of the independent values, summed up and divided once, so that equal means are equal and share a rank. */
    private static double mean(Sample sample) {
        return Arrays.stream(sample.independent().values()).average().orElseThrow();
    }
}
