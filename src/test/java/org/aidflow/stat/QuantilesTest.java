package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {
    @Test
    void interpolatesBetweenNeighbours() {
        double[] values = {10, 1, 7, 3};
        assertThat(Quantiles.of(values, 0, 0.05, 0.25, 0.5, 0.75, 0.95, 1))
                .containsExactly(new double[] {1, 1.3, 2.5, 5, 7.75, 9.55, 10}, within(1e-12));
        assertThat(values).as("left as they were").containsExactly(10, 1, 7, 3);
    }

    /** Type 7 puts the i-th of n equidistant values, counted from 0, exactly at i / (n - 1). */
    @ParameterizedTest(name = "{0} values")
    @ValueSource(ints = {2, 5, 11, 101})
    void equidistantValuesAreAStraightLine(int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = 20 + 5.0 * i / (n - 1);
        }
        double[] probabilities = {0.013, 0.05, 0.31, 0.5, 0.95, 0.999};
        double[] quantiles = Quantiles.of(values, probabilities);
        for (int i = 0; i < probabilities.length; i++) {
            assertThat(quantiles[i]).isCloseTo(20 + 5 * probabilities[i], within(1e-12));
        }
    }

    @Test
    void oneValueIsEveryQuantile() {
        assertThat(Quantiles.of(new double[] {4}, 0.95, 0, 1)).containsExactly(4, 4, 4);
    }

    @Test
    void answersInTheOrderOfTheQuestion() {
        assertThat(Quantiles.of(new double[] {1, 2, 3}, 1, 0, 0.5)).containsExactly(3, 1, 2);
    }

    @Test
    void refusesAnEmptySample() {
        assertThatThrownBy(() -> Quantiles.of(new double[0], 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count of values must be >= 1 but was 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoNumber(double value) {
        assertThatThrownBy(() -> Quantiles.of(new double[] {1, value, 2}, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value must be a finite number but was " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void refusesAProbabilityOutOfRange(double probability) {
        assertThatThrownBy(() -> Quantiles.of(new double[] {1, 2}, probability))
                .hasMessage("probability of a quantile must be from 0.0 to 1.0 but was " + probability);
    }
}
