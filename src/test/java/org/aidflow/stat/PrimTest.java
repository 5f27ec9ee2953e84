package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.aidflow.stat.Prim.Box;
import org.aidflow.stat.Prim.Kind;
import org.aidflow.stat.Prim.Restriction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrimTest {
    /** Three numbers from 0 to 1 and a category 0, 1, 2 or 3. */
    private static double[][] runs(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextInt(4)})
                .toArray(double[][]::new);
    }

    private static final boolean[] LAST_IS_CATEGORY = {false, false, false, true};

    private static boolean[] marked(double[][] x, Predicate<double[]> interesting) {
        boolean[] marked = new boolean[x.length];
        for (int i = 0; i < x.length; i++) {
            marked[i] = interesting.test(x[i]);
        }
        return marked;
    }

    private static Restriction restriction(Box box, int factor, Kind kind) {
        return box.restrictions().stream()
                .filter(r -> r.factor() == factor && r.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void recoversTheBoxThatIsThere(long seed) {
        double[][] x = runs(3000, seed);
        boolean[] inside = marked(x, p -> p[0] >= 0.3 && p[2] >= 0.2 && p[2] <= 0.6 && (p[3] == 1 || p[3] == 3));
        List<Box> boxes = Prim.boxes(x, LAST_IS_CATEGORY, inside, 0.05, 0.05, 1);
        Box box = boxes.get(0);
        assertThat(box.restrictions())
                .extracting(r -> r.factor() + " " + r.kind())
                .containsExactly("0 AT_LEAST", "2 AT_LEAST", "2 AT_MOST", "3 AMONG");
        assertThat(restriction(box, 0, Kind.AT_LEAST).values().get(0)).isCloseTo(0.3, within(0.04));
        assertThat(restriction(box, 2, Kind.AT_LEAST).values().get(0)).isCloseTo(0.2, within(0.02));
        assertThat(restriction(box, 2, Kind.AT_MOST).values().get(0)).isCloseTo(0.6, within(0.02));
        assertThat(restriction(box, 3, Kind.AMONG).values()).containsExactly(1.0, 3.0);
        assertThat(box.density()).isGreaterThan(0.9);
        assertThat(box.coverage()).isGreaterThan(0.9);
        assertThat(box.restrictions()).allSatisfy(r -> assertThat(r.quasiP()).isLessThan(0.05));
    }

    @Test
    void findsTheSecondBoxOnceTheFirstIsCovered() {
        double[][] x = runs(3000, 6);
        boolean[] inside = marked(x, p -> (p[0] < 0.3 && p[1] < 0.3) || (p[0] > 0.6 && p[1] > 0.6));
        List<Box> boxes = Prim.boxes(x, LAST_IS_CATEGORY, inside, 0.05, 0.03, 9);
        assertThat(boxes).hasSizeGreaterThanOrEqualTo(2);
        assertThat(restriction(boxes.get(0), 0, Kind.AT_LEAST).values().get(0)).isCloseTo(0.6, within(0.02));
        assertThat(restriction(boxes.get(1), 0, Kind.AT_MOST).values().get(0)).isCloseTo(0.3, within(0.02));
        assertThat(boxes.get(0).coverage() + boxes.get(1).coverage()).isBetween(0.95, 1.0);
        assertThat(boxes.stream().mapToDouble(Box::coverage).sum()).isLessThanOrEqualTo(1 + 1e-12);
    }

    @Test
    void coverageDensityAndMassAreThoseOfTheRunsWithinTheLimits() {
        double[][] x = runs(500, 7);
        Random random = new Random(8);
        boolean[] inside = marked(x, p -> random.nextDouble() < (p[1] > 0.7 ? 0.8 : 0.1));
        Box box = Prim.boxes(x, LAST_IS_CATEGORY, inside, 0.1, 0.05, 1).get(0);
        double[][] held = Arrays.stream(x)
                .filter(p -> box.restrictions().stream().allMatch(r -> switch (r.kind()) {
                    case AT_LEAST -> p[r.factor()] >= r.values().get(0);
                    case AT_MOST -> p[r.factor()] <= r.values().get(0);
                    case AMONG -> r.values().contains(p[r.factor()]);
                }))
                .toArray(double[][]::new);
        List<double[]> all = Arrays.asList(x);
        long interesting =
                Arrays.stream(held).filter(p -> inside[all.indexOf(p)]).count();
        long allInteresting =
                IntStream.range(0, x.length).filter(i -> inside[i]).count();
        assertThat(box.mass()).isEqualTo(held.length / 500.0);
        assertThat(box.density()).isEqualTo((double) interesting / held.length);
        assertThat(box.coverage()).isEqualTo((double) interesting / allInteresting);
        assertThat(restriction(box, 1, Kind.AT_LEAST).values().get(0)).isCloseTo(0.7, within(0.05));
    }

    /**
     * Runs 1 to 10, of interest from 7 on: one run is peeled at a time, from below. The box of 7 to 10 has density and
     * coverage 1. Without its restriction 4 of 10 are interesting, so its quasi-p-value is 0.4⁴.
     */
    @Test
    void tenRunsAreAsComputedByHand() {
        double[][] x =
                IntStream.rangeClosed(1, 10).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
        List<Box> boxes = Prim.boxes(x, new boolean[1], marked(x, p -> p[0] >= 7), 0.1, 0.1, 5);
        Box box = boxes.get(0);
        assertThat(boxes).hasSize(1);
        assertThat(box.coverage()).isEqualTo(1);
        assertThat(box.density()).isEqualTo(1);
        assertThat(box.mass()).isEqualTo(0.4);
        assertThat(box.restrictions()).hasSize(1);
        Restriction limit = restriction(box, 0, Kind.AT_LEAST);
        assertThat(limit.values()).containsExactly(7.0);
        assertThat(limit.quasiP()).isCloseTo(Math.pow(0.4, 4), within(1e-12));
    }

    /**
     * Of interest are runs above 50 but for category 2. Category 1 has 38 of its 40 runs below, so it is peeled first:
     * it gains 0.00271 a run, category 2 0.00267, the lowest six 0.00234. Its two runs come back in the end.
     */
    @Test
    void pastingGivesBackWhatPeelingTookTooMuch() {
        double[][] x = IntStream.concat(
                        IntStream.concat(IntStream.rangeClosed(21, 80), IntStream.rangeClosed(113, 152)),
                        IntStream.rangeClosed(251, 270))
                .mapToObj(i -> new double[] {i % 100, Math.floorDiv(i, 100)})
                .toArray(double[][]::new);
        List<Box> boxes =
                Prim.boxes(x, new boolean[] {false, true}, marked(x, p -> p[0] > 50 && p[1] != 2), 0.05, 0.05, 5);
        assertThat(boxes).hasSize(1);
        assertThat(restriction(boxes.get(0), 0, Kind.AT_LEAST).values()).containsExactly(51.0);
        assertThat(restriction(boxes.get(0), 1, Kind.AMONG).values()).containsExactly(0.0, 1.0);
        assertThat(boxes.get(0).coverage()).isEqualTo(1);
        assertThat(boxes.get(0).density()).isEqualTo(1);
    }

    /** The seven least are equal, so they go together although alpha is less than one run. */
    @Test
    void equalValuesAreNotParted() {
        double[][] x = {{1}, {1}, {1}, {1}, {1}, {1}, {1}, {2}, {2}, {3}};
        boolean[] inside = {false, false, false, false, false, false, false, true, true, true};
        Restriction limit =
                restriction(Prim.boxes(x, new boolean[1], inside, 0.05, 0.1, 5).get(0), 0, Kind.AT_LEAST);
        assertThat(limit.values()).containsExactly(2.0);
        assertThat(limit.quasiP()).isCloseTo(Math.pow(0.3, 3), within(1e-12));
    }

    @Test
    void ofEqualFactorsTheFirstIsTaken() {
        double[][] x =
                IntStream.rangeClosed(1, 40).mapToObj(i -> new double[] {i, i}).toArray(double[][]::new);
        List<Box> boxes = Prim.boxes(x, new boolean[2], marked(x, p -> p[0] > 25), 0.05, 0.05, 5);
        assertThat(boxes.get(0).restrictions()).extracting(Restriction::factor).containsExactly(0);
    }

    @Test
    void withoutInterestingRunsThereIsNoBox() {
        double[][] x = runs(100, 9);
        assertThat(Prim.boxes(x, LAST_IS_CATEGORY, new boolean[100], 0.05, 0.05, 5))
                .isEmpty();
    }

    @Test
    void whereAllRunsAreInterestingThereIsNothingToRestrict() {
        double[][] x = runs(100, 10);
        assertThat(Prim.boxes(x, LAST_IS_CATEGORY, marked(x, p -> true), 0.05, 0.05, 5))
                .isEmpty();
    }

    @Test
    void refusesWhatIsOutOfRange() {
        double[][] x = {{1}, {2}};
        assertThatThrownBy(() -> Prim.boxes(x, new boolean[1], new boolean[1], 0.05, 0.05, 5))
                .hasMessage("count of marks of interest must be 2 but was 1");
        assertThatThrownBy(() -> Prim.boxes(x, new boolean[2], new boolean[2], 0.05, 0.05, 5))
                .hasMessage("count of factors must be 2 but was 1");
        assertThatThrownBy(() -> Prim.boxes(x, new boolean[1], new boolean[2], 5, 0.05, 5))
                .hasMessage("share peeled must be from 0.0 to 1.0 but was 5.0");
    }
}
