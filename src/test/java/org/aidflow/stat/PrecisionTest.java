package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrecisionTest {
    @Test
    void halfWidthIsHalfTheDistanceBetweenTheEnds() {
        assertThat(new Interval(-1, 4).halfWidth()).isEqualTo(2.5);
        assertThat(new Interval(3, 3).halfWidth()).isZero();
        assertThat(new Interval(3, Double.POSITIVE_INFINITY).halfWidth()).isInfinite();
    }

    @Test
    void absolutePrecisionIsReachedAtTheHalfWidth() {
        assertThat(Precision.reached(new Interval(9, 11), 1)).isTrue();
        assertThat(Precision.reached(new Interval(9, 11), 0.99)).isFalse();
        assertThat(Precision.reached(new Interval(9, Double.POSITIVE_INFINITY), 100))
                .isFalse();
    }

    /** For 25 % the half-width may be 20 % of the estimate: were the truth 8, the estimate 10 would be off by 25 %. */
    @Test
    void relativePrecisionIsRelativeToTheTruth() {
        assertThat(Precision.reachedRelative(new Interval(8, 12), 10, 0.25)).isTrue();
        assertThat(Precision.reachedRelative(new Interval(7.9, 12.1), 10, 0.25)).isFalse();
        assertThat(Precision.reachedRelative(new Interval(-12, -8), -10, 0.25)).isTrue();
        assertThat(Precision.reachedRelative(new Interval(-1, 1), 0, 0.25)).isFalse();
    }

    @Test
    void sequentialSamplingStopsAboutWhereTheVarianceSaysAndIsAsRightAsItSays() {
        Random random = new Random(9);
        Tally sizes = new Tally();
        int right = 0;
        for (int i = 0; i < 1_000; i++) {
            Tally tally = new Tally();
            do {
                tally.add(10 + 4 * random.nextGaussian());
            } while (tally.count() < 20
                    || !Precision.reachedRelative(Interval.ofMean(tally).orElseThrow(), tally.mean(), 0.1));
            sizes.add((double) tally.count());
            right += Math.abs(tally.mean() - 10) <= 1 ? 1 : 0;
        }
        double expected = Math.pow(1.96 * 4 / (0.1 / 1.1 * 10), 2);
        assertThat(sizes.mean()).as("Student's quantile asks for a few more").isBetween(expected - 3, expected + 6);
        assertThat(right / 1e3).isGreaterThan(0.95 - 4 * Math.sqrt(0.95 * 0.05 / 1e3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, Double.NaN})
    void refusesARelativeErrorThatIsNone(double error) {
        assertThatThrownBy(() -> Precision.reachedRelative(new Interval(1, 2), 1, error))
                .hasMessage("relative error must be > 0 and < 1 but was " + error);
        assertThatThrownBy(() -> Precision.reached(new Interval(1, 2), 0))
                .hasMessage("half-width must be a finite number > 0 but was 0.0");
    }
}
