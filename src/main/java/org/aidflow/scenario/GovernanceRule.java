package org.aidflow.scenario;

import org.aidflow.base.Check;
import org.aidflow.base.Time;

/**
 * What moves donors: pressure from above, rivalry among them, and what they keep for themselves.
 *
 * @param accountability what a day on which a donor is seen late by all of its target adds to its effort
 * @param targetShare share of what a donor was asked for that must have arrived
 * @param target how long after it was asked for, in seconds
 * @param inspectionLag how old what the centre sees is, in seconds
 * @param competition what a day on which a donor is behind its peers by all of what it was asked for adds to its effort
 * @param reserve share of what a donor was asked for that it keeps at home while its effort is 1
 * @param effortLimit the largest effort that a donor can make, at which it keeps nothing back; above 1
 */
public record GovernanceRule(
        double accountability,
        double targetShare,
        long target,
        long inspectionLag,
        double competition,
        double reserve,
        double effortLimit) {
    /** Donors as in normal times. */
    public static final GovernanceRule STANDARD = new GovernanceRule(0, 1, 3 * Time.DAY, Time.DAY, 0, 0, 3);

    /** Checks the parts. */
    public GovernanceRule {
        Check.share(accountability, "accountability");
        Check.share(targetShare, "target_share");
        Check.notNegative(target, "target_h");
        Check.notNegative(inspectionLag, "inspection_lag_h");
        Check.notNegative(competition, "competition");
        Check.share(reserve, "reserve");
        Check.that(
                effortLimit > 1 && effortLimit < Double.POSITIVE_INFINITY,
                "effort_limit",
                "be a finite number > 1",
                effortLimit);
    }

    /** Returns this rule with a centre that sees everything at once. */
    GovernanceRule seenAtOnce() {
        return new GovernanceRule(accountability, targetShare, target, 0, competition, reserve, effortLimit);
    }

    /** Returns whether donors may behave otherwise than in normal times. */
    public boolean acts() {
        return accountability > 0 || competition > 0 || reserve > 0;
    }
}
