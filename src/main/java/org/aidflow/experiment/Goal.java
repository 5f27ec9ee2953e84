package org.aidflow.experiment;

import java.util.OptionalDouble;
import org.aidflow.base.Check;

/**
 * How closely a response is to be known before the replications of a point end.
 *
 * @param quantile the probability of the quantile that is to be known, between 0 and 1; empty for the mean
 * @param halfWidth the largest half-width of its interval, &gt; 0: in the response's unit, or, if {@code relative}, as a
 *     share of the estimate, &lt; 1
 */
public record Goal(ResponseName response, OptionalDouble quantile, double halfWidth, boolean relative) {
    /** Checks the parts. */
    public Goal {
        quantile.ifPresent(p -> Check.that(p > 0 && p < 1, "quantile", "be > 0 and < 1", p));
        Check.positive(halfWidth, "half_width");
        Check.that(!relative || halfWidth < 1, "relative", "be < 1", halfWidth);
    }
}
