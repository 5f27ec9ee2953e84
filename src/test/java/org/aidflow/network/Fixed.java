package org.aidflow.network;

import org.aidflow.random.Distribution;
import org.aidflow.random.Variates;

/** Always the same number of hours. */
record Fixed(double hours) implements Distribution {
    @Override
    public double sample(Variates variates) {
        return hours;
    }

    @Override
    public double mean() {
        return hours;
    }
}
