package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OcbaTest {
    private static final int[] NONE = {0, 0, 0};

    /** (s / d)² is 1 and 9/4 for the others; the best gets 2 √(1 + 9/16) = 5/2. Sum 23/4. */
    @Test
    void followsAHandComputedAllocation() {
        double[] means = {1, 2, 3};
        double[] sds = {2, 1, 3};
        assertThat(Ocba.allocation(means, sds, NONE, 2_300, true)).containsExactly(1_000, 400, 900);
        assertThat(Ocba.allocation(new double[] {-1, -2, -3}, sds, NONE, 2_300, false))
                .containsExactly(1_000, 400, 900);
        assertThat(Ocba.allocation(means, sds, new int[] {100, 200, 300}, 1_700, true))
                .containsExactly(900, 200, 600);
    }

    /** The second has 1,000 where its part is less, so the others share 1,900 in all as 10 : 9. */
    @Test
    void systemWithMoreThanItsPartGetsNone() {
        int[] more = Ocba.allocation(
                new double[] {1, 2, 3}, new double[] {2, 1, 3}, new int[] {100, 1_000, 100}, 1_700, true);
        assertThat(more).containsExactly(900, 0, 800);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void countsInAllHaveTheRatiosOfTheTheoremAndSumToTheIncrement(int seed) {
        Random random = new Random(seed);
        int k = 6;
        double[] means = random.doubles(k, 0, 10).toArray();
        double[] sds = random.doubles(k, 1, 4).toArray();
        int budget = 10_000_000;
        int[] n = Ocba.allocation(means, sds, new int[k], budget, false);
        assertThat(Arrays.stream(n).sum()).isEqualTo(budget);
        int best = IntStream.range(0, k).reduce(0, (i, j) -> means[j] > means[i] ? j : i);
        int[] others = IntStream.range(0, k).filter(i -> i != best).toArray();
        for (int i : others) {
            double ratio = Math.pow(
                    sds[i] / (means[best] - means[i]) / (sds[others[0]] / (means[best] - means[others[0]])), 2);
            assertThat(n[i] / (ratio * n[others[0]])).isCloseTo(1, within(1.0 / n[i] + 1.0 / n[others[0]]));
        }
        double squares = Arrays.stream(others)
                .mapToDouble(i -> Math.pow(n[i] / sds[i], 2))
                .sum();
        assertThat(n[best] / (sds[best] * Math.sqrt(squares))).isCloseTo(1, within(1e-4));
    }

    @Test
    void remaindersGoToTheLargestFractionsAndOfEqualOnesToTheEarliest() {
        assertThat(Ocba.allocation(new double[] {1, 2, 3}, new double[] {2, 1, 3}, NONE, 10, true))
                .as("4.35, 1.74, 3.91")
                .containsExactly(4, 2, 4);
        assertThat(Ocba.allocation(new double[] {1, 1}, new double[] {1, 1}, new int[2], 5, true))
                .containsExactly(3, 2);
        assertThat(Ocba.allocation(new double[] {1, 2}, new double[] {1, 1}, new int[2], 0, true))
                .containsExactly(0, 0);
    }

    /** As d goes to 0: the tied get s², the best s √(sum of s²). Here 4 and 9 against √13. */
    @Test
    void systemsLevelWithTheBestGetAll() {
        int[] more = Ocba.allocation(new double[] {7, 7, 7, 9}, new double[] {1, 2, 3, 5}, new int[4], 1_000_000, true);
        double sum = 13 + Math.sqrt(13);
        assertThat(more[0]).isCloseTo((int) (1e6 * Math.sqrt(13) / sum), within(1));
        assertThat(more[1]).isCloseTo((int) (1e6 * 4 / sum), within(1));
        assertThat(more[2]).isCloseTo((int) (1e6 * 9 / sum), within(1));
        assertThat(more[3]).isZero();
    }

    @Test
    void systemsThatDoNotVaryShareEvenly() {
        assertThat(Ocba.allocation(new double[] {1, 2, 3}, new double[3], NONE, 7, true))
                .containsExactly(3, 2, 2);
        assertThat(Ocba.allocation(new double[] {1, 2, 3}, new double[] {0, 0, 1}, NONE, 7, true))
                .as("only the third varies")
                .containsExactly(0, 0, 7);
    }

    /** Chen's first experiment: ten systems with the means 1 to 10 and the standard deviation 6. */
    @Test
    void findsTheBestMoreOftenThanEqualCountsDo() {
        assertThat(right(true)).isGreaterThan(right(false) + 0.05);
    }

    private static double right(boolean allocated) {
        Random random = new Random(2000);
        int k = 10;
        int[] even = new int[k];
        Arrays.fill(even, 5);
        int repeats = 1_000;
        int right = 0;
        for (int i = 0; i < repeats; i++) {
            Tally[] tallies = new Tally[k];
            Arrays.setAll(tallies, j -> new Tally());
            int[] more = new int[k];
            Arrays.fill(more, 10);
            for (int round = 0; round < 6; round++) {
                for (int j = 0; j < k; j++) {
                    for (int r = 0; r < more[j]; r++) {
                        tallies[j].add(j + 1 + 6 * random.nextGaussian());
                    }
                }
                more = allocated ? Ocba.allocation(means(tallies), sds(tallies), counts(tallies), 5 * k, true) : even;
            }
            double[] means = means(tallies);
            right += IntStream.range(1, k).allMatch(j -> means[0] < means[j]) ? 1 : 0;
        }
        return (double) right / repeats;
    }

    private static double[] means(Tally[] tallies) {
        return Arrays.stream(tallies).mapToDouble(Tally::mean).toArray();
    }

    private static double[] sds(Tally[] tallies) {
        return Arrays.stream(tallies).mapToDouble(Tally::sd).toArray();
    }

    private static int[] counts(Tally[] tallies) {
        return Arrays.stream(tallies).mapToInt(t -> (int) t.count()).toArray();
    }

    @Test
    void correctSelectionFollowsTheHandComputedSum() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double[] means = {1, 2, 3};
        double[] sds = {2, 1, 3};
        int[] counts = {16, 4, 9};
        double wrong =
                normal.cumulativeProbability(-1 / Math.sqrt(0.5)) + normal.cumulativeProbability(-2 / Math.sqrt(1.25));
        assertThat(Ocba.correctSelection(means, sds, counts, true)).isCloseTo(1 - wrong, within(1e-12));
        double wrongest =
                normal.cumulativeProbability(-2 / Math.sqrt(1.25)) + normal.cumulativeProbability(-1 / Math.sqrt(1.25));
        assertThat(Ocba.correctSelection(means, sds, counts, false)).isCloseTo(1 - wrongest, within(1e-12));
    }

    @Test
    void correctSelectionIsKnownWhereNothingVariesOrNothingLeads() {
        int[] one = {1, 1, 1, 1};
        assertThat(Ocba.correctSelection(new double[] {1, 2, 3, 4}, new double[4], one, true))
                .isEqualTo(1);
        assertThat(Ocba.correctSelection(new double[] {1, 1, 3, 4}, new double[4], one, true))
                .isEqualTo(0.5);
        assertThat(Ocba.correctSelection(new double[] {1, 1, 1, 1}, new double[] {1, 2, 3, 4}, one, true))
                .isZero();
    }

    @Test
    void refusesWhatIsOutOfRange() {
        double[] two = {1, 2};
        assertThatThrownBy(() -> Ocba.allocation(new double[1], new double[1], new int[1], 1, true))
                .hasMessage("count of systems must be >= 2 but was 1");
        assertThatThrownBy(() -> Ocba.allocation(two, new double[3], new int[2], 1, true))
                .hasMessage("count of standard deviations must be 2 but was 3");
        assertThatThrownBy(() -> Ocba.allocation(two, two, new int[3], 1, true))
                .hasMessage("count of counts must be 2 but was 3");
        assertThatThrownBy(() -> Ocba.allocation(two, two, new int[2], -1, true))
                .hasMessage("increment must be >= 0 but was -1");
        assertThatThrownBy(() -> Ocba.allocation(new double[] {1, Double.NaN}, two, new int[2], 1, true))
                .hasMessage("mean must be a finite number but was NaN");
        assertThatThrownBy(() -> Ocba.correctSelection(two, two, new int[2], true))
                .hasMessage("count of replications must be >= 1 but was 0");
    }
}
