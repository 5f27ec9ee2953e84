package org.aidflow.experiment;

import java.util.List;
import java.util.Optional;
import org.aidflow.measure.Modelled;
import org.aidflow.scenario.Observation;
import org.aidflow.stat.Quantiles;

/**
 * How the replications of a point compare with an observation. Levels are in the quantity's unit, days in days from the
 * start.
 *
 * @param band what the model says; empty if no replication says anything
 */
public record BacktestRow(Observation observation, Optional<Band> band) {
    private static final double ROUNDING = 1e-9;

    /**
     * The middle nine tenths of the replications.
     *
     * @param n replications that say something
     * @param censored of them, those that ended before the day came; they count with the day after their last
     * @param median quantile at 0.5
     * @param low quantile at 0.05
     * @param high quantile at 0.95
     */
    public record Band(int n, int censored, double median, double low, double high) {
        private boolean holds(double value) {
            return low <= value && value <= high;
        }

        private boolean isCensored() {
            return 2 * censored >= n;
        }
    }

    static BacktestRow of(Observation observation, List<Modelled> sample) {
        if (sample.isEmpty()) {
            return new BacktestRow(observation, Optional.empty());
        }
        double[] values = sample.stream().mapToDouble(Modelled::value).toArray();
        double[] quantiles = Quantiles.of(values, 0.05, 0.5, 0.95);
        int censored = (int) sample.stream().filter(Modelled::censored).count();
        Band band = new Band(values.length, censored, quantiles[1], quantiles[0], quantiles[2]);
        return new BacktestRow(observation, Optional.of(band));
    }

    /** Returns the model's median less what was observed. */
    public Optional<Double> error() {
        return band.map(model -> model.median() - observation.observed());
    }

    /** Returns whether the middle nine tenths of the replications hold what was observed. */
    public Optional<Boolean> covered() {
        return band.map(model -> model.holds(observation.observed()));
    }

    /**
     * Returns whether the model's median is within the tolerance or, without one, the band covers what was observed. A
     * median that is censored never is. Empty where the model says nothing or the observation is one of its inputs.
     */
    public Optional<Boolean> passed() {
        return band.filter(model -> observation.use() != Observation.Use.INPUT).map(this::passes);
    }

    private boolean passes(Band model) {
        double error = Math.abs(model.median() - observation.observed());
        boolean near = observation
                .tolerance()
                .map(tolerance -> error <= tolerance + ROUNDING)
                .orElse(model.holds(observation.observed()));
        return near && !model.isCensored();
    }
}
