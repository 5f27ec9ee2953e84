package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SobolIndicesTest {
    /** What a run at a point returns in each of its replications. */
    private interface Model {
        double[] at(double[] point);
    }

    /** Saltelli's design on rows that hold a row of A and then one of B. */
    private static double[][] mixed(double[][] rows, int from, int... others) {
        int k = rows[0].length / 2;
        return Arrays.stream(rows)
                .map(row -> {
                    double[] point = Arrays.copyOfRange(row, from * k, from * k + k);
                    for (int i : others) {
                        point[i] = row[(1 - from) * k + i];
                    }
                    return point;
                })
                .toArray(double[][]::new);
    }

    private static double[][] run(double[][] points, Model model) {
        return Arrays.stream(points).map(model::at).toArray(double[][]::new);
    }

    private static double[][][] runMixed(double[][] rows, int from, Model model) {
        double[][][] tables = new double[rows[0].length / 2][][];
        Arrays.setAll(tables, i -> run(mixed(rows, from, i), model));
        return tables;
    }

    private static SobolIndices analysed(double[][] rows, Model model, int resamples, double level) {
        return SobolIndices.of(
                run(mixed(rows, 0), model),
                run(mixed(rows, 1), model),
                runMixed(rows, 0, model),
                runMixed(rows, 1, model),
                resamples,
                level,
                new Random(5));
    }

    private static Model once(ToDoubleFunction<double[]> response) {
        return point -> new double[] {response.applyAsDouble(point)};
    }

    /** The Ishigami function with normal noise of its own in each run. */
    private static Model noisy(int replications, double sd, RandomGenerator random) {
        return point -> {
            double[] runs = new double[replications];
            Arrays.setAll(runs, r -> Ishigami.at(point) + sd * random.nextGaussian());
            return runs;
        };
    }

    private static void assertHolds(Optional<IntervalEstimate> estimate, double truth, double tolerance) {
        assertHolds(estimate.orElseThrow(), truth, tolerance);
    }

    private static void assertHolds(IntervalEstimate estimate, double truth, double tolerance) {
        assertThat(truth)
                .isBetween(estimate.interval().low(), estimate.interval().high());
        assertThat(estimate.value()).isCloseTo(truth, within(tolerance));
    }

    private static void assertIshigami(SobolIndices indices, double tolerance) {
        assertHolds(indices.variance(), Ishigami.VARIANCE, tolerance * Ishigami.VARIANCE);
        for (int i = 0; i < 3; i++) {
            assertHolds(indices.factors().get(i).first(), Ishigami.FIRST[i], tolerance);
            assertHolds(indices.factors().get(i).total(), Ishigami.TOTAL[i], tolerance);
        }
        for (SobolIndices.Pair pair : indices.pairs()) {
            boolean together = pair.one() == 0 && pair.other() == 2;
            assertHolds(pair.second(), together ? Ishigami.SECOND : 0, 2 * tolerance);
        }
    }

    @Test
    void closedFormsOfIshigamiAreThoseOfTheReferences() {
        assertThat(Ishigami.VARIANCE).isCloseTo(13.844588, within(5e-7));
        assertThat(Ishigami.FIRST).containsExactly(new double[] {0.313905, 0.442411, 0}, within(5e-7));
        assertThat(Ishigami.TOTAL).containsExactly(new double[] {0.557589, 0.442411, 0.243684}, within(5e-7));
    }

    @Test
    void findsTheIndicesOfIshigami() {
        double[][] rows = SobolSequence.points(1 << 13, 6, new Random(1));
        SobolIndices indices = analysed(rows, once(Ishigami::at), 500, 0.99);
        assertIshigami(indices, 0.01);
        assertThat(indices.noise()).isEmpty();
        assertThat(indices.pairs()).extracting(p -> 10 * p.one() + p.other()).containsExactly(1, 2, 12);
    }

    /** Sobol's g: the product of (|4x - 2| + a) / (1 + a), each factor of variance 1 / (3 (1 + a)²) about 1. */
    @Test
    void findsTheIndicesOfTheGFunction() {
        double[] a = {0, 0.5, 3, 9};
        double[] parts = Arrays.stream(a).map(v -> 1 / (3 * (1 + v) * (1 + v))).toArray();
        double all = Arrays.stream(parts).map(v -> 1 + v).reduce(1, (u, v) -> u * v);
        SobolIndices indices = analysed(
                SobolSequence.points(1 << 13, 8, new Random(2)),
                once(x -> {
                    double product = 1;
                    for (int i = 0; i < a.length; i++) {
                        product *= (Math.abs(4 * x[i] - 2) + a[i]) / (1 + a[i]);
                    }
                    return product;
                }),
                500,
                0.99);
        assertHolds(indices.variance(), all - 1, 0.01);
        for (int i = 0; i < a.length; i++) {
            assertHolds(indices.factors().get(i).first(), parts[i] / (all - 1), 0.01);
            assertHolds(indices.factors().get(i).total(), parts[i] * all / (1 + parts[i]) / (all - 1), 0.01);
        }
        for (SobolIndices.Pair pair : indices.pairs()) {
            assertHolds(pair.second(), parts[pair.one()] * parts[pair.other()] / (all - 1), 0.02);
        }
    }

    @Test
    void takesNoiseOutOfAllIndicesAndTellsItsShare() {
        double[][] rows = SobolSequence.points(1 << 13, 6, new Random(3));
        SobolIndices indices = analysed(rows, noisy(4, 3, new Random(4)), 500, 0.999);
        assertIshigami(indices, 0.025);
        SobolIndices.Noise noise = indices.noise().orElseThrow();
        double four = 4 * Math.sqrt(2 * 81 / (2.0 * 3 * (1 << 13)));
        assertThat(noise.variance()).isCloseTo(9, within(four));
        assertThat(noise.shareOfRuns()).isCloseTo(9 / (9 + Ishigami.VARIANCE), within(0.01));
        assertThat(noise.shareOfMeans()).isCloseTo(2.25 / (2.25 + Ishigami.VARIANCE), within(0.01));
    }

    @Test
    void withOneReplicationTheSameNoiseCountsAsEffectOfAllFactors() {
        double[][] rows = SobolSequence.points(1 << 13, 6, new Random(3));
        SobolIndices indices = analysed(rows, noisy(1, 3, new Random(4)), 500, 0.999);
        double raw = Ishigami.VARIANCE + 9;
        assertHolds(indices.variance(), raw, 0.03 * raw);
        for (int i = 0; i < 3; i++) {
            assertHolds(indices.factors().get(i).first(), Ishigami.FIRST[i] * Ishigami.VARIANCE / raw, 0.03);
            assertHolds(indices.factors().get(i).total(), (Ishigami.TOTAL[i] * Ishigami.VARIANCE + 9) / raw, 0.03);
        }
    }

    /** Noise (1 + x) w, w normal and one a replication, x uniform on [-π, π]: centring leaves x w, of variance π² / 3. */
    @Test
    void noiseThatAllPointsOfAReplicationShareDropsOutOnAverage() {
        Random random = new Random(6);
        Tally variance = new Tally();
        Tally first = new Tally();
        Tally total = new Tally();
        Tally noise = new Tally();
        for (int i = 0; i < 300; i++) {
            double[] shared = {
                random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian()
            };
            Model model = x -> Arrays.stream(shared)
                    .map(w -> Ishigami.at(x) + w * (1 + Math.PI * (2 * x[1] - 1)))
                    .toArray();
            SobolIndices indices = analysed(SobolSequence.points(256, 6, random), model, 1, 0.5);
            double v = indices.variance().value();
            variance.add(v);
            first.add(v * indices.factors().get(1).first().orElseThrow().value());
            total.add(v * indices.factors().get(1).total().orElseThrow().value());
            noise.add(indices.noise().orElseThrow().variance());
        }
        assertNear(variance, Ishigami.VARIANCE);
        assertNear(first, Ishigami.FIRST[1] * Ishigami.VARIANCE);
        assertNear(total, Ishigami.TOTAL[1] * Ishigami.VARIANCE);
        assertNear(noise, Math.PI * Math.PI / 3);
    }

    private static void assertNear(Tally tally, double truth) {
        assertThat(tally.mean()).isCloseTo(truth, within(4 * tally.standardError()));
    }

    @Test
    void intervalsCoverTheTruthAsOftenAsTheySay() {
        Random random = new Random(8);
        int experiments = 200;
        int[] covered = new int[3];
        for (int i = 0; i < experiments; i++) {
            double[][] rows = random.doubles(300)
                    .mapToObj(u -> random.doubles(6).toArray())
                    .toArray(double[][]::new);
            SobolIndices indices = analysed(rows, noisy(2, 2, random), 200, 0.9);
            covered[0] += covers(indices.variance(), Ishigami.VARIANCE);
            covered[1] += covers(indices.factors().get(0).first().orElseThrow(), Ishigami.FIRST[0]);
            covered[2] += covers(indices.factors().get(0).total().orElseThrow(), Ishigami.TOTAL[0]);
        }
        for (int count : covered) {
            assertThat((double) count / experiments).isCloseTo(0.9, within(4 * Math.sqrt(0.9 * 0.1 / experiments)));
        }
    }

    private static int covers(IntervalEstimate estimate, double truth) {
        return estimate.interval().low() <= truth
                        && truth <= estimate.interval().high()
                ? 1
                : 0;
    }

    @Test
    void aResponseThatIsConstantHasNoIndices() {
        SobolIndices indices =
                analysed(SobolSequence.points(8, 4, new Random(1)), x -> new double[] {0.1, 0.7}, 10, 0.9);
        assertThat(indices.variance().value()).isZero();
        assertThat(indices.factors())
                .allSatisfy(f -> assertThat(f.first().or(f::total)).isEmpty())
                .hasSize(2);
        assertThat(indices.pairs())
                .allSatisfy(p -> assertThat(p.second()).isEmpty())
                .hasSize(1);
        assertThat(indices.noise()).contains(new SobolIndices.Noise(0, 0, 0));
    }

    /** The interval of the variance, two-sided at 0.95, lies above 0 by chance in 0.025 of cases. */
    @Test
    void nothingButNoiseSeldomHasIndices() {
        Random random = new Random(9);
        int experiments = 200;
        int found = 0;
        for (int i = 0; i < experiments; i++) {
            SobolIndices indices = analysed(
                    SobolSequence.points(256, 4, random),
                    x -> new double[] {random.nextGaussian(), random.nextGaussian()},
                    200,
                    0.95);
            found += indices.factors().get(0).first().isPresent() ? 1 : 0;
            assertThat(indices.noise().orElseThrow().shareOfRuns()).isGreaterThan(0.7);
        }
        assertThat((double) found / experiments).isLessThan(0.025 + 4 * Math.sqrt(0.025 * 0.975 / experiments));
    }

    /** Centre {2, 2}; within each point one replication is 0, so all products of different ones are 0. */
    @Test
    void varianceAndNoiseFollowTheDefinition() {
        double[][] a = {{0, 2}, {4, 2}};
        double[][] b = {{4, 2}, {0, 2}};
        SobolIndices none = SobolIndices.of(a, b, new double[][][] {b}, 20, 0.9, new Random(1));
        assertThat(none.variance().value()).isZero();
        assertThat(none.noise()).contains(new SobolIndices.Noise(2, 1, 1));
        assertThat(none.pairs()).isEmpty();
    }

    /** Centre {3, 5}: rows of A at -3 and 1, of B at -1 and 3, of AB at -2 and 2, in both replications. */
    @Test
    void indicesFollowTheDefinition() {
        double[][] a = {{0, 2}, {4, 6}};
        double[][] b = {{2, 4}, {6, 8}};
        double[][] ab = {{1, 3}, {5, 7}};
        SobolIndices indices = SobolIndices.of(a, b, new double[][][] {ab}, 20, 0.9, new Random(1));
        assertThat(indices.variance().value()).isEqualTo((9 + 1 + 1 + 9) / 4.0);
        assertThat(indices.noise()).contains(new SobolIndices.Noise(0, 0, 0));
        assertThat(indices.factors().get(0).first().orElseThrow().value()).isEqualTo((-1 * 1 + 3 * 1) / 2.0 / 5);
        assertThat(indices.factors().get(0).total().orElseThrow().value()).isEqualTo((0.5 + 0.5) / 2 / 5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAResponseThatIsNone(double response) {
        double[][] a = {{1}, {2}};
        double[][] b = {{1}, {response}};
        assertThatThrownBy(() -> SobolIndices.of(a, b, new double[][][] {a}, 10, 0.9, new Random(1)))
                .hasMessage("response must be a finite number but was " + response);
    }

    @Test
    void refusesTablesThatDoNotFit() {
        double[][] a = {{1}, {2}};
        assertThatThrownBy(() -> SobolIndices.of(a, new double[][] {{1}}, new double[][][] {a}, 10, 0.9, new Random(1)))
                .hasMessage("count of rows must be 2 but was 1");
        assertThatThrownBy(() -> SobolIndices.of(a, a, new double[][][] {{{1, 2}, {3, 4}}}, 10, 0.9, new Random(1)))
                .hasMessage("count of replications must be 1 but was 2");
        assertThatThrownBy(() -> SobolIndices.of(a, a, new double[][][] {a}, new double[0][][], 10, 0.9, new Random(1)))
                .hasMessage("count of factors of BA must be 1 but was 0");
    }
}
