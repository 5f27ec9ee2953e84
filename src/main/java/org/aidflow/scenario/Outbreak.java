package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * The people of a city at the start of its epidemic.
 *
 * @param population all of them
 * @param exposed of whom are infected but infect nobody yet
 * @param infectious of whom infect others but seek no bed yet
 * @param seeking of whom seek a bed at the start
 */
public record Outbreak(String city, int population, int exposed, int infectious, int seeking) {
    /** Checks the parts. */
    public Outbreak {
        Check.atLeast(population, 1, "population");
        Check.atLeast(exposed, 0, "initial_exposed");
        Check.atLeast(infectious, 0, "initial_infectious");
        Check.atLeast(seeking, 0, "initial_seeking");
        long infected = (long) exposed + infectious + seeking;
        Check.that(infected <= population, "population", "be >= all infected, " + infected + ",", population);
    }
}
