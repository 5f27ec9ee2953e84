package org.aidflow.scenario;

import java.util.Set;
import org.aidflow.base.Check;
import org.aidflow.network.Mode;
import org.aidflow.random.Distribution;

/**
 * How supplies are shipped and ordered.
 *
 * @param preparationH from the decision to readiness to load, in hours
 * @param modes by which they may travel
 * @param review time between two distributions from a city's depots to its hospitals, in seconds
 * @param reorderD a hospital orders when its cover, in days of its use, has fallen below this
 * @param coverD it then orders up to so many days of its use
 */
public record SupplyRule(Distribution preparationH, Set<Mode> modes, long review, double reorderD, double coverD) {
    /** Checks the parts. */
    public SupplyRule {
        Check.that(!modes.isEmpty(), "modes", "name at least one mode", "none");
        modes = Set.copyOf(modes);
        Check.atLeast(review, 1, "review_h");
        Check.notNegative(reorderD, "reorder_d");
        Check.that(coverD >= reorderD, "cover_d", "be >= reorder_d", coverD);
    }
}
