package org.aidflow.scenario;

import java.util.List;
import org.aidflow.base.Check;
import org.aidflow.random.Distribution;

/**
 * What befalls patients of one severity. Times that are null never come.
 *
 * @param share of those who arrive
 * @param wards that may take them, best first
 * @param stayD time in bed, in days
 * @param diesInBed probability that the stay ends in death
 */
public record PatientClass(double share, List<Ward> wards, Distribution stayD, double diesInBed, Waiting waiting) {
    /** Checks the parts. */
    public PatientClass {
        Check.share(share, "share");
        Check.that(!wards.isEmpty(), "wards", "name at least one ward", "none");
        wards = List.copyOf(wards);
        Check.share(diesInBed, "dies_in_bed");
    }

    /**
     * What may befall a patient who waits, whichever comes first; each time is exponential from becoming so ill.
     *
     * @param worsensD mean time to the next severity, in days; infinite for never
     * @param recoversD mean time to recovery at home, in days; infinite for never
     * @param diesD mean time to death, in days; infinite for never
     */
    public record Waiting(double worsensD, double recoversD, double diesD) {
        /** Checks the parts. */
        public Waiting {
            Check.that(worsensD > 0, "worsens_mean_d", "be > 0", worsensD);
            Check.that(recoversD > 0, "recovers_mean_d", "be > 0", recoversD);
            Check.that(diesD > 0, "dies_waiting_mean_d", "be > 0", diesD);
        }
    }
}
