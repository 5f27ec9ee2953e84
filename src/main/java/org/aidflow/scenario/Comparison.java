package org.aidflow.scenario;

/** In what an observed quantity and a modelled one, both taken at the end of each day, are compared. */
public enum Comparison {
    /** The level on a date. */
    AT,
    /** The highest level. */
    PEAK_LEVEL,
    /** The first day with the highest level. */
    PEAK_DAY,
    /** The first day above a level. */
    FIRST_DAY_ABOVE,
    /** The first day, from that of the peak on, at a level or below. */
    FIRST_DAY_DOWN_TO;

    /** Returns whether days are compared, not levels. */
    public boolean isOfDays() {
        return this == PEAK_DAY || this == FIRST_DAY_ABOVE || this == FIRST_DAY_DOWN_TO;
    }

    /** Returns whether it needs a date. */
    public boolean needsDate() {
        return this != PEAK_LEVEL;
    }

    /** Returns whether it needs a level. */
    public boolean needsValue() {
        return this != PEAK_DAY;
    }
}
