package org.aidflow.random;

import org.aidflow.base.Check;

/**
 * Always the same value. Takes nothing from the variates.
 *
 * @param value finite, not less than 0
 */
public record Constant(double value) implements Distribution {
    public Constant {
        Check.notNegative(value, "constant.value");
    }

    @Override
    public double sample(Variates variates) {
        return value;
    }

    @Override
    public double mean() {
        return value;
    }
}
