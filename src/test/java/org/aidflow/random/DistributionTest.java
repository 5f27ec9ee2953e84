package org.aidflow.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {
    private static final int DRAWS = 200_000;
    private static final double NAN = Double.NaN;

    private static Stream stream(long entity) {
        return new Streams(20200123, 0).stream(Purpose.PATIENT, entity);
    }

    private static Sample sample(Distribution law) {
        Stream stream = stream(1);
        return Sample.of(DRAWS, () -> law.sample(stream));
    }

    /** Each law beside the same law of an independent library. */
    static List<Arguments> lawsAndTheory() {
        return List.of(
                arguments(new Exponential(3), ExponentialDistribution.of(3)),
                arguments(new Uniform(2, 5), UniformContinuousDistribution.of(2, 5)),
                arguments(new Triangular(1, 2, 6), TriangularDistribution.of(1, 2, 6)),
                arguments(new Triangular(1, 1, 6), TriangularDistribution.of(1, 1, 6)),
                arguments(new Triangular(1, 6, 6), TriangularDistribution.of(1, 6, 6)),
                arguments(new TruncatedNormal(0, 2), cutBelowZero(0, 2)),
                arguments(new TruncatedNormal(2, 2), cutBelowZero(2, 2)),
                arguments(new TruncatedNormal(10, 2), cutBelowZero(10, 2)),
                arguments(new Lognormal(24, 0.5), lognormal(24, 0.5)),
                arguments(new Lognormal(2, 1.5), lognormal(2, 1.5)),
                arguments(new Gamma(24, 0.5), GammaDistribution.of(4, 6)),
                arguments(new Gamma(3, 1), ExponentialDistribution.of(3)),
                arguments(new Gamma(2, 2), GammaDistribution.of(0.25, 8)),
                arguments(new Weibull(0.7, 3), WeibullDistribution.of(0.7, 3)),
                arguments(new Weibull(2.5, 3), WeibullDistribution.of(2.5, 3)));
    }

    private static ContinuousDistribution cutBelowZero(double centre, double sd) {
        return TruncatedNormalDistribution.of(centre, sd, 0, Double.POSITIVE_INFINITY);
    }

    private static ContinuousDistribution lognormal(double mean, double cv) {
        double variance = Math.log(1 + cv * cv);
        return LogNormalDistribution.of(Math.log(mean) - variance / 2, Math.sqrt(variance));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lawsAndTheory")
    void drawsFollowTheory(Distribution law, ContinuousDistribution theory) {
        Sample sample = sample(law);
        assertThat(sample.smallest()).isNotNegative();
        sample.assertMean(theory.getMean());
        sample.assertVariance(theory.getVariance());
        sample.assertFollows(theory::cumulativeProbability);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lawsAndTheory")
    void theMeanIsExact(Distribution law, ContinuousDistribution theory) {
        assertThat(law.mean()).isCloseTo(theory.getMean(), within(1e-12 * theory.getMean()));
    }

    @Test
    void standardVariatesFollowTheory() {
        Stream stream = stream(2);
        Sample.of(DRAWS, stream::uniform).assertFollows(u -> u);
        Sample.of(DRAWS, stream::exponential).assertFollows(ExponentialDistribution.of(1)::cumulativeProbability);
        Sample.of(DRAWS, stream::normal).assertFollows(NormalDistribution.of(0, 1)::cumulativeProbability);
        Sample.of(DRAWS, () -> stream.gamma(0.3)).assertFollows(GammaDistribution.of(0.3, 1)::cumulativeProbability);
        Sample.of(DRAWS, () -> stream.gamma(7)).assertFollows(GammaDistribution.of(7, 1)::cumulativeProbability);
    }

    @Test
    void theMeanOfAHalfNormalIsItsClosedForm() {
        assertThat(new TruncatedNormal(0, 3).mean()).isCloseTo(3 * Math.sqrt(2 / Math.PI), within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"0.001", "0.5", "1", "3", "6", "8.9", "9.1", "40"})
    void theMeanOfATruncatedNormalIsItsClosedFormHoweverFarTheCut(double centre) {
        NormalDistribution standard = NormalDistribution.of(0, 1);
        double closedForm = centre + standard.density(centre) / standard.cumulativeProbability(centre);
        assertThat(new TruncatedNormal(centre, 1).mean()).isCloseTo(closedForm, within(1e-14 * closedForm));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 1, 1.7, 2, 10, 100})
    void theMeanOfAWeibullIsItsClosedForm(double shape) {
        double closedForm = WeibullDistribution.of(shape, 2).getMean();
        assertThat(new Weibull(shape, 2).mean()).isCloseTo(closedForm, within(1e-12 * closedForm));
    }

    @Test
    void empiricalInterpolatesBetweenSortedValues() {
        Empirical law = new Empirical(List.of(10.0, 0.0, 2.0));
        assertThat(law.values()).containsExactly(0.0, 2.0, 10.0);
        assertThat(law.mean()).isEqualTo((1.0 + 6.0) / 2);
        Sample sample = sample(law);
        sample.assertMean(law.mean());
        sample.assertVariance((4.0 / 3 + 124.0 / 3) / 2 - 3.5 * 3.5);
        sample.assertFollows(x -> x < 2 ? x / 4 : 0.5 + (x - 2) / 16);
    }

    @Test
    void discreteDrawsItsValuesByWeight() {
        Discrete law = new Discrete(List.of(5.0, 1.0, 8.0, 9.0), List.of(3.0, 0.0, 1.0, 0.0));
        assertThat(law.weights()).containsExactly(0.75, 0.0, 0.25, 0.0);
        assertThat(law.mean()).isEqualTo(5.75);
        Sample sample = sample(law);
        sample.assertMean(5.75);
        sample.assertVariance(9 * 0.75 * 0.25);
        assertThat(sample.distinct()).containsExactly(5, 8);
    }

    @Test
    void constantIsConstantAndTakesNothingFromTheStream() {
        Stream drawn = stream(3);
        assertThat(new Constant(4.5).sample(drawn)).isEqualTo(4.5);
        assertThat(new Constant(4.5).mean()).isEqualTo(4.5);
        assertThat(drawn.uniform()).isEqualTo(stream(3).uniform());
    }

    @Test
    void aCvOfZeroMakesItConstant() {
        assertThat(Distribution.lognormal(24, 0)).isEqualTo(new Constant(24));
        assertThat(Distribution.lognormal(0, 0)).isEqualTo(new Constant(0));
        assertThat(Distribution.lognormal(24, 0.5)).isEqualTo(new Lognormal(24, 0.5));
        assertThat(Distribution.gamma(24, 0)).isEqualTo(new Constant(24));
        assertThat(Distribution.gamma(24, 0.5)).isEqualTo(new Gamma(24, 0.5));
    }

    /** Each law beside the same law with everything four times as long. */
    static List<Arguments> lawsAndTheirQuadruples() {
        return List.of(
                arguments(new Constant(1), new Constant(4)),
                arguments(new Exponential(3), new Exponential(12)),
                arguments(new Uniform(2, 5), new Uniform(8, 20)),
                arguments(new Triangular(1, 2, 6), new Triangular(4, 8, 24)),
                arguments(new TruncatedNormal(2, 2), new TruncatedNormal(8, 8)),
                arguments(new Lognormal(24, 0.5), new Lognormal(96, 0.5)),
                arguments(new Gamma(24, 0.5), new Gamma(96, 0.5)),
                arguments(new Gamma(2, 2), new Gamma(8, 2)),
                arguments(new Weibull(0.7, 3), new Weibull(0.7, 12)),
                arguments(new Empirical(List.of(1.0, 3.0)), new Empirical(List.of(4.0, 12.0))),
                arguments(
                        new Discrete(List.of(1.0, 3.0), List.of(1.0, 1.0)),
                        new Discrete(List.of(4.0, 12.0), List.of(1.0, 1.0))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lawsAndTheirQuadruples")
    void onTheSameStreamLawsThatDifferInScaleDrawInProportion(Distribution law, Distribution quadruple) {
        Stream one = stream(4);
        Stream other = stream(4);
        for (int i = 0; i < 1_000; i++) {
            assertThat(quadruple.sample(other)).isEqualTo(4 * law.sample(one));
        }
    }

    static List<Arguments> faults() {
        return List.of(
                fault(() -> new Constant(-1), "constant.value must be a finite number >= 0 but was -1.0"),
                fault(() -> new Constant(NAN), "constant.value must be a finite number >= 0 but was NaN"),
                fault(() -> new Exponential(0), "exponential.mean must be a finite number > 0 but was 0.0"),
                fault(() -> new Exponential(NAN), "exponential.mean must be a finite number > 0 but was NaN"),
                fault(() -> new Uniform(-1, 2), "uniform.low must be a finite number >= 0 but was -1.0"),
                fault(() -> new Uniform(2, 2), "uniform.high must be > low, which is 2.0, but was 2.0"),
                fault(() -> new Uniform(NAN, 2), "uniform.low must be a finite number >= 0 but was NaN"),
                fault(() -> new Uniform(1, NAN), "uniform.high must be a finite number >= 0 but was NaN"),
                fault(() -> new Triangular(-1, 1, 2), "triangular.low must be a finite number >= 0 but was -1.0"),
                fault(() -> new Triangular(2, 2, 2), "triangular.high must be > low, which is 2.0, but was 2.0"),
                fault(() -> new Triangular(1, 5, 3), "triangular.mode must be from 1.0 to 3.0 but was 5.0"),
                fault(() -> new Triangular(1, NAN, 3), "triangular.mode must be from 1.0 to 3.0 but was NaN"),
                fault(() -> new TruncatedNormal(-1, 1), "normal.mean must be a finite number >= 0 but was -1.0"),
                fault(() -> new TruncatedNormal(1, 0), "normal.sd must be a finite number > 0 but was 0.0"),
                fault(() -> new TruncatedNormal(NAN, 1), "normal.mean must be a finite number >= 0 but was NaN"),
                fault(() -> new Lognormal(0, 1), "lognormal.mean must be a finite number > 0 but was 0.0"),
                fault(() -> new Lognormal(1, 0), "lognormal.cv must be a finite number > 0 but was 0.0"),
                fault(() -> new Lognormal(1, NAN), "lognormal.cv must be a finite number > 0 but was NaN"),
                fault(() -> Distribution.lognormal(1, -1), "lognormal.cv must be a finite number > 0 but was -1.0"),
                fault(() -> Distribution.lognormal(NAN, 0), "constant.value must be a finite number >= 0 but was NaN"),
                fault(() -> new Gamma(0, 1), "gamma.mean must be a finite number > 0 but was 0.0"),
                fault(() -> new Gamma(1, NAN), "gamma.cv must be a finite number > 0 but was NaN"),
                fault(() -> new Weibull(0, 1), "weibull.shape must be a finite number > 0 but was 0.0"),
                fault(() -> new Weibull(1, NAN), "weibull.scale must be a finite number > 0 but was NaN"),
                fault(() -> new Empirical(List.of(1.0)), "number of empirical values must be >= 2 but was 1"),
                fault(
                        () -> new Empirical(List.of(1.0, NAN)),
                        "empirical value must be a finite number >= 0 but was NaN"),
                fault(() -> new Discrete(List.of(), List.of()), "number of discrete values must be >= 1 but was 0"),
                fault(
                        () -> new Discrete(List.of(1.0, 2.0), List.of(1.0)),
                        "number of discrete weights must be that of the values, which is 2, but was 1"),
                fault(
                        () -> new Discrete(List.of(1.0), List.of(-1.0)),
                        "discrete weight must be a finite number >= 0 but was -1.0"),
                fault(
                        () -> new Discrete(List.of(NAN), List.of(1.0)),
                        "discrete value must be a finite number >= 0 but was NaN"),
                fault(
                        () -> new Discrete(List.of(1.0), List.of(0.0)),
                        "sum of discrete weights must be a finite number > 0 but was 0.0"));
    }

    private static Arguments fault(Supplier<Distribution> law, String message) {
        return arguments(message, law);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aBadParameterIsRefused(String message, Supplier<Distribution> law) {
        assertThatIllegalArgumentException().isThrownBy(law::get).withMessage(message);
    }
}
