package org.aidflow.random;

import org.aidflow.base.Check;

/**
 * The uniform distribution on [{@code low}, {@code high}).
 *
 * @param low finite, not less than 0
 * @param high finite, &gt; {@code low}
 */
public record Uniform(double low, double high) implements Distribution {
    public Uniform {
        Check.notNegative(low, "uniform.low");
        Check.notNegative(high, "uniform.high");
        Check.that(high > low, "uniform.high", "be > low, which is " + low + ",", high);
    }

    @Override
    public double sample(Variates variates) {
        return low + (high - low) * variates.uniform();
    }

    @Override
    public double mean() {
        return low + (high - low) / 2;
    }
}
