package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VarianceComponentsTest {
    private static VarianceComponents of(double[][] values) {
        return VarianceComponents.of(values, 400, 0.95, new SplittableRandom(1));
    }

    /** Points of standard deviation 2, chance of the point 1, and chance that all points share. */
    private static double[][] draw(long seed, int points, int replications, double shared) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] common = random.doubles(replications, -1, 1)
                .map(u -> u * shared * Math.sqrt(3))
                .toArray();
        double[][] values = new double[points][replications];
        for (double[] point : values) {
            double level = 2 * random.nextGaussian();
            for (int r = 0; r < replications; r++) {
                point[r] = level + random.nextGaussian() + common[r];
            }
        }
        return values;
    }

    @Test
    void twoPointsOfTwoReplicationsAreAsByHand() {
        // Covariance of (1, 5) and (2, 8) over the points: 4 * 6 / 2 = 12. Variances within: 0.5 and 4.5.
        VarianceComponents found = of(new double[][] {{1, 2}, {5, 8}});
        assertThat(found.between()).isCloseTo(12, within(1e-12));
        assertThat(found.within()).isCloseTo(2.5, within(1e-12));
        assertThat(found.share().orElseThrow().value()).isCloseTo(12 / 14.5, within(1e-12));
    }

    @ParameterizedTest(name = "{0} of chance shared by all points")
    @CsvSource({"0", "1.5"})
    void theComponentsAreUnbiasedWhetherOrNotPointsShareRandomNumbers(double shared) {
        Tally between = new Tally();
        Tally within = new Tally();
        for (int seed = 1; seed <= 400; seed++) {
            VarianceComponents found =
                    VarianceComponents.of(draw(seed, 20, 4, shared), 1, 0.95, new SplittableRandom(1));
            between.add(found.between());
            within.add(found.within());
        }
        assertThat(between.mean()).isCloseTo(4, within(4 * between.standardError()));
        assertThat(within.mean()).isCloseTo(1 + shared * shared, within(4 * within.standardError()));
    }

    @Test
    void theIntervalOfTheShareHoldsTheTruthAboutAsOftenAsItSays() {
        int holds = 0;
        int trials = 200;
        for (int seed = 1; seed <= trials; seed++) {
            Interval interval = of(draw(seed, 60, 4, 0)).share().orElseThrow().interval();
            holds += interval.low() <= 0.8 && 0.8 <= interval.high() ? 1 : 0;
        }
        assertThat((double) holds / trials).isBetween(0.85, 1.0);
    }

    @Test
    void whereNothingVariesThereIsNoShare() {
        assertThat(of(new double[][] {{3, 3}, {3, 3}}).share()).isEmpty();
        assertThat(of(new double[][] {{1, 1}, {3, 3}}).share().orElseThrow().value())
                .isEqualTo(1);
    }

    @Test
    void tooFewValuesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(new double[][] {{1, 2}}));
        assertThatIllegalArgumentException().isThrownBy(() -> of(new double[][] {{1}, {2}}));
        assertThatIllegalArgumentException().isThrownBy(() -> of(new double[][] {{1, 2}, {2, 3, 4}}));
    }
}
