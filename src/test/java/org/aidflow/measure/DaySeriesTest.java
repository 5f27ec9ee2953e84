package org.aidflow.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DaySeriesTest {
    private static DaySeries series(double... levels) {
        DaySeries series = new DaySeries(levels.length + 1);
        for (double level : levels) {
            series.add(level);
        }
        return series;
    }

    @Test
    void thePeakIsTheFirstOfEquals() {
        assertThat(series(1, 7, 3, 7).peakDay()).isEqualTo(1);
    }

    @Test
    void aPassageIsStrictlyAboveAndADescentReachesTheLevel() {
        DaySeries series = series(0, 2, 5, 9, 2, 0, 3, 0);

        assertThat(series.firstDayAbove(2)).isEqualTo(2);
        assertThat(series.firstDayDownTo(2)).isEqualTo(4);
        assertThat(series.firstDayDownTo(0))
                .as("the zeros before the peak do not count")
                .isEqualTo(5);
    }

    @Test
    void daysWithoutALevelAreNeitherPeakNorPassage() {
        DaySeries series = series(Double.NaN, 4, Double.NaN, 1);

        assertThat(series.peakDay()).isEqualTo(1);
        assertThat(series.firstDayAbove(0)).isEqualTo(1);
        assertThat(series.firstDayDownTo(2)).isEqualTo(3);
    }

    @Test
    void whatNeverHappensIsTheDayAfterTheLast() {
        assertThat(series(1, 2).firstDayAbove(2)).isEqualTo(2);
        assertThat(series(1, 2).firstDayDownTo(0)).isEqualTo(2);
        assertThat(series(Double.NaN).peakDay()).isEqualTo(1);
        assertThat(series(1, 2).at(2)).isNaN();
    }
}
