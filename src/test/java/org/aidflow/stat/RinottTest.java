package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RinottTest {
    @ParameterizedTest(name = "{0} systems")
    @CsvSource({"2, 2.452", "3, 2.937", "4, 3.203"})
    void constantFollowsThePublishedTable(int systems, double h) {
        assertThat(Rinott.h(systems, 20, 0.95)).isCloseTo(h, within(1e-3));
    }

    /** With two replications the law of the difference of two Student variables is Cauchy's with the scale 2. */
    @ParameterizedTest(name = "P* {0}")
    @ValueSource(doubles = {0.6, 0.9, 0.95, 0.99})
    void twoReplicationsOfTwoSystemsFollowTheClosedForm(double probability) {
        double h = 2 * Math.tan(Math.PI * (probability - 0.5));
        assertThat(Rinott.h(2, 2, probability)).isCloseTo(h, within(1e-7 * h));
    }

    /** With the variances known, each pair is right with Φ(h / √2); what is missing is of the order of 1 / n0. */
    @ParameterizedTest(name = "{0} systems, P* {1}")
    @CsvSource({"2, 0.95", "5, 0.9", "50, 0.99"})
    void longFirstStageTendsToKnownVariances(int systems, double probability) {
        double right = Math.pow(probability, 1.0 / (systems - 1));
        double h = Math.sqrt(2) * NormalDistribution.of(0, 1).inverseCumulativeProbability(right);
        assertThat(Rinott.h(systems, 1_000_000, probability)).isCloseTo(h, within(1e-4));
    }

    @ParameterizedTest(name = "{0} systems, first stage {1}, P* {2}")
    @CsvSource({"3, 6, 0.9", "10, 10, 0.95", "4, 3, 0.8"})
    void constantSolvesItsEquationByMonteCarlo(int systems, int firstStage, double probability) {
        double h = Rinott.h(systems, firstStage, probability);
        Random random = new Random(1978);
        int repeats = 40_000;
        int right = 0;
        for (int i = 0; i < repeats; i++) {
            double best = 1 / chiSquared(random, firstStage - 1);
            boolean ahead = true;
            for (int j = 1; j < systems; j++) {
                double spread = Math.sqrt((firstStage - 1) * (best + 1 / chiSquared(random, firstStage - 1)));
                ahead &= random.nextGaussian() * spread < h;
            }
            right += ahead ? 1 : 0;
        }
        double error = Math.sqrt(probability * (1 - probability) / repeats);
        assertThat((double) right / repeats).isCloseTo(probability, within(4 * error));
    }

    private static double chiSquared(Random random, int freedom) {
        return DoubleStream.generate(random::nextGaussian)
                .limit(freedom)
                .map(z -> z * z)
                .sum();
    }

    @Test
    void secondStageGrowsWithTheVariance() {
        assertThat(Rinott.sampleSizes(2.5, 0.5, new double[] {0, 1, 2, 4, 4.001}, 20))
                .containsExactly(20, 25, 100, 400, 401);
    }

    /** All others lag by exactly delta, with unequal variances. */
    @Test
    void selectsTheBestAsOftenAsItSays() {
        double delta = 1;
        double[] sds = {2, 1, 3};
        double h = Rinott.h(3, 6, 0.9);
        Random random = new Random(2);
        int repeats = 2_000;
        int right = 0;
        for (int i = 0; i < repeats; i++) {
            double[] means = new double[3];
            for (int j = 0; j < 3; j++) {
                Tally tally = new Tally();
                add(tally, 6, j == 0 ? delta : 0, sds[j], random);
                long size = Rinott.sampleSizes(h, delta, new double[] {tally.sd()}, 6)[0];
                add(tally, size - 6, j == 0 ? delta : 0, sds[j], random);
                means[j] = tally.mean();
            }
            right += means[0] > means[1] && means[0] > means[2] ? 1 : 0;
        }
        assertThat((double) right / repeats).isGreaterThan(0.9 - 4 * Math.sqrt(0.9 * 0.1 / repeats));
    }

    private static void add(Tally tally, long times, double mean, double sd, Random random) {
        for (long i = 0; i < times; i++) {
            tally.add(mean + sd * random.nextGaussian());
        }
    }

    @Test
    void refusesWhatItCannotPromise() {
        assertThatThrownBy(() -> Rinott.h(1, 20, 0.95)).hasMessage("count of systems must be >= 2 but was 1");
        assertThatThrownBy(() -> Rinott.h(4, 20, 0.25))
                .hasMessage("probability of correct selection must be > 0.25 and < 1 but was 0.25");
        assertThatThrownBy(() -> Rinott.h(4, 20, 1 - 1e-12))
                .hasMessageContaining("be from 0.0 to 0.999999999 but was 0.99");
        assertThatThrownBy(() -> Rinott.h(2, 1, 0.95))
                .hasMessage("replications of the first stage must be >= 2 but was 1");
        assertThatThrownBy(() -> Rinott.sampleSizes(2, 0, new double[] {1}, 20))
                .hasMessage("delta must be a finite number > 0 but was 0.0");
    }
}
