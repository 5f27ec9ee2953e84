package org.aidflow.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTest {
    private static final double LATEST_HOURS = (double) Time.LATEST / Time.HOUR;

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "1, 3600", "0.5, 1800", "24, 86400", "0.00013, 0", "0.00015, 1", "1e-300, 0"})
    void hoursBecomeTheNearestWholeSecond(double hours, long seconds) {
        assertThat(Time.ofHours(hours)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 86400", "1.5, 129600"})
    void daysBecomeSeconds(double days, long seconds) {
        assertThat(Time.ofDays(days)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1e-9, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300, 3.1e8})
    void aRealNumberThatIsNoDurationNeverBecomesATime(double hours) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Time.ofHours(hours))
                .withMessage("duration in hours must be from 0 to 305419896 but was " + hours);
        assertThatIllegalArgumentException().isThrownBy(() -> Time.ofDays(hours));
    }

    @Test
    void theLatestTimeIsADuration() {
        assertThat(Time.ofHours(LATEST_HOURS)).isEqualTo(Time.LATEST);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1800, 86_399, 86_400, 1L << 40})
    void secondsSurviveTheWayToHoursAndDaysAndBack(long seconds) {
        assertThat(Time.ofHours(Time.hours(seconds))).isEqualTo(seconds);
        assertThat(Time.ofDays(Time.days(seconds))).isEqualTo(seconds);
    }
}
