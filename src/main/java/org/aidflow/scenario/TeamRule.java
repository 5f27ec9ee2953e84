package org.aidflow.scenario;

import java.util.Set;
import org.aidflow.base.Check;
import org.aidflow.network.Mode;
import org.aidflow.random.Distribution;

/**
 * How teams are released.
 *
 * @param mobilisationH from the decision to readiness to leave, in hours
 * @param orientationH from arrival to reporting in, in hours
 * @param lookahead how far ahead the opening of beds is known to those who place teams, in seconds
 * @param modes by which they may travel
 * @param tour how long they stay
 */
public record TeamRule(
        Distribution mobilisationH, Distribution orientationH, long lookahead, Set<Mode> modes, Tour tour) {
    /** Checks the parts. */
    public TeamRule {
        Check.atLeast(lookahead, 0, "lookahead_h");
        Check.that(!modes.isEmpty(), "modes", "name at least one mode", "none");
        modes = Set.copyOf(modes);
    }
}
