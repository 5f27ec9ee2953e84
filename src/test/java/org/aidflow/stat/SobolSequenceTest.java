package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SobolSequenceTest {
    private static double[][] points(int count, int dimensions, long seed) {
        return SobolSequence.points(count, dimensions, new Random(seed));
    }

    @ParameterizedTest(name = "2^{0} points")
    @ValueSource(ints = {0, 1, 5, 10, 13})
    void eachDyadicIntervalOfEachDimensionHoldsOnePoint(int m) {
        int n = 1 << m;
        double[][] points = points(n, 30, 7);
        for (int j = 0; j < 30; j++) {
            int dimension = j;
            assertThat(Arrays.stream(points)
                            .mapToInt(point -> (int) (n * point[dimension]))
                            .distinct())
                    .as("dimension %d", j)
                    .hasSize(n);
        }
    }

    /** The first two dimensions are a (0, m, 2)-net: each box of sides 2^-a and 2^-(m - a) holds one of 2^m points. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void eachElementaryBoxOfTheFirstTwoDimensionsHoldsOnePoint(long seed) {
        int m = 8;
        double[][] points = points(1 << m, 2, seed);
        for (int a = 0; a <= m; a++) {
            int columns = 1 << a;
            int rows = 1 << (m - a);
            assertThat(Arrays.stream(points)
                            .mapToInt(p -> rows * (int) (columns * p[0]) + (int) (rows * p[1]))
                            .distinct())
                    .as("%d columns, %d rows", columns, rows)
                    .hasSize(1 << m);
        }
    }

    /** The mean of the product of 1 + (x - 1/2) is 1; its variance is (13/12)^5 - 1. */
    @Test
    void errorOfASmoothIntegralFallsFasterThanOneOverThePoints() {
        double few = rootMeanSquareError(1 << 6);
        double many = rootMeanSquareError(1 << 12);
        assertThat(few / many).as("64 by 1 / n, 8 by Monte Carlo").isGreaterThan(64);
        double monteCarlo = Math.sqrt((Math.pow(13 / 12.0, 5) - 1) / (1 << 12));
        assertThat(many).isLessThan(monteCarlo / 50);
    }

    private static double rootMeanSquareError(int count) {
        Tally squares = new Tally();
        for (int seed = 0; seed < 40; seed++) {
            double mean = Arrays.stream(points(count, 5, seed))
                    .mapToDouble(p -> Arrays.stream(p).map(x -> x + 0.5).reduce(1, (u, v) -> u * v))
                    .average()
                    .orElseThrow();
            squares.add((mean - 1) * (mean - 1));
        }
        return Math.sqrt(squares.mean());
    }

    /** Pearson's chi-square of 16 cells over 8,000 seeds: mean 15, variance 30. */
    @ParameterizedTest(name = "point {0}")
    @ValueSource(ints = {0, 1, 2})
    void eachPointIsUniformOverSeeds(int number) {
        int[] cells = new int[16];
        for (int seed = 0; seed < 8000; seed++) {
            double[] point = points(3, 2, seed)[number];
            cells[4 * (int) (4 * point[0]) + (int) (4 * point[1])]++;
        }
        double chiSquare = Arrays.stream(cells)
                .mapToDouble(c -> (c - 500.0) * (c - 500.0) / 500)
                .sum();
        assertThat(chiSquare).isBetween(2.0, 15 + 4 * Math.sqrt(30));
    }

    @Test
    void sameSeedMakesTheSamePointsAndAnotherMakesOthers() {
        assertThat(points(100, 4, 1)).isDeepEqualTo(points(100, 4, 1));
        double[][] one = points(100, 4, 1);
        double[][] other = points(100, 4, 2);
        for (int i = 0; i < 100; i++) {
            assertThat(one[i]).doesNotContain(other[i]);
        }
    }

    @Test
    void moreBeginWithTheSame() {
        assertThat(Arrays.copyOf(points(1000, 3, 9), 100)).isDeepEqualTo(points(100, 3, 9));
    }

    @Test
    void refusesCountsOutOfRange() {
        assertThatThrownBy(() -> points(0, 1, 1)).hasMessage("count of points must be >= 1 but was 0");
        assertThatThrownBy(() -> points(1, 0, 1))
                .hasMessage("count of dimensions must be from 1.0 to 21201.0 but was 0.0");
    }
}
