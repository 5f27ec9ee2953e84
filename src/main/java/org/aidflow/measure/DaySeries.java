package org.aidflow.measure;

/** The levels of a quantity at the end of each day; NaN on days on which it has none. */
final class DaySeries {
    private static final int NONE = -1;

    private final double[] levels;
    private int days;

    /** Makes an empty series for at most so many days. */
    DaySeries(int most) {
        levels = new double[most];
    }

    void add(double level) {
        levels[days] = level;
        days++;
    }

    /** Returns the number of days; they are numbered from 0. */
    int days() {
        return days;
    }

    /** Returns the level of a day; NaN if it has none or lies outside. */
    double at(int day) {
        return day < days ? levels[day] : Double.NaN;
    }

    /** Returns the first day with the highest level; the number of days if no day has a level. */
    int peakDay() {
        int peak = NONE;
        for (int day = 0; day < days; day++) {
            if (!Double.isNaN(levels[day]) && (peak == NONE || levels[day] > levels[peak])) {
                peak = day;
            }
        }
        return peak == NONE ? days : peak;
    }

    /** Returns the first day above a level; the number of days if there is none. */
    int firstDayAbove(double level) {
        int day = 0;
        while (day < days && !(levels[day] > level)) {
            day++;
        }
        return day;
    }

    /** Returns the first day from the peak on at a level or below; the number of days if there is none. */
    int firstDayDownTo(double level) {
        int day = peakDay();
        while (day < days && !(levels[day] <= level)) {
            day++;
        }
        return day;
    }
}
