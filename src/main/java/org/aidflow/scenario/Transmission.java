package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * How many one infectious person infects in a city in which everybody can be infected, from a date on until the next
 * such row of the city.
 *
 * @param from when, in seconds
 * @param perDay persons a day
 */
public record Transmission(String city, long from, double perDay) {
    /** Checks the parts. */
    public Transmission {
        Check.atLeast(from, 0, "from");
        Check.notNegative(perDay, "beta_per_day");
    }
}
