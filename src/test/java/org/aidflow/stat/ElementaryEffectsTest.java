package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ElementaryEffectsTest {
    private static final int LEVELS = 4;
    private static final double STEP = 2 / 3.0;

    /** Effects of steps of 2/3 up or down, from points drawn on the grid of four levels. */
    private static double[][] effects(ToDoubleFunction<double[]> model, int factors, int count, Random random) {
        double[][] effects = new double[factors][count];
        for (int i = 0; i < count; i++) {
            double[] point = random.ints(factors, 0, LEVELS)
                    .mapToDouble(l -> l / (LEVELS - 1.0))
                    .toArray();
            for (int j = 0; j < factors; j++) {
                double[] end = point.clone();
                double step = point[j] < 0.5 ? STEP : -STEP;
                end[j] += step;
                effects[j][i] = (model.applyAsDouble(end) - model.applyAsDouble(point)) / step;
            }
        }
        return effects;
    }

    /** With s = sin(π / 3): µ* is 1.5 s (1 + 0.1 E x3⁴), 1.5 · 7 s², and 1.5 · 0.1 (π⁴ - (π / 3)⁴) s / 2. */
    @Test
    void screensIshigami() {
        List<Optional<ElementaryEffects>> found =
                ElementaryEffects.of(effects(Ishigami::at, 3, 4000, new Random(1)), 500, 0.999, new Random(2));
        double s = Math.sin(Math.PI / 3);
        double fourth = Math.pow(Math.PI, 4);
        double[] truth = {
            1.5 * s * (1 + 0.1 * fourth * (1 + 1 / 81.0) / 2), 7.875, 1.5 * 0.1 * fourth * (1 - 1 / 81.0) * s / 2
        };
        double[] published = {7.68, 7.875, 6.26};
        for (int i = 0; i < 3; i++) {
            IntervalEstimate important = found.get(i).orElseThrow().meanAbsolute();
            assertThat(important.value()).isCloseTo(truth[i], within(0.15));
            assertThat(truth[i])
                    .isBetween(
                            important.interval().low() - 1e-9,
                            important.interval().high() + 1e-9);
            assertThat(important.value()).isCloseTo(published[i], within(0.2));
        }
        ElementaryEffects second = found.get(1).orElseThrow();
        assertThat(second.meanAbsolute().value()).isCloseTo(7.875, within(1e-9));
        assertThat(second.spread().value()).as("the effect is ±7.875").isCloseTo(7.875, within(0.02));
        assertThat(0.0)
                .isBetween(
                        second.mean().interval().low(), second.mean().interval().high());
        assertThat(found.get(0).orElseThrow().mean().value()).isCloseTo(truth[0], within(0.25));
    }

    @Test
    void aLinearResponseHasNoSpread() {
        double[][] effects = effects(x -> 3 * (12 * x[0]) - 6 * x[1], 2, 50, new Random(3));
        List<Optional<ElementaryEffects>> found = ElementaryEffects.of(effects, 100, 0.95, new Random(4));
        assertThat(found.get(0).orElseThrow().spread().value()).isCloseTo(0, within(1e-12));
        double[][] exact = {{36, 36, 36}, {-6, -6, -6}};
        ElementaryEffects falling =
                ElementaryEffects.of(exact, 100, 0.95, new Random(4)).get(1).orElseThrow();
        assertThat(falling.mean()).isEqualTo(new IntervalEstimate(-6, new Interval(-6, -6)));
        assertThat(falling.meanAbsolute()).isEqualTo(new IntervalEstimate(6, new Interval(6, 6)));
        assertThat(falling.spread()).isEqualTo(new IntervalEstimate(0, new Interval(0, 0)));
    }

    /** Of -1, 1, 3: mean 1, mean of absolute values 5/3, variance 4; Student's quantile at 2 degrees is 4.302653. */
    @Test
    void measuresFollowTheirDefinitions() {
        ElementaryEffects found = ElementaryEffects.of(new double[][] {{-1, 1, 3}}, 2000, 0.95, new Random(5))
                .get(0)
                .orElseThrow();
        assertThat(found.mean().value()).isEqualTo(1);
        assertThat(found.mean().interval().high()).isCloseTo(1 + 4.302653 * 2 / Math.sqrt(3), within(1e-5));
        assertThat(found.meanAbsolute().value()).isCloseTo(5 / 3.0, within(1e-15));
        assertThat(found.spread().value()).isEqualTo(2);
        assertThat(found.meanAbsolute().interval()).isEqualTo(new Interval(1, 3));
    }

    @Test
    void fewerThanTwoEffectsTellNothing() {
        assertThat(ElementaryEffects.of(new double[][] {{}, {1}, {1, 2}}, 10, 0.9, new Random(6)))
                .extracting(Optional::isPresent)
                .containsExactly(false, false, true);
    }

    @Test
    void refusesAnEffectThatIsNone() {
        assertThatThrownBy(() -> ElementaryEffects.of(new double[][] {{1, Double.NaN}}, 10, 0.9, new Random(1)))
                .hasMessage("observation must be a finite number but was NaN");
    }
}
