package org.aidflow.experiment;

import java.util.List;
import org.aidflow.stat.Interval;
import org.aidflow.stat.VarianceComponents;

/**
 * How much of the variance lies between the points, and how much is chance within them, by the replications that all
 * points with values have. Where the points are draws of what is not known, the former is lack of knowledge.
 */
final class Uncertainty implements SensitivityMethod {
    private static final String METHOD = "variance";

    @Override
    public List<SensitivityRow> rows(ResponseName name, List<Sample> samples) {
        List<Sample> used = samples.stream()
                .filter(sample -> sample.size() > 0)
                .map(Sample::independent)
                .toList();
        double[][] values = used.isEmpty() ? new double[0][] : Sample.common(used);
        if (values.length < 2 || values[0].length < 2) {
            return List.of();
        }
        VarianceComponents found = VarianceComponents.of(
                values,
                SensitivityMethod.resamples(values.length * values[0].length),
                Interval.LEVEL,
                SensitivityMethod.random(name, METHOD));
        SensitivityRow.Maker maker = new SensitivityRow.Maker(name, METHOD, values.length);
        return List.of(
                maker.plain("between_points", found.between()),
                maker.plain("within_points", found.within()),
                maker.estimate("share_between_points", "", "", found.share()));
    }
}
