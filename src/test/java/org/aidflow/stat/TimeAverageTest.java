package org.aidflow.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeAverageTest {
    @Test
    void weighsEachValueByItsSeconds() {
        TimeAverage queue = new TimeAverage(100, 0);
        queue.set(110, 2);
        queue.set(130, 5);
        queue.set(140, 1);
        assertThat(queue.integral(200)).isEqualTo(0 * 10 + 2 * 20 + 5 * 10 + 1 * 60);
        assertThat(queue.average(200)).isEqualTo(1.5);
        assertThat(queue.maximum(200)).isEqualTo(5);
    }

    @Test
    void readingChangesNothing() {
        TimeAverage queue = new TimeAverage(0, 4);
        assertThat(queue.average(10)).isEqualTo(4);
        assertThat(queue.average(20)).isEqualTo(4);
        queue.set(5, 0);
        assertThat(queue.average(10)).isEqualTo(2);
    }

    @Test
    void valueReplacedWithinItsSecondCountsForNothing() {
        TimeAverage queue = new TimeAverage(0, 99);
        queue.set(0, 1);
        queue.set(7, 50);
        queue.set(7, 2);
        assertThat(queue.maximum(10)).isEqualTo(2);
        assertThat(queue.integral(10)).isEqualTo(1 * 7 + 2 * 3);
    }

    @Test
    void valueSetAtTheEndCountsForNothing() {
        TimeAverage queue = new TimeAverage(0, -3);
        queue.set(10, 8);
        assertThat(queue.average(10)).isEqualTo(-3);
        assertThat(queue.maximum(10)).isEqualTo(-3);
        assertThat(queue.maximum(11)).isEqualTo(8);
    }

    @Test
    void agreesWithSecondBySecondCounting() {
        Random random = new Random(8);
        TimeAverage average = new TimeAverage(50, 3);
        Tally tally = new Tally();
        double value = 3;
        for (int second = 50; second < 5_000; second++) {
            if (random.nextInt(7) == 0) {
                value = random.nextInt(40);
                average.set(second, value);
            }
            tally.add(value);
        }
        assertThat(average.average(5_000)).isCloseTo(tally.mean(), within(1e-9));
        assertThat(average.maximum(5_000)).isEqualTo(tally.max());
    }

    @Test
    void refusesThePast() {
        TimeAverage queue = new TimeAverage(0, 0);
        queue.set(10, 1);
        assertThatThrownBy(() -> queue.set(9, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time of a change or an end must be >= 10 but was 9");
        assertThatThrownBy(() -> queue.average(9)).hasMessage("time of a change or an end must be >= 10 but was 9");
    }

    @Test
    void noTimeHasNoAverage() {
        TimeAverage queue = new TimeAverage(10, 1);
        assertThat(queue.integral(10)).isZero();
        assertThatThrownBy(() -> queue.average(10)).hasMessage("seconds of an average must be >= 1 but was 0");
        assertThatThrownBy(() -> queue.maximum(10)).hasMessage("seconds of an average must be >= 1 but was 0");
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> new TimeAverage(0, Double.NaN))
                .hasMessage("value of a step function must be a finite number but was NaN");
        TimeAverage queue = new TimeAverage(0, 0);
        assertThatThrownBy(() -> queue.set(1, Double.POSITIVE_INFINITY))
                .hasMessage("value of a step function must be a finite number but was Infinity");
    }
}
