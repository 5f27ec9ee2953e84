package org.aidflow.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;

/** Many draws, to be held against theory with the tolerance that the draws themselves give. */
final class Sample {
    private final double[] draws;

    private Sample(double[] draws) {
        this.draws = draws;
    }

    static Sample of(int size, DoubleSupplier draw) {
        double[] draws = new double[size];
        Arrays.setAll(draws, i -> draw.getAsDouble());
        return new Sample(draws);
    }

    double smallest() {
        return Arrays.stream(draws).min().orElseThrow();
    }

    double[] distinct() {
        return Arrays.stream(draws).distinct().sorted().toArray();
    }

    void assertMean(double expected) {
        double tolerance = 4 * Math.sqrt(centralMoment(2) / draws.length);
        assertThat(mean()).as("mean").isCloseTo(expected, within(tolerance));
    }

    void assertVariance(double expected) {
        double second = centralMoment(2);
        double tolerance = 4 * Math.sqrt((centralMoment(4) - second * second) / draws.length);
        assertThat(second).as("variance").isCloseTo(expected, within(tolerance));
    }

    /** Kolmogorov-Smirnov; a right sampler fails once in 10,000 seeds. */
    void assertFollows(DoubleUnaryOperator distributionFunction) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            double below = distributionFunction.applyAsDouble(sorted[i]);
            distance =
                    Math.max(distance, Math.max(below - (double) i / sorted.length, (i + 1.0) / sorted.length - below));
        }
        assertThat(distance * Math.sqrt(sorted.length)).as("Kolmogorov-Smirnov").isLessThan(2.23);
    }

    /** Draws next to each other are uncorrelated, within 4 standard errors. */
    void assertNeighboursUncorrelated() {
        double mean = mean();
        double sum = 0;
        for (int i = 1; i < draws.length; i++) {
            sum += (draws[i] - mean) * (draws[i - 1] - mean);
        }
        double correlation = sum / draws.length / centralMoment(2);
        assertThat(correlation).as("correlation").isCloseTo(0, within(4 / Math.sqrt(draws.length)));
    }

    private double mean() {
        return Arrays.stream(draws).average().orElseThrow();
    }

    private double centralMoment(int order) {
        double mean = mean();
        return Arrays.stream(draws)
                .map(draw -> Math.pow(draw - mean, order))
                .average()
                .orElseThrow();
    }
}
