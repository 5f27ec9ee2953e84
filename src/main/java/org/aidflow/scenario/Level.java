package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * When and how much a hospital or depot orders of an item, in units instead of days of use: (s, S).
 *
 * @param reorder it orders when its stock and what it has on order are below this
 * @param upTo it then orders up to this
 */
public record Level(String node, String item, long reorder, long upTo) {
    /** Checks the parts. */
    public Level {
        Check.atLeast(reorder, 0, "reorder_units");
        Check.that(upTo >= reorder, "up_to_units", "be >= reorder_units", upTo);
    }
}
