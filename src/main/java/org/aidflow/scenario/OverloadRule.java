package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * When hospitals count as overloaded; load = (in bed + waiting) / usable beds.
 *
 * @param on a spell begins when the load has been above this
 * @param onFor for so long, in seconds; it is dated back to the crossing
 * @param off it ends when the load has been at or below this
 * @param offFor for so long, in seconds; dated back likewise
 */
public record OverloadRule(double on, long onFor, double off, long offFor) {
    /** Checks the parts. */
    public OverloadRule {
        Check.positive(on, "on");
        Check.atLeast(onFor, 0, "on_for_h");
        Check.positive(off, "off");
        Check.that(off <= on, "off", "be <= on", off);
        Check.atLeast(offFor, 0, "off_for_h");
    }
}
