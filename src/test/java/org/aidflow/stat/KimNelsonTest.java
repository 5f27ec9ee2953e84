package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KimNelsonTest {
    private static final int FIRST_STAGE = 10;

    /** Three differences with the mean {@code lead} and the variance 1. */
    private static int[] look(double lead, int systems, boolean lowerIsBetter) {
        double[][] samples = {{lead - 1, lead, lead + 1}, {0, 0, 0}};
        return KimNelson.survivors(samples, systems, 1, 0.95, lowerIsBetter);
    }

    /** eta = (0.1^-1 - 1) / 2 = 4.5, h² = 18, so the boundary is (18 - 3) / 6 = 2.5. */
    @Test
    void twoSystemsPartAtTheHandComputedBoundary() {
        assertThat(look(2.499, 2, false)).containsExactly(0, 1);
        assertThat(look(2.501, 2, false)).containsExactly(0);
        assertThat(look(-2.499, 2, false)).containsExactly(0, 1);
        assertThat(look(-2.501, 2, false)).containsExactly(1);
        assertThat(look(2.501, 2, true)).containsExactly(1);
        assertThat(look(-2.501, 2, true)).containsExactly(0);
    }

    /** eta = (0.05^-1 - 1) / 2 = 9.5, h² = 38, so the boundary is (38 - 3) / 6 = 5.8333. */
    @Test
    void boundaryRemembersHowManySystemsThereWere() {
        assertThat(look(5.833, 3, false)).containsExactly(0, 1);
        assertThat(look(5.834, 3, false)).containsExactly(0);
    }

    @Test
    void systemsFarApartSeparateAtOnce() {
        Random random = new Random(1);
        double[][] samples = new double[2][FIRST_STAGE];
        Arrays.setAll(samples[0], r -> random.nextGaussian());
        Arrays.setAll(samples[1], r -> 20 + random.nextGaussian());
        assertThat(KimNelson.survivors(samples, 2, 0.5, 0.99, true)).containsExactly(0);
        assertThat(KimNelson.survivors(samples, 2, 0.5, 0.99, false)).containsExactly(1);
    }

    @Test
    void ofEqualSystemsTheEarlierSurvives() {
        double[][] samples = {{1, 2, 3}, {5, 6, 7}, {5, 6, 7}};
        assertThat(KimNelson.survivors(samples, 3, 0.5, 0.95, false)).containsExactly(1);
        assertThat(KimNelson.survivors(samples, 3, 0.5, 0.95, true)).containsExactly(0);
    }

    @Test
    void oneSystemSurvivesByItself() {
        assertThat(KimNelson.survivors(new double[][] {{1, 2, 3}}, 4, 0.5, 0.95, false))
                .containsExactly(0);
    }

    /** How often the best is left, and after how many looks. */
    private record Outcome(double right, double looks) {}

    /** The best leads all others by exactly delta = 1/2; variances of 1, with the correlation {@code rho}. */
    private static Outcome select(int systems, double rho, double probability, int repeats) {
        Random random = new Random(2006);
        Tally looks = new Tally();
        int right = 0;
        for (int i = 0; i < repeats; i++) {
            double[][] samples = new double[systems][0];
            int[] in = IntStream.range(0, systems).toArray();
            int r = 0;
            while (in.length > 1) {
                do {
                    r++;
                    samples = extended(samples, rho, random);
                } while (r < FIRST_STAGE);
                double[][] left =
                        Arrays.stream(in).mapToObj(Arrays.asList(samples)::get).toArray(double[][]::new);
                int[] before = in;
                in = Arrays.stream(KimNelson.survivors(left, systems, 0.5, probability, false))
                        .map(j -> before[j])
                        .toArray();
            }
            looks.add(r);
            right += in[0] == 0 ? 1 : 0;
        }
        return new Outcome((double) right / repeats, looks.mean());
    }

    private static double[][] extended(double[][] samples, double rho, Random random) {
        double common = Math.sqrt(rho) * random.nextGaussian();
        double[][] longer = new double[samples.length][];
        for (int i = 0; i < samples.length; i++) {
            int r = samples[i].length;
            longer[i] = Arrays.copyOf(samples[i], r + 1);
            longer[i][r] = (i == 0 ? 0.5 : 0) + common + Math.sqrt(1 - rho) * random.nextGaussian();
        }
        return longer;
    }

    @ParameterizedTest(name = "{0} systems, correlation {1}, P* {2}")
    @CsvSource({"2, 0, 0.95", "2, 0.6, 0.9", "3, 0, 0.9", "5, 0, 0.9", "5, 0.6, 0.95"})
    void selectsTheBestAsOftenAsItSaysIfAllOthersLagByDelta(int systems, double rho, double probability) {
        int repeats = 1_000;
        double error = Math.sqrt(probability * (1 - probability) / repeats);
        assertThat(select(systems, rho, probability, repeats).right()).isGreaterThan(probability - 4 * error);
    }

    @Test
    void commonRandomNumbersMakeItFaster() {
        double independent = select(4, 0, 0.9, 200).looks();
        assertThat(select(4, 0.5, 0.9, 200).looks()).isLessThan(0.7 * independent);
    }

    @Test
    void refusesWhatIsNoLook() {
        double[][] two = {{1, 2}, {1, 3}};
        assertThatThrownBy(() -> KimNelson.survivors(two, 1, 1, 0.95, true))
                .hasMessage("count of systems must be >= 2 but was 1");
        assertThatThrownBy(() -> KimNelson.survivors(new double[3][2], 2, 1, 0.95, true))
                .hasMessage("count of systems still in must be from 1 to 2 but was 3");
        assertThatThrownBy(() -> KimNelson.survivors(new double[2][1], 2, 1, 0.95, true))
                .hasMessage("count of replications must be >= 2 but was 1");
        assertThatThrownBy(() -> KimNelson.survivors(two, 2, 0, 0.95, true))
                .hasMessage("delta must be a finite number > 0 but was 0.0");
        assertThatThrownBy(() -> KimNelson.survivors(two, 2, 1, 0.5, true))
                .hasMessage("probability of correct selection must be > 0.5 and < 1 but was 0.5");
    }
}
