package org.aidflow.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.aidflow.network.TransportProblem.Want;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransportProblemTest {
    /** Each for the nearer costs 1 + 5; each for the farther 2 + 1. */
    @Test
    void theSumCountsNotTheNearest() {
        double[][] costs = {{1, 2}, {1, 5}};
        List<Want> wants = List.of(new Want(0, 3, 100), new Want(1, 3, 100));

        assertThat(new TransportProblem(new int[] {3, 3}, costs, wants).solve())
                .isDeepEqualTo(new int[][] {{0, 3}, {3, 0}});
    }

    @Test
    void whatIsScarceGoesWhereItsLackCostsMost() {
        List<Want> wants = List.of(new Want(0, 2, 20), new Want(0, 2, 10), new Want(1, 2, 15));

        assertThat(new TransportProblem(new int[] {3}, new double[][] {{1, 1}}, wants).solve())
                .isDeepEqualTo(new int[][] {{2, 1}});
    }

    @Test
    void nothingGoesThatIsNotWantedOrNotWorthTheWay() {
        List<Want> wants = List.of(new Want(0, 1, 9), new Want(1, 1, 3));

        assertThat(new TransportProblem(new int[] {5}, new double[][] {{4, 4}}, wants).solve())
                .isDeepEqualTo(new int[][] {{1, 0}});
    }

    /** A problem of Hubei 2020 on which the algorithm gave up while sums of costs were rounded. */
    @Test
    void sumsOfCostsAreExactSoThatASolutionIsFound() throws IOException {
        List<Integer> supplies = new ArrayList<>();
        List<double[]> costs = new ArrayList<>();
        List<Want> wants = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/network/transport-problem.txt"))) {
            String[] words = line.split(",", -1);
            int number = Integer.parseInt(words[1]);
            double[] rest =
                    Stream.of(words).skip(2).mapToDouble(Double::parseDouble).toArray();
            if (words[0].equals("source")) {
                supplies.add(number);
                costs.add(rest);
            } else {
                wants.add(new Want(number, (int) rest[0], rest[1]));
            }
        }
        int[] available = supplies.stream().mapToInt(Integer::intValue).toArray();

        int[][] plan = new TransportProblem(available, costs.toArray(double[][]::new), wants).solve();

        assertThat(Arrays.stream(plan).mapToInt(row -> Arrays.stream(row).sum()))
                .as("all go, as more is wanted")
                .containsExactlyElementsOf(supplies);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    /** Small enough to try all. */
    @ParameterizedTest(name = "problem of seed {0}")
    @MethodSource("seeds")
    void noOtherPlanIsCheaper(long seed) {
        Random random = new Random(seed);
        int[] supplies = random.ints(2, 0, 4).toArray();
        double[][] costs = {
            random.doubles(2, 0, 9).toArray(), random.doubles(2, 0, 9).toArray()
        };
        List<Want> wants = new ArrayList<>();
        for (int want = 0; want < 3; want++) {
            wants.add(new Want(want % 2, random.nextInt(3), random.nextDouble() * 12));
        }

        int[][] plan = new TransportProblem(supplies, costs, wants).solve();

        double least = Double.POSITIVE_INFINITY;
        for (int[][] other : plans(supplies)) {
            least = Math.min(least, cost(other, costs, wants));
        }
        assertThat(plans(supplies)).anyMatch(other -> Arrays.deepEquals(other, plan));
        assertThat(cost(plan, costs, wants)).isLessThanOrEqualTo(least + 1e-9);
    }

    private static List<int[][]> plans(int[] supplies) {
        List<int[][]> plans = new ArrayList<>();
        for (int[] first : rows(supplies[0])) {
            for (int[] second : rows(supplies[1])) {
                plans.add(new int[][] {first, second});
            }
        }
        return plans;
    }

    private static List<int[]> rows(int supply) {
        List<int[]> rows = new ArrayList<>();
        for (int toFirst = 0; toFirst <= supply; toFirst++) {
            for (int toSecond = 0; toFirst + toSecond <= supply; toSecond++) {
                rows.add(new int[] {toFirst, toSecond});
            }
        }
        return rows;
    }

    /** What goes to a sink fills its wants of the highest penalty first; more than it wants costs the way all the same. */
    private static double cost(int[][] plan, double[][] costs, List<Want> wants) {
        double cost = 0;
        for (int sink = 0; sink < 2; sink++) {
            int here = sink;
            int left = plan[0][sink] + plan[1][sink];
            cost += plan[0][sink] * costs[0][sink] + plan[1][sink] * costs[1][sink];
            List<Want> dearest = wants.stream()
                    .filter(want -> want.sink() == here)
                    .sorted((a, b) -> Double.compare(b.penalty(), a.penalty()))
                    .toList();
            for (Want want : dearest) {
                int filled = Math.min(left, want.amount());
                left -= filled;
                cost += (want.amount() - filled) * want.penalty();
            }
        }
        return cost;
    }
}
