package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GiniTest {
    @Test
    void isZeroWhereAllBearInProportionOrNothing() {
        assertThat(Gini.of(new double[] {1, 2, 5}, new double[] {10, 20, 50})).isZero();
        assertThat(Gini.of(new double[] {0, 0}, new double[] {1, 2})).isZero();
        assertThat(Gini.of(new double[] {0, 3}, new double[] {0, 9})).isZero();
    }

    /** If one of n equals bears all, the coefficient is 1 - 1/n. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 17})
    void oneOfEqualsWhoBearsAll(int n) {
        double[] burdens = new double[n];
        double[] weights = IntStream.range(0, n).mapToDouble(i -> 4).toArray();
        burdens[n / 2] = 8;

        assertThat(Gini.of(burdens, weights)).isCloseTo(1 - 1.0 / n, within(1e-12));
    }

    /** 1 less twice the area under the Lorenz curve, which the trapezoids below sum up. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void isTwiceTheAreaBetweenTheLorenzCurveAndTheDiagonal(int seed) {
        Random random = new Random(seed);
        double[] burdens = random.doubles(9).toArray();
        double[] weights = random.doubles(9, 1, 5).toArray();
        double burden = 0;
        double doubleArea = 0;
        for (int i : IntStream.range(0, 9)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> burdens[i] / weights[i]))
                .toList()) {
            doubleArea += weights[i] * (2 * burden + burdens[i]);
            burden += burdens[i];
        }
        double all = IntStream.range(0, 9).mapToDouble(i -> weights[i]).sum();

        assertThat(Gini.of(burdens, weights)).isCloseTo(1 - doubleArea / (all * burden), within(1e-12));
    }

    @Test
    void refusesWhatIsNoBurden() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gini.of(new double[] {-1}, new double[] {1}))
                .withMessageContaining("burden must be a finite number >= 0 but was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gini.of(new double[] {1}, new double[] {1, 2}))
                .withMessageContaining("weights must be as many as burdens but was 2");
    }
}
