package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.aidflow.stat.QuadraticMetamodel.Coefficient;
import org.aidflow.stat.QuadraticMetamodel.LackOfFit;
import org.aidflow.stat.QuadraticMetamodel.Term;
import org.junit.jupiter.api.Test;

class QuadraticMetamodelTest {
    /** A central composite design of two factors, its axial points on the faces. */
    private static final double[][] COMPOSITE = {
        {-1, -1}, {1, -1}, {-1, 1}, {1, 1}, {-1, 0}, {1, 0}, {0, -1}, {0, 1}, {0, 0}
    };

    private static QuadraticMetamodel fitted(double[][] x, double[][] y) {
        return QuadraticMetamodel.of(x, y, 0.95).orElseThrow();
    }

    private static double[][] runs(double[][] x, int each, ToDoubleFunction<double[]> response) {
        return Arrays.stream(x)
                .map(point -> new Random(1)
                        .doubles(each)
                        .map(u -> response.applyAsDouble(point))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double quadratic(double[] x) {
        return 5 + 2 * x[0] - 3 * x[1] + 0.5 * x[0] * x[0] - x[1] * x[1] + 4 * x[0] * x[1];
    }

    @Test
    void recoversAnExactQuadratic() {
        QuadraticMetamodel model = fitted(COMPOSITE, runs(COMPOSITE, 1, QuadraticMetamodelTest::quadratic));
        assertThat(model.coefficients())
                .extracting(c -> c.term().factors())
                .containsExactly(List.of(), List.of(0), List.of(1), List.of(0, 0), List.of(1, 1), List.of(0, 1));
        assertThat(model.coefficients().stream()
                        .mapToDouble(c -> c.estimate().value())
                        .toArray())
                .containsExactly(new double[] {5, 2, -3, 0.5, -1, 4}, within(1e-12));
        assertThat(model.leftOut()).isEmpty();
        assertThat(model.rSquared()).isCloseTo(1, within(1e-12));
        assertThat(model.predictedRSquared().orElseThrow()).isCloseTo(1, within(1e-12));
        double[] elsewhere = {0.3, -1.7};
        assertThat(model.at(elsewhere)).isCloseTo(quadratic(elsewhere), within(1e-12));
    }

    @Test
    void recoversItOnCoordinatesFarFromZero() {
        double[][] far = Arrays.stream(COMPOSITE)
                .map(p -> new double[] {100 + p[0], 20 + 3 * p[1]})
                .toArray(double[][]::new);
        QuadraticMetamodel model = fitted(far, runs(far, 1, QuadraticMetamodelTest::quadratic));
        double[] elsewhere = {100.5, 18};
        assertThat(model.leftOut()).isEmpty();
        assertThat(model.at(elsewhere) / quadratic(elsewhere)).isCloseTo(1, within(1e-6));
    }

    /** Runs 0 and 2 at -1, 4 and 6 at 1: line 3 + 2 x, all residuals ±1, all leverages 1/2. */
    @Test
    void aLineThroughFourRunsIsAsComputedByHand() {
        QuadraticMetamodel model = fitted(new double[][] {{-1}, {1}}, new double[][] {{0, 2}, {4, 6}});
        assertThat(model.leftOut()).containsExactly(new Term(List.of(0, 0)));
        Coefficient intercept = model.coefficients().get(0);
        Coefficient slope = model.coefficients().get(1);
        assertThat(intercept.estimate().value()).isCloseTo(3, within(1e-14));
        assertThat(slope.estimate().value()).isCloseTo(2, within(1e-14));
        assertThat(slope.estimate().standardError()).isCloseTo(Math.sqrt(0.5), within(1e-14));
        assertThat(intercept.estimate().standardError()).isCloseTo(Math.sqrt(0.5), within(1e-14));
        assertThat(slope.interval().high()).as("t 4.302653").isCloseTo(2 + 4.302653 * Math.sqrt(0.5), within(1e-5));
        assertThat(model.residualSd()).isCloseTo(Math.sqrt(2), within(1e-14));
        assertThat(model.degreesOfFreedom()).isEqualTo(2);
        assertThat(model.rSquared()).isCloseTo(0.8, within(1e-14));
        assertThat(model.adjustedRSquared()).isCloseTo(0.7, within(1e-14));
        assertThat(model.predictedRSquared().orElseThrow()).isCloseTo(1 - 16 / 20.0, within(1e-14));
        assertThat(model.largestStudentisedResidual().orElseThrow()).isCloseTo(1, within(1e-14));
        assertThat(model.lackOfFit()).as("no more points than terms").isEmpty();
    }

    /**
     * Runs x³ ± 1 at -2 to 2: slope 3.4; the points are -1.2, 2.4, 0, -2.4, 1.2 off, so lack of fit is 28.8 on 2
     * degrees, error 10 on 5. With 2 degrees above, the tail of F is (1 + 2 F / 5)^-2.5.
     */
    @Test
    void lackOfFitOfACubicIsAsComputedByHand() {
        double[][] x = {{-2}, {-1}, {0}, {1}, {2}};
        double[][] y = {{-9, -7}, {-2, 0}, {-1, 1}, {0, 2}, {7, 9}};
        LackOfFit test = fitted(x, y).lackOfFit().orElseThrow();
        assertThat(test.degreesOfFit()).isEqualTo(2);
        assertThat(test.degreesOfError()).isEqualTo(5);
        assertThat(test.f()).isCloseTo(7.2, within(1e-12));
        assertThat(test.p()).isCloseTo(Math.pow(1 + 2 * 7.2 / 5, -2.5), within(1e-12));
    }

    /**
     * The yield of a chemical process, D. C. Montgomery, Design and Analysis of Experiments, 5th ed. (2001), page 431,
     * which has F = 1.78 and p = 0.2897: five runs of the centre, each a point of its own. Expected by anova of R 4.2.2.
     */
    @Test
    void pointsWithTheSameFactorsTellTheErrorOfRuns() {
        double far = 1.414;
        double[][] x = {
            {-1, -1}, {-1, 1}, {1, -1}, {1, 1}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {far, 0}, {-far, 0}, {0, far},
            {0, -far}
        };
        double[] yields = {76.5, 77, 78, 79.5, 79.9, 80.3, 80, 79.7, 79.8, 78.4, 75.6, 78.5, 77};
        double[][] y =
                Arrays.stream(yields).mapToObj(yield -> new double[] {yield}).toArray(double[][]::new);
        LackOfFit test = fitted(x, y).lackOfFit().orElseThrow();
        assertThat(test.degreesOfFit()).isEqualTo(3);
        assertThat(test.degreesOfError()).isEqualTo(4);
        assertThat(test.f()).isCloseTo(1.78851253853, within(1e-11));
        assertThat(test.p()).isCloseTo(0.288563988234, within(1e-11));
    }

    @Test
    void coefficientsAreCoveredAndAQuadraticIsNotTakenForMore() {
        RandomGenerator random = new Random(2);
        double[] truth = {5, 2, -3, 0.5, -1, 4};
        int[] covered = new int[6];
        int lacking = 0;
        int experiments = 1000;
        for (int i = 0; i < experiments; i++) {
            QuadraticMetamodel model =
                    fitted(COMPOSITE, runs(COMPOSITE, 2, x -> quadratic(x) + 3 * random.nextGaussian()));
            for (int j = 0; j < 6; j++) {
                Interval interval = model.coefficients().get(j).interval();
                covered[j] += interval.low() <= truth[j] && truth[j] <= interval.high() ? 1 : 0;
            }
            lacking += model.lackOfFit().orElseThrow().p() < 0.05 ? 1 : 0;
        }
        double four = 4 * Math.sqrt(0.95 * 0.05 / experiments);
        for (int count : covered) {
            assertThat((double) count / experiments).isCloseTo(0.95, within(four));
        }
        assertThat((double) lacking / experiments).isCloseTo(0.05, within(four));
    }

    @Test
    void aCubicIsFoundOut() {
        RandomGenerator random = new Random(3);
        double[][] x = {{-1}, {-0.6}, {-0.2}, {0.2}, {0.6}, {1}};
        double[][] y = runs(x, 10, p -> Math.pow(p[0], 3) + 0.05 * random.nextGaussian());
        assertThat(fitted(x, y).lackOfFit().orElseThrow().p()).isLessThan(1e-6);
    }

    /** In the half fraction x3 = x1 x2, products equal factors; squares are constant. */
    @Test
    void termsThatEarlierOnesExplainAreLeftOut() {
        double[][] x = {{-1, -1, 1, 7}, {1, -1, -1, 7}, {-1, 1, -1, 7}, {1, 1, 1, 7}};
        double[][] y = {{1, 2}, {3, 4}, {6, 5}, {9, 8}};
        QuadraticMetamodel model = fitted(x, y);
        assertThat(model.coefficients())
                .extracting(c -> c.term().factors())
                .containsExactly(List.of(), List.of(0), List.of(1), List.of(2));
        assertThat(model.leftOut()).hasSize(11).startsWith(new Term(List.of(3)), new Term(List.of(0, 0)));
    }

    @Test
    void aRunThatAloneDecidesATermIsNotPredictedFromTheOthers() {
        double[][] x = {{0, 0}, {0, 0}, {0, 1}, {0, 1}, {1, 0}};
        double[][] y = {{1}, {2}, {4}, {6}, {9}};
        QuadraticMetamodel model = fitted(x, y);
        assertThat(model.degreesOfFreedom()).isEqualTo(2);
        assertThat(model.predictedRSquared()).isEmpty();
        assertThat(model.largestStudentisedResidual()).isEmpty();
    }

    @Test
    void tooFewRunsOrAConstantResponseMakeNoModel() {
        double[][] x = {{-1}, {0}, {1}};
        assertThat(QuadraticMetamodel.of(x, new double[][] {{1}, {5}, {2}}, 0.95))
                .isEmpty();
        assertThat(QuadraticMetamodel.of(x, new double[][] {{0.1, 0.1}, {0.1, 0.1}, {0.1}}, 0.95))
                .isEmpty();
        double[][] tooSmallToSquare = {{0, 1e-170}, {0, 3e-170}, {1e-170, 0}};
        assertThat(QuadraticMetamodel.of(x, tooSmallToSquare, 0.95)).isEmpty();
    }

    @Test
    void refusesWhatIsOutOfRange() {
        double[][] x = {{-1}, {1}};
        assertThatThrownBy(() -> QuadraticMetamodel.of(x, new double[][] {{1}}, 0.95))
                .hasMessage("count of points with runs must be 2 but was 1");
        assertThatThrownBy(() -> QuadraticMetamodel.of(x, new double[][] {{1}, {}}, 0.95))
                .hasMessage("count of runs of a point must be >= 1 but was 0");
        assertThatThrownBy(() -> QuadraticMetamodel.of(x, new double[][] {{1}, {Double.NaN}}, 0.95))
                .hasMessage("response must be a finite number but was NaN");
    }
}
