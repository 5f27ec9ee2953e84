package org.aidflow.scenario;

import java.util.List;
import org.aidflow.base.Check;
import org.aidflow.random.Constant;
import org.aidflow.random.Distribution;

/**
 * What befalls patients of one severity. Times that are null never come.
 *
 * @param share of those who arrive
 * @param wards that may take them, best first
 * @param stayD time in bed, in days
 * @param diesInBed probability that the stay ends in death
 */
public record PatientClass(
        double share, List<Ward> wards, Distribution stayD, double diesInBed, Waiting waiting, InBed inBed) {
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

    /**
     * How a stay in bed may turn before it ends the case.
     *
     * @param worsens probability that the patient worsens in bed, instead of ending his stay
     * @param worsensD mean time in bed until then, exponential, in days; infinite only if nobody worsens
     * @param stepsDown probability that one whose stay ends alive goes on as the next lower severity
     * @param lowerStayD further time in bed as that, after which he goes home, in days
     */
    public record InBed(double worsens, double worsensD, double stepsDown, Distribution lowerStayD) {
        /** The stay never turns. */
        public static final InBed STEADY = new InBed(0, Double.POSITIVE_INFINITY, 0, new Constant(0));

        /** Checks the parts. */
        public InBed {
            Check.share(worsens, "worsens_in_bed");
            Check.that(worsensD > 0, "worsens_in_bed_mean_d", "be > 0", worsensD);
            boolean neverOrKnown = worsens == 0 || Double.isFinite(worsensD);
            Check.that(neverOrKnown, "worsens_in_bed_mean_d", "be given where worsens_in_bed is > 0", "missing");
            Check.share(stepsDown, "steps_down");
            boolean staysOn = stepsDown == 0 || lowerStayD.mean() > 0;
            Check.that(staysOn, "step_down_stay_mean_d", "be > 0 where steps_down is", lowerStayD.mean());
        }

        /** Returns whether the stay may turn at all. */
        public boolean turns() {
            return worsens > 0 || stepsDown > 0;
        }
    }
}
