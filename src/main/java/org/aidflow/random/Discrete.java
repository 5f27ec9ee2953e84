package org.aidflow.random;

import java.util.List;
import org.aidflow.base.Check;

/**
 * A few values, each with its weight. A draw is a walk along the weights, so put the likely values first.
 *
 * @param values at least one, finite, not less than 0
 * @param weights one for each value, finite, not less than 0, not all 0; kept as shares that sum to 1
 */
public record Discrete(List<Double> values, List<Double> weights) implements Distribution {
    public Discrete {
        Check.atLeast(values.size(), 1, "number of discrete values");
        Check.that(
                weights.size() == values.size(),
                "number of discrete weights",
                "be that of the values, which is " + values.size() + ",",
                weights.size());
        values.forEach(value -> Check.notNegative(value, "discrete value"));
        weights.forEach(weight -> Check.notNegative(weight, "discrete weight"));
        double sum =
                Check.positive(weights.stream().mapToDouble(Double::doubleValue).sum(), "sum of discrete weights");
        values = List.copyOf(values);
        weights = weights.stream().map(weight -> weight / sum).toList();
    }

    @Override
    public double sample(Variates variates) {
        double left = variates.uniform();
        int last = 0;
        for (int i = 0; i < weights.size(); i++) {
            double weight = weights.get(i);
            if (left < weight) {
                return values.get(i);
            }
            left -= weight;
            last = weight > 0 ? i : last;
        }
        // Rounding left a trifle over.
        return values.get(last);
    }

    @Override
    public double mean() {
        double mean = 0;
        for (int i = 0; i < values.size(); i++) {
            mean += values.get(i) * weights.get(i);
        }
        return mean;
    }
}
