package org.aidflow.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.aidflow.experiment.Constraint.Comparison;
import org.aidflow.experiment.Constraint.Level;
import org.aidflow.experiment.Constraint.Literal;
import org.aidflow.experiment.Constraint.Operator;
import org.aidflow.random.Exponential;
import org.aidflow.random.Gamma;
import org.aidflow.random.Lognormal;
import org.aidflow.random.Purpose;
import org.aidflow.random.Stream;
import org.aidflow.random.Streams;
import org.aidflow.random.Triangular;
import org.aidflow.random.TruncatedNormal;
import org.aidflow.stat.SobolSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignTest {
    private static final Range UNIT = new Range(0, 1, false, false);

    private static Stream stream(long seed) {
        return new Streams(seed, 0).stream(Purpose.DESIGN, 0);
    }

    private static Factor levels(String path, String... levels) {
        return new Factor(path, new Levels(List.of(levels)), "");
    }

    private static List<Factor> ranges(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Factor("k" + i, UNIT, ""))
                .toList();
    }

    private static List<List<String>> points(Design design) {
        List<List<String>> points = design.points(stream(1));
        assertThat(design.points(stream(1))).isEqualTo(points);
        return points;
    }

    private static double[][] numbers(List<List<String>> points) {
        return points.stream()
                .map(point -> point.stream().mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
    }

    @Test
    void aFactorialDesignHasEveryCombinationAndItsFirstFactorVariesSlowest() {
        List<Factor> factors = List.of(levels("policy.teams", "none", "paired"), levels("k", "1", "2", "3"));

        assertThat(points(new Factorial(factors, List.of())))
                .extracting(
                        point -> Design.name(factors.stream().map(Factor::path).toList(), point))
                .containsExactly(
                        "policy.teams=none, k=1",
                        "policy.teams=none, k=2",
                        "policy.teams=none, k=3",
                        "policy.teams=paired, k=1",
                        "policy.teams=paired, k=2",
                        "policy.teams=paired, k=3");
    }

    @Test
    void aDesignWithoutFactorsIsTheBaseAlone() {
        assertThat(points(new Factorial(List.of(), List.of())))
                .extracting(point -> Design.name(List.of(), point))
                .containsExactly("base");
    }

    @Test
    void aFactorialDesignKeepsToItsConstraints() {
        List<Factor> factors = List.of(levels("s", "2", "6", "10"), levels("S", "5", "10.0"), levels("p", "a", "b"));
        Constraint less = new Constraint(List.of(new Comparison(new Level(0), Operator.LESS, new Level(1))));
        Constraint either = new Constraint(List.of(
                new Comparison(new Level(2), Operator.NOT_EQUAL, new Literal("a")),
                new Comparison(new Level(1), Operator.EQUAL, new Literal("10"))));

        assertThat(points(new Factorial(factors, List.of(less, either))))
                .containsExactly(
                        List.of("2", "5", "b"),
                        List.of("2", "10.0", "a"),
                        List.of("2", "10.0", "b"),
                        List.of("6", "10.0", "a"),
                        List.of("6", "10.0", "b"));
    }

    @ParameterizedTest(name = "6 and 5 by {0}")
    @CsvSource({"EQUAL, false", "NOT_EQUAL, true", "LESS, false", "AT_MOST, false", "MORE, true", "AT_LEAST, true"})
    void comparisonsAreOfNumbers(Operator operator, boolean holds) {
        Constraint constraint = new Constraint(List.of(new Comparison(new Level(0), operator, new Literal("5.0"))));

        assertThat(constraint.holds(List.of("6"))).isEqualTo(holds);
        assertThat(constraint.holds(List.of("5")))
                .isEqualTo(operator == Operator.EQUAL || operator.name().startsWith("AT_"));
    }

    @Test
    void theSizeOfAHugeDesignDoesNotOverflow() {
        Factor ten = levels("k", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

        assertThat(new Factorial(IntStream.range(0, 18).mapToObj(i -> ten).toList(), List.of()).size())
                .isEqualTo(1_000_000_000_000_000_000L);
        assertThat(new Factorial(IntStream.range(0, 64).mapToObj(i -> ten).toList(), List.of()).size())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void oneAtATimeBeginsWithTheBaseAndEveryOtherPointDiffersFromItInOneFactor() {
        List<Factor> factors = List.of(
                levels("policy.teams", "none", "paired"),
                new Factor("h", new Range(6, 72, false, false), "h"),
                levels("k", "12.0", "48"));

        assertThat(points(new OneAtATime(factors, List.of("paired", "24", "12"), List.of())))
                .containsExactly(
                        List.of("paired", "24", "12"),
                        List.of("none", "24", "12"),
                        List.of("paired", "6", "12"),
                        List.of("paired", "72", "12"),
                        List.of("paired", "24", "48"));
    }

    @Test
    void theSaturatedFractionOfSevenFactorsIsTheOneOfTheTextbook() {
        Fraction fraction = Fraction.ofResolution(7, 3);

        assertThat(fraction.runs()).isEqualTo(8);
        assertThat(fraction.resolution()).hasValue(3);
        assertThat(fraction.definingWords())
                .hasSize(15)
                .filteredOn(word -> Integer.bitCount(word) == 3)
                .hasSize(7);
        for (int word : fraction.definingWords()) {
            for (int run = 0; run < 8; run++) {
                double[] places = fraction.run(run);
                assertThat(IntStream.range(0, 7)
                                .filter(factor -> (word >> factor & 1) == 1)
                                .mapToDouble(factor -> places[factor])
                                .reduce(1, (a, b) -> a * b))
                        .isEqualTo(1);
            }
        }
    }

    /** Runs and words of the least length: the tables of Fries and Hunter (1980) and of Box, Hunter and Hunter (2005). */
    @ParameterizedTest(name = "{0} factors, resolution {1}")
    @CsvSource({
        "3, 3, 4, 1",
        "4, 4, 8, 1",
        "5, 3, 8, 2",
        "5, 5, 16, 1",
        "6, 3, 8, 4",
        "6, 4, 16, 3",
        "7, 4, 16, 7",
        "8, 4, 16, 14",
        "9, 4, 32, 6",
        "10, 4, 32, 10",
        "11, 4, 32, 25",
        "8, 5, 64, 2",
        "15, 3, 16, 35",
        "16, 4, 32, 140"
    })
    void aFractionHasAsFewRunsAndShortWordsAsTheTablesSay(int factors, int resolution, long runs, int shortest) {
        Fraction fraction = Fraction.ofResolution(factors, resolution);

        assertThat(fraction.runs()).isEqualTo(runs);
        assertThat(fraction.resolution()).hasValue(resolution);
        assertThat(fraction.definingWords())
                .filteredOn(word -> Integer.bitCount(word) == resolution)
                .hasSize(shortest);
    }

    @Test
    void theColumnsOfAFractionAreBalancedAndOrthogonal() {
        Fraction fraction = Fraction.ofResolution(9, 4);
        double[][] runs = IntStream.range(0, 32).mapToObj(fraction::run).toArray(double[][]::new);

        for (int a = 0; a < 9; a++) {
            for (int b = 0; b <= a; b++) {
                int one = a;
                int other = b;
                assertThat(Arrays.stream(runs)
                                .mapToDouble(run -> run[one] * run[other])
                                .sum())
                        .isEqualTo(a == b ? 32 : 0);
            }
            int one = a;
            assertThat(Arrays.stream(runs).mapToDouble(run -> run[one]).sum()).isEqualTo(0);
        }
    }

    @Test
    void aFractionSaysItsResolutionAndDefiningWords() {
        List<Factor> factors = ranges(5);

        assertThat(new Fractional(factors, Fraction.ofResolution(5, 5)).note())
                .isEqualTo("2^(5-1) of resolution V, I = ABCDE");
        assertThat(points(new Fractional(factors, Fraction.full(5))))
                .hasSize(32)
                .doesNotHaveDuplicates();
    }

    @Test
    void aGeneratorIsAProductOfFreeFactors() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fraction(List.of(1, 2, 3, 5)))
                .withMessage("a generator must be a product of at least two free factors but was AC");
        // A = A, B = B, C = AB, D = BC, of which C is not free.
        assertThatIllegalArgumentException().isThrownBy(() -> new Fraction(List.of(1, 2, 3, 6)));
    }

    /** Box and Hunter (1957): the fourth moments of a rotatable design are three times the mixed ones. */
    @ParameterizedTest(name = "{0} factors")
    @ValueSource(ints = {2, 3, 4, 5})
    void aRotatableDesignHasTheMomentsOfOne(int number) {
        List<Factor> factors = IntStream.range(0, number)
                .mapToObj(i -> new Factor("k" + i, new Range(-1, 1, false, false), ""))
                .toList();
        Fraction corners = number == 5 ? Fraction.ofResolution(5, 5) : Fraction.full(number);
        double alpha = CentralComposite.rotatable(corners);

        double[][] points = numbers(points(new CentralComposite(factors, corners, alpha)));

        assertThat(points).hasNumberOfRows((int) corners.runs() + 2 * number + 1);
        double fourth =
                Arrays.stream(points).mapToDouble(x -> Math.pow(x[0], 4)).sum();
        double mixed = Arrays.stream(points)
                .mapToDouble(x -> x[0] * x[0] * x[1] * x[1])
                .sum();
        assertThat(fourth).isCloseTo(3 * mixed, within(1e-3));
        assertThat(points[points.length - 1]).containsOnly(0);
    }

    @ParameterizedTest(name = "maximin: {0}")
    @ValueSource(booleans = {false, true})
    void aLatinHypercubeHasOnePointInEachStratum(boolean maximin) {
        double[][] points = numbers(points(new LatinHypercube(ranges(4), 50, maximin)));

        for (int factor = 0; factor < 4; factor++) {
            Set<Integer> strata = new TreeSet<>();
            for (double[] point : points) {
                strata.add((int) (point[factor] * 50));
            }
            assertThat(strata).hasSize(50);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aMaximinHypercubeIsSpreadWiderThanAPlainOne(long seed) {
        double[][] plain = LatinHypercube.cube(30, 3, stream(seed));

        double[][] spread = Maximin.improved(plain, stream(seed));

        assertThat(Maximin.leastSquare(spread)).isGreaterThan(4 * Maximin.leastSquare(plain));
        for (int factor = 0; factor < 3; factor++) {
            int column = factor;
            assertThat(Arrays.stream(spread).mapToDouble(point -> point[column]).sorted())
                    .containsExactly(Arrays.stream(plain)
                            .mapToDouble(point -> point[column])
                            .sorted()
                            .boxed()
                            .toArray(Double[]::new));
        }
    }

    @ParameterizedTest(name = "second order: {0}")
    @ValueSource(booleans = {false, true})
    void saltellisPointsStandInTheirOrder(boolean secondOrder) {
        List<Factor> factors = ranges(3);
        double[][] rows = SobolSequence.points(8, 6, stream(1));

        List<List<String>> points = points(new Saltelli(factors, 8, secondOrder));

        List<List<String>> expected = new ArrayList<>();
        for (double[] row : rows) {
            List<String> a = Design.quantiles(factors, Arrays.copyOf(row, 3));
            List<String> b = Design.quantiles(factors, Arrays.copyOfRange(row, 3, 6));
            expected.add(a);
            expected.add(List.of(b.get(0), a.get(1), a.get(2)));
            expected.add(List.of(a.get(0), b.get(1), a.get(2)));
            expected.add(List.of(a.get(0), a.get(1), b.get(2)));
            if (secondOrder) {
                expected.add(List.of(a.get(0), b.get(1), b.get(2)));
                expected.add(List.of(b.get(0), a.get(1), b.get(2)));
                expected.add(List.of(b.get(0), b.get(1), a.get(2)));
            }
            expected.add(b);
        }
        assertThat(points).isEqualTo(expected).hasSize(secondOrder ? 64 : 40);
    }

    @ParameterizedTest(name = "{0} trajectories, {1} levels, {2} factors")
    @CsvSource({"2, 4, 1", "2, 8, 5", "4, 2, 6", "10, 4, 7", "20, 6, 3", "2, 10, 30"})
    void aTrajectoryMovesEachFactorOnceByTheSameStep(int trajectories, int levels, int number) {
        double step = levels / (2.0 * (levels - 1));

        double[][] points = numbers(points(new Morris(ranges(number), trajectories, levels)));

        assertThat(points).hasNumberOfRows(trajectories * (number + 1));
        for (int trajectory = 0; trajectory < trajectories; trajectory++) {
            Set<Integer> moved = new HashSet<>();
            for (int i = 0; i < number; i++) {
                double[] before = points[trajectory * (number + 1) + i];
                double[] after = points[trajectory * (number + 1) + i + 1];
                int[] differ = IntStream.range(0, number)
                        .filter(factor -> before[factor] != after[factor])
                        .toArray();
                assertThat(differ).hasSize(1);
                assertThat(Math.abs(after[differ[0]] - before[differ[0]])).isCloseTo(step, within(1e-5));
                moved.add(differ[0]);
            }
            assertThat(moved).hasSize(number);
        }
        for (int factor = 0; factor < number; factor++) {
            int column = factor;
            assertThat(Arrays.stream(points).mapToDouble(point -> point[column]).boxed())
                    .contains(0.0, 1.0);
        }
    }

    @Test
    void monteCarloDrawsFollowTheirLaws() {
        List<Factor> factors = List.of(
                new Factor("t", new Law("triangular(6, 12, 48)", new Triangular(6, 12, 48), false, false), "h"),
                new Factor("w", new Range(1, 6, true, false), ""),
                levels("p", "none", "paired", "pooled"));

        List<List<String>> points = points(new MonteCarlo(factors, 6000));

        double[] t = points.stream()
                .mapToDouble(point -> Double.parseDouble(point.get(0)))
                .toArray();
        // Standard deviation of the law: sqrt((a² + b² + c² - ab - ac - bc) / 18) = 9.2736.
        assertThat(Arrays.stream(t).average().orElseThrow()).isCloseTo(22, within(4 * 9.2736 / Math.sqrt(6000)));
        for (String face : List.of("1", "2", "3", "4", "5", "6")) {
            assertThat(points.stream()
                            .filter(point -> point.get(1).equals(face))
                            .count())
                    .isBetween(1000L - 116, 1000L + 116);
        }
        assertThat(points.stream()
                        .filter(point -> point.get(2).equals("pooled"))
                        .count())
                .isBetween(2000L - 146, 2000L + 146);
    }

    @Test
    void aLawIsDrawnThroughItsQuantiles() {
        assertThat(new Law("", new Exponential(2), false, false).quantile(0.5)).isEqualTo("1.38629"); // 2 ln 2
        assertThat(new Law("", new Lognormal(10, 0.5), false, false).quantile(0.5))
                .isEqualTo("8.94427"); // 10 / sqrt(1.25)
        assertThat(new Law("", new TruncatedNormal(0, 1), false, false).quantile(0.5))
                .isEqualTo("0.67449");
        assertThat(new Law("", new Gamma(3, 1), false, false).quantile(0.5)).isEqualTo("2.07944"); // 3 ln 2
        assertThat(new Law("", new Gamma(3, 1), true, false).quantile(0.5)).isEqualTo("2");
        assertThat(new Law("", new Triangular(0.5, 1, 1.5), false, true).quantile(0.125))
                .isEqualTo("x0.75");
    }

    @Test
    void aRangeIsWrittenShortAndNeverLeft() {
        Range range = new Range(0.8, 1.2, false, true);
        assertThat(range.texts()).containsExactly("x0.8", "x1.2");
        assertThat(range.at(0)).isEqualTo("x1");
        assertThat(range.quantile(1 / 3.0)).isEqualTo("x0.933333");
        assertThat(range.at(1.5)).isEqualTo("x1.3");
        assertThat(new Range(1_000_000, 1_000_001, false, false).quantile(0.123456789))
                .isEqualTo("1000000.12346");
        assertThat(new Range(0, 0.000123456789, false, false).at(1)).isEqualTo("0.000123456789");
        assertThat(new Range(-5, 5, true, false).at(0.05)).isEqualTo("0");
        assertThat(new Range(1, 3, true, false).quantile(0.999999)).isEqualTo("3");
    }

    @Test
    void aFactorHasDifferentLevelsAndARangeItsEndsInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Levels(List.of("1", "1")))
                .withMessage("levels must differ but was [1, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Levels(List.of()))
                .withMessage("levels must be at least one but was none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range(2, 2, false, false))
                .withMessage("high must be a finite number > low but was 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range(1, 2.5, true, false))
                .withMessage("low and high must be whole numbers but was 1.0 and 2.5");
    }
}
