package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedDifferenceTest {
    private static final Offset<Double> ROUNDING = within(1e-12);
    private static final int MANY = 40_000;

    /** var a = 26.75/3, var b = 33/3, their covariance 28.5/3, var(a - b) = 2.75/3. */
    @Test
    void followsAHandComputedSample() {
        PairedDifference difference = PairedDifference.of(new double[] {3, 5, 7, 10}, new double[] {1, 4, 4, 9}, 0.95);
        assertThat(difference.count()).isEqualTo(4);
        assertThat(difference.mean()).isEqualTo(1.75);
        assertThat(difference.sd().orElseThrow()).isCloseTo(Math.sqrt(2.75 / 3), ROUNDING);
        assertThat(difference.correlation().orElseThrow()).isCloseTo(28.5 / Math.sqrt(26.75 * 33), ROUNDING);
        assertThat(difference.varianceRatio().orElseThrow()).isCloseTo(59.75 / 2.75, ROUNDING);
        Interval interval = difference.interval().orElseThrow();
        assertThat(interval.high()).isCloseTo(1.75 + 3.182446305 * Math.sqrt(2.75 / 12), within(1e-8));
        assertThat(interval.low()).isCloseTo(1.75 - 3.182446305 * Math.sqrt(2.75 / 12), within(1e-8));
    }

    /** (1 + s²) / (1 + s² - 2 rho s) for standard deviations 1 and s; each variance is known to √(2 / n) of itself. */
    @ParameterizedTest(name = "rho {0}, sd {1}")
    @CsvSource({"0, 1", "0.9, 1", "0.95, 2", "-0.5, 3"})
    void pairsOfNormalValuesGainWhatTheirCorrelationSays(double rho, double sd) {
        Random random = new Random(7);
        double[] a = new double[MANY];
        double[] b = new double[MANY];
        for (int i = 0; i < MANY; i++) {
            double shared = random.nextGaussian();
            a[i] = 4 + shared;
            b[i] = 1 + sd * (rho * shared + Math.sqrt(1 - rho * rho) * random.nextGaussian());
        }
        PairedDifference difference = PairedDifference.of(a, b, 0.9999);
        double gain = (1 + sd * sd) / (1 + sd * sd - 2 * rho * sd);
        assertThat(difference.correlation().orElseThrow())
                .isCloseTo(rho, within(4 * (1 - rho * rho) / Math.sqrt(MANY)));
        assertThat(difference.varianceRatio().orElseThrow())
                .isCloseTo(gain, within(4 * 2 * gain * Math.sqrt(2.0 / MANY)));
        Interval interval = difference.interval().orElseThrow();
        assertThat(3.0).isBetween(interval.low(), interval.high());
    }

    /** Exponential values from U and from 1 - U have the correlation 1 - π²/6, so the ratio is 6/π². */
    @Test
    void oppositeRandomNumbersLoseWhatTheirCorrelationSays() {
        Random random = new Random(8);
        double[] a = new double[MANY];
        double[] b = new double[MANY];
        for (int i = 0; i < MANY; i++) {
            double u = random.nextDouble();
            a[i] = -Math.log1p(-u);
            b[i] = -Math.log(Math.max(u, Double.MIN_NORMAL));
        }
        PairedDifference difference = PairedDifference.of(a, b, 0.95);
        assertThat(difference.correlation().orElseThrow()).isCloseTo(1 - Math.PI * Math.PI / 6, within(0.02));
        assertThat(difference.varianceRatio().orElseThrow()).isCloseTo(6 / (Math.PI * Math.PI), within(0.02));
    }

    @Test
    void onePairHasAMeanAndNothingElse() {
        PairedDifference difference = PairedDifference.of(new double[] {3}, new double[] {5}, 0.95);
        assertThat(difference.count()).isEqualTo(1);
        assertThat(difference.mean()).isEqualTo(-2);
        assertThat(difference.sd()).isEmpty();
        assertThat(difference.interval()).isEmpty();
        assertThat(difference.correlation()).isEmpty();
        assertThat(difference.varianceRatio()).isEmpty();
    }

    @Test
    void constantDifferenceIsAPointWithoutARatio() {
        PairedDifference difference = PairedDifference.of(new double[] {3, 4, 8}, new double[] {1, 2, 6}, 0.95);
        assertThat(difference.interval()).contains(new Interval(2, 2));
        assertThat(difference.correlation().orElseThrow()).isCloseTo(1, ROUNDING);
        assertThat(difference.varianceRatio()).isEmpty();
    }

    @Test
    void constantSystemHasNoCorrelation() {
        PairedDifference difference = PairedDifference.of(new double[] {3, 4, 8}, new double[] {1, 1, 1}, 0.95);
        assertThat(difference.correlation()).isEmpty();
        assertThat(difference.varianceRatio()).hasValue(1);
    }

    @Test
    void refusesWhatIsNoPair() {
        assertThatThrownBy(() -> PairedDifference.of(new double[0], new double[0], 0.95))
                .hasMessage("count of pairs must be >= 1 but was 0");
        assertThatThrownBy(() -> PairedDifference.of(new double[2], new double[3], 0.95))
                .hasMessage("count of observations must be 2 but was 3");
        assertThatThrownBy(() -> PairedDifference.of(new double[] {Double.NaN}, new double[1], 0.95))
                .hasMessage("observation must be a finite number but was NaN");
    }
}
