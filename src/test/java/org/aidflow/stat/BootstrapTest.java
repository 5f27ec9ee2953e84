package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private static ToDoubleFunction<int[]> mean(double... values) {
        return indices -> Arrays.stream(indices).mapToDouble(i -> values[i]).sum() / indices.length;
    }

    @Test
    void sameSeedGivesTheSameIntervalAndAnotherSeedAnother() {
        double[] values = new Random(1).doubles(30).toArray();
        Interval interval =
                Bootstrap.percentile(30, mean(values), 200, 0.9, new Random(5)).orElseThrow();
        assertThat(Bootstrap.percentile(30, mean(values), 200, 0.9, new Random(5)))
                .contains(interval);
        assertThat(Bootstrap.percentile(30, mean(values), 200, 0.9, new Random(6))
                        .orElseThrow())
                .isNotEqualTo(interval);
    }

    /** The mean of a resample of 0 and 1 is 0, 1/2, 1 with probability 1/4, 1/2, 1/4. */
    @Test
    void intervalOfTwoValuesHasTheQuantilesOfTheExactLaw() {
        assertThat(Bootstrap.percentile(2, mean(0, 1), 2_000, 0.4, new Random(2)))
                .contains(new Interval(0.5, 0.5));
        assertThat(Bootstrap.percentile(2, mean(0, 1), 2_000, 0.6, new Random(2)))
                .contains(new Interval(0, 1));
    }

    /** The tolerance is four standard errors of the quantile of so many resamples. */
    @Test
    void intervalOfTheMeanOfNormalScoresIsThatOfTheNormalLaw() {
        int n = 200;
        int resamples = 20_000;
        double[] scores = IntStream.range(0, n)
                .mapToDouble(i -> NORMAL.inverseCumulativeProbability((i + 0.5) / n))
                .toArray();
        double error = Math.sqrt(DoubleStream.of(scores).map(x -> x * x).sum()) / n;
        Interval interval = Bootstrap.percentile(n, mean(scores), resamples, 0.95, new Random(3))
                .orElseThrow();
        double z = 1.959963984540054;
        double tolerance = 4 * error * Math.sqrt(0.025 * 0.975 / resamples) / NORMAL.density(z);
        assertThat(interval.low()).isCloseTo(-z * error, within(tolerance));
        assertThat(interval.high()).isCloseTo(z * error, within(tolerance));
    }

    /** About a mean of normal values the interval is Student's with the normal quantile and n in place of n - 1. */
    @Test
    void coversTheMeanOfNormalDataAsOftenAsTheoryHasIt() {
        int n = 50;
        Random random = new Random(20200123);
        int covered = 0;
        for (int i = 0; i < 1_000; i++) {
            double[] values = DoubleStream.generate(() -> 7 + 3 * random.nextGaussian())
                    .limit(n)
                    .toArray();
            Interval interval =
                    Bootstrap.percentile(n, mean(values), 500, 0.95, random).orElseThrow();
            covered += interval.low() <= 7 && 7 <= interval.high() ? 1 : 0;
        }
        double missed = 2 * TDistribution.of(n - 1).survivalProbability(1.96 * Math.sqrt((n - 1.0) / n));
        assertThat(covered / 1e3).isCloseTo(1 - missed, within(4 * Math.sqrt(missed * (1 - missed) / 1e3)));
    }

    @Test
    void resampleWithoutAFiniteStatisticIsLeftOut() {
        ToDoubleFunction<int[]> oneOrNone = indices -> indices[0] == 0 ? Double.NaN : 1;
        assertThat(Bootstrap.percentile(2, oneOrNone, 100, 0.95, new Random(4))).contains(new Interval(1, 1));
        assertThat(Bootstrap.percentile(2, i -> Double.POSITIVE_INFINITY, 100, 0.95, new Random(4)))
                .isEmpty();
    }

    @Test
    void refusesNothingToDrawFrom() {
        assertThatThrownBy(() -> Bootstrap.percentile(0, i -> 1, 100, 0.95, new Random(4)))
                .hasMessage("count of observations must be >= 1 but was 0");
        assertThatThrownBy(() -> Bootstrap.percentile(1, i -> 1, 0, 0.95, new Random(4)))
                .hasMessage("count of resamples must be >= 1 but was 0");
        assertThatThrownBy(() -> Bootstrap.percentile(1, i -> 1, 10, 1, new Random(4)))
                .hasMessage("confidence level must be > 0 and < 1 but was 1.0");
    }
}
