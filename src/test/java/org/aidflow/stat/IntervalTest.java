package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
    private static Tally tally(double... values) {
        Tally tally = new Tally();
        for (double value : values) {
            tally.add(value);
        }
        return tally;
    }

    /** Student's quantiles at 1 degree of freedom are tan(π (p - 1/2)), at 2 they are 2u / √(2 (1 - u²)), u = 2p - 1. */
    @ParameterizedTest(name = "level {0}")
    @ValueSource(doubles = {0.5, 0.9, 0.95, 0.99})
    void fewDegreesOfFreedomFollowTheClosedForms(double level) {
        Interval two = Interval.ofMean(tally(-1, 1), level).orElseThrow();
        assertThat(two.high()).isCloseTo(Math.tan(Math.PI * level / 2), within(1e-9));
        assertThat(two.low()).isEqualTo(-two.high());
        Interval three = Interval.ofMean(tally(9, 10, 11), level).orElseThrow();
        double t = 2 * level / Math.sqrt(2 * (1 - level * level));
        assertThat(three.high()).isCloseTo(10 + t / Math.sqrt(3), within(1e-9));
        assertThat(three.low()).isCloseTo(10 - t / Math.sqrt(3), within(1e-9));
    }

    @ParameterizedTest(name = "{0} observations")
    @CsvSource({"5, 2.776445", "10, 2.262157", "30, 2.045230"})
    void usualLevelFollowsStudentsTable(int n, double t) {
        Tally tally = tally(IntStream.range(0, n).mapToDouble(i -> i * i).toArray());
        Interval interval = Interval.ofMean(tally).orElseThrow();
        assertThat((interval.high() - tally.mean()) / tally.standardError()).isCloseTo(t, within(1e-6));
    }

    @Test
    void coversTheMeanOfNormalDataAsOftenAsItSays() {
        Random random = new Random(20200123);
        int covered = 0;
        for (int i = 0; i < 10_000; i++) {
            Tally tally = new Tally();
            for (int j = 0; j < 4; j++) {
                tally.add(7 + 3 * random.nextGaussian());
            }
            Interval interval = Interval.ofMean(tally).orElseThrow();
            covered += interval.low() <= 7 && 7 <= interval.high() ? 1 : 0;
        }
        assertThat(covered / 1e4).isCloseTo(0.95, within(4 * Math.sqrt(0.95 * 0.05 / 1e4)));
    }

    @Test
    void equalObservationsMakeAPoint() {
        assertThat(Interval.ofMean(tally(4, 4, 4))).contains(new Interval(4, 4));
    }

    @Test
    void fewerThanTwoObservationsMakeNoInterval() {
        assertThat(Interval.ofMean(tally())).isEmpty();
        assertThat(Interval.ofMean(tally(4))).isEmpty();
    }

    @Test
    void normalIntervalUsesTheNormalQuantile() {
        Interval interval = new Estimate(10, 2).interval(0.95);
        assertThat(interval.low()).isCloseTo(10 - 2 * 1.959963984540054, within(1e-12));
        assertThat(interval.high()).isCloseTo(10 + 2 * 1.959963984540054, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN})
    void refusesALevelThatIsNone(double level) {
        assertThatThrownBy(() -> Interval.ofMean(tally(1, 2), level))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("confidence level must be > 0 and < 1 but was " + level);
    }

    @Test
    void refusesEndsOutOfOrderOrUnknown() {
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessage("high end of an interval must be >= 2.0 but was 1.0");
        assertThatThrownBy(() -> new Interval(2, Double.NaN))
                .hasMessage("high end of an interval must be >= 2.0 but was NaN");
        assertThatThrownBy(() -> new Interval(Double.NEGATIVE_INFINITY, 1))
                .hasMessage("low end of an interval must be a finite number but was -Infinity");
    }

    @Test
    void refusesAnEstimateThatIsNone() {
        assertThatThrownBy(() -> new Estimate(Double.NaN, 1))
                .hasMessage("estimate must be a finite number but was NaN");
        assertThatThrownBy(() -> new Estimate(1, -1))
                .hasMessage("standard error must be a finite number >= 0 but was -1.0");
    }
}
