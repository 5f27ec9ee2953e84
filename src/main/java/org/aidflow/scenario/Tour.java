package org.aidflow.scenario;

import org.aidflow.base.Check;
import org.aidflow.random.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * How long teams stay at a hospital, and who comes after them.
 *
 * @param lengthD from reporting in to going home, in days; null for a stay without end
 * @param relief whether the donor sends a fresh team of the same size in time
 * @param lead how long before the end of a tour the donor is asked for the fresh team, in seconds
 */
public record Tour(@Nullable Distribution lengthD, boolean relief, long lead) {
    /** Teams stay to the end of the run, or to their date on record. */
    public static final Tour WITHOUT_END = new Tour(null, false, 0);

    /** Checks the parts. */
    public Tour {
        Check.atLeast(lead, 0, "relief_lead_h");
    }
}
