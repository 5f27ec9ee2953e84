package org.aidflow.scenario;

import org.aidflow.base.Check;
import org.aidflow.random.Constant;
import org.aidflow.random.Distribution;

/**
 * How staff on duty are infected where patients are in bed.
 *
 * @param coveredPerDay hazard of a member of staff while protective items suffice for all, per day
 * @param barePerDay hazard without any, per day; not less
 * @param aidFactor hazard of members of teams as a multiple of that of local staff
 * @param isolationD from falling ill to the return to duty, in days
 */
public record Infection(double coveredPerDay, double barePerDay, double aidFactor, Distribution isolationD) {
    /** Nobody is infected. */
    public static final Infection NEVER = new Infection(0, 0, 1, new Constant(0));

    /** Checks the parts. */
    public Infection {
        Check.notNegative(coveredPerDay, "infection_per_day");
        Check.notNegative(barePerDay, "infection_per_day_bare");
        Check.that(
                barePerDay >= coveredPerDay,
                "infection_per_day_bare",
                "be >= infection_per_day (%s)".formatted(coveredPerDay),
                barePerDay);
        Check.notNegative(aidFactor, "infection_aid_factor");
    }

    /** Returns whether nobody is ever infected. */
    public boolean never() {
        return barePerDay == 0;
    }

    /** Returns the hazard per day where a share of the need for protective items is met. */
    public double perDay(double cover) {
        return barePerDay + (coveredPerDay - barePerDay) * cover;
    }
}
