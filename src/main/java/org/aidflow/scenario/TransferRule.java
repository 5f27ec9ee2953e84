package org.aidflow.scenario;

import org.aidflow.base.Check;
import org.aidflow.base.Time;

/**
 * Which patients are taken to another hospital by ambulance.
 *
 * @param withinCity whether those who lie in a ward that is not for them go where their city has a bed for them
 * @param betweenCities whether those who wait go to other cities
 * @param review time between two decisions, in seconds
 * @param above the load of a city above which it sends those who wait; patients in bed and waiting / usable beds
 * @param below the load of a city below which it takes them
 */
public record TransferRule(boolean withinCity, boolean betweenCities, long review, double above, double below) {
    /** Nobody is taken anywhere. */
    public static final TransferRule NONE = new TransferRule(false, false, Time.DAY, 1, 1);

    /** Checks the parts. */
    public TransferRule {
        Check.atLeast(review, 1, "review_h");
        Check.positive(above, "above");
        Check.positive(below, "below");
        Check.that(below <= above, "below", "be <= above", below);
    }

    /** Returns whether anybody may be taken anywhere. */
    public boolean acts() {
        return withinCity || betweenCities;
    }
}
