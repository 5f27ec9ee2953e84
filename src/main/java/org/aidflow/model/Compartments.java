package org.aidflow.model;

import org.aidflow.scenario.Outbreak;

/**
 * The people of a city by their part in its epidemic. Everybody is in one compartment.
 *
 * @param susceptible who can be infected
 * @param exposed who are infected and infect nobody yet
 * @param infectious who infect others and do not seek a bed yet
 * @param recovered who had the disease and never sought a bed
 * @param sought who have sought a bed or do so in the present step: the patients
 */
public record Compartments(int susceptible, int exposed, int infectious, int recovered, int sought) {
    /** Returns all people. */
    public long people() {
        return (long) susceptible + exposed + infectious + recovered + sought;
    }

    /** Returns all who were ever infected. */
    public long infected() {
        return people() - susceptible;
    }

    static Compartments of(Outbreak outbreak) {
        int infected = outbreak.exposed() + outbreak.infectious() + outbreak.seeking();
        int susceptible = outbreak.population() - infected;
        return new Compartments(susceptible, outbreak.exposed(), outbreak.infectious(), 0, outbreak.seeking());
    }

    Compartments after(int infections, int onsets, int ends, int seekers) {
        return new Compartments(
                susceptible - infections,
                exposed + infections - onsets,
                infectious + onsets - ends,
                recovered + ends - seekers,
                sought + seekers);
    }
}
