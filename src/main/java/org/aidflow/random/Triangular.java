package org.aidflow.random;

import org.aidflow.base.Check;

/**
 * The triangular distribution, drawn by inversion.
 *
 * @param low finite, not less than 0
 * @param mode most likely value, from {@code low} to {@code high}
 * @param high finite, &gt; {@code low}
 */
public record Triangular(double low, double mode, double high) implements Distribution {
    public Triangular {
        Check.notNegative(low, "triangular.low");
        Check.notNegative(high, "triangular.high");
        Check.that(high > low, "triangular.high", "be > low, which is " + low + ",", high);
        Check.between(mode, low, high, "triangular.mode");
    }

    @Override
    public double sample(Variates variates) {
        double range = high - low;
        double rise = mode - low;
        double u = variates.uniform();
        return u * range < rise
                ? low + Math.sqrt(u * range * rise)
                : high - Math.sqrt((1 - u) * range * (range - rise));
    }

    @Override
    public double mean() {
        return (low + mode + high) / 3;
    }
}
