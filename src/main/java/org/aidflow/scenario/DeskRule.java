package org.aidflow.scenario;

import org.aidflow.base.Check;
import org.aidflow.random.Distribution;

/**
 * A desk that decides on requests, one server a clerk.
 *
 * @param decideH time to decide on one, in hours
 */
public record DeskRule(int servers, Distribution decideH) {
    /** Checks the parts. */
    public DeskRule {
        Check.atLeast(servers, 1, "servers");
    }
}
