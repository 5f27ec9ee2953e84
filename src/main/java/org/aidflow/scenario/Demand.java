package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * The patients who seek a bed in a city on one day.
 *
 * @param day number of the day, 0 being the day of the start
 * @param patients expected number (or the number itself, where the process is exact)
 */
public record Demand(String city, int day, double patients) {
    /** Checks the parts. */
    public Demand {
        Check.atLeast(day, 0, "date");
        Check.between(patients, 0, 1e7, "patients");
    }
}
