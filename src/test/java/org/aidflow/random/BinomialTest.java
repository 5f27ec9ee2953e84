package org.aidflow.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTest {
    private static final int DRAWS = 100_000;

    private static Stream stream() {
        return new Streams(20200123, 0).stream(Purpose.PATIENT, 1);
    }

    @ParameterizedTest(name = "{0} trials, probability {1}")
    @CsvSource({
        "1, 0.5",
        "2, 0.01",
        "7, 0.3",
        "7, 0.97",
        "40, 0.5",
        "1000, 0.001",
        "1000, 0.999",
        "5000, 0.2",
        "11212000, 1e-9",
        "11212000, 0.0003",
        "100000000, 0.5"
    })
    void quantilesAreThoseOfTheory(int trials, double probability) {
        BinomialDistribution theory = BinomialDistribution.of(trials, probability);
        for (double uniform : new double[] {0, 1e-9, 0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 1 - 1e-9}) {
            int quantile = Binomial.quantile(trials, probability, uniform);
            double rounding = 1e-9;
            assertThat(quantile).isBetween(0, trials);
            assertThat(theory.cumulativeProbability(quantile)).isGreaterThan(uniform - rounding);
            assertThat(theory.cumulativeProbability(quantile - 1)).isLessThanOrEqualTo(uniform + rounding);
        }
    }

    @ParameterizedTest(name = "{0} trials, probability {1}")
    @CsvSource({"7, 0.3", "40, 0.9", "5000, 0.2", "11212000, 0.0003"})
    void drawsHaveMeanAndVarianceOfTheory(int trials, double probability) {
        Stream stream = stream();
        Sample sample = Sample.of(DRAWS, () -> stream.binomial(trials, probability));
        sample.assertMean(trials * probability);
        sample.assertVariance(trials * probability * (1 - probability));
        sample.assertNeighboursUncorrelated();
    }

    @ParameterizedTest(name = "{0} trials, probability {1}")
    @CsvSource({"3, 0.2", "5, 0.5", "6, 0.8"})
    void everyNumberComesAsOftenAsTheorySays(int trials, double probability) {
        BinomialDistribution theory = BinomialDistribution.of(trials, probability);
        int[] times = new int[trials + 1];
        Stream stream = stream();
        for (int draw = 0; draw < DRAWS; draw++) {
            times[stream.binomial(trials, probability)]++;
        }
        for (int number = 0; number <= trials; number++) {
            double expected = theory.probability(number);
            double tolerance = 4 * Math.sqrt(expected * (1 - expected) / DRAWS);
            assertThat((double) times[number] / DRAWS).isCloseTo(expected, within(tolerance));
        }
    }

    @Test
    void whatIsCertainIsCertain() {
        Stream stream = stream();
        assertThat(stream.binomial(0, 0.5)).isZero();
        assertThat(stream.binomial(9, 0)).isZero();
        assertThat(stream.binomial(9, 1)).isEqualTo(9);
    }

    @Test
    void everyDrawTakesOneNumber() {
        Stream drawn = stream();
        drawn.binomial(0, 0.5);
        drawn.binomial(9, 1);
        drawn.binomial(5000, 0.3);
        Stream skipped = stream();
        skipped.uniform();
        skipped.uniform();
        skipped.uniform();
        assertThat(drawn.uniform()).isEqualTo(skipped.uniform());
    }

    @Test
    void aDrawGrowsWithTheUniformNumber() {
        int last = 0;
        for (double uniform = 0; uniform < 1; uniform += 0.001) {
            int quantile = Binomial.quantile(300, 0.4, uniform);
            assertThat(quantile).isGreaterThanOrEqualTo(last);
            last = quantile;
        }
        assertThat(last).isGreaterThan(140);
    }
}
