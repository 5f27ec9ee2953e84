package org.aidflow.random;

import java.util.List;
import org.aidflow.base.Check;

/**
 * Observed values, each gap between neighbours equally likely, and every point of a gap too.
 *
 * <p>Source: Law, Simulation Modeling and Analysis, the continuous empirical distribution of single observations.
 *
 * @param values at least two, finite, not less than 0; kept in ascending order
 */
public record Empirical(List<Double> values) implements Distribution {
    public Empirical {
        Check.atLeast(values.size(), 2, "number of empirical values");
        values.forEach(value -> Check.notNegative(value, "empirical value"));
        values = values.stream().sorted().toList();
    }

    @Override
    public double sample(Variates variates) {
        double position = variates.uniform() * (values.size() - 1);
        int below = (int) position;
        double value = values.get(below);
        return value + (position - below) * (values.get(below + 1) - value);
    }

    @Override
    public double mean() {
        double sum = -(values.get(0) + values.get(values.size() - 1)) / 2;
        for (double value : values) {
            sum += value;
        }
        return sum / (values.size() - 1);
    }
}
