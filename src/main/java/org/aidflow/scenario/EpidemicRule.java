package org.aidflow.scenario;

import org.aidflow.base.Check;
import org.aidflow.base.Time;

/**
 * How a disease runs its course among those who are not patients yet.
 *
 * @param latentD mean time from infection until one infects others, in days
 * @param toSeekD mean time of infecting others before one seeks a bed or recovers, in days
 * @param reportedShare share of the infected who seek a bed
 * @param waitingInfectious how much a waiting patient infects, as a multiple of one who does not seek a bed yet
 * @param step length of a step, in seconds; divides a day
 */
public record EpidemicRule(double latentD, double toSeekD, double reportedShare, double waitingInfectious, long step) {
    /** Checks the parts. */
    public EpidemicRule {
        Check.notNegative(latentD, "latent_d");
        Check.notNegative(toSeekD, "to_seek_d");
        Check.share(reportedShare, "reported_share");
        Check.notNegative(waitingInfectious, "waiting_infectious");
        Check.that(step > 0 && Time.DAY % step == 0, "step_h", "divide a day", Time.hours(step));
    }
}
