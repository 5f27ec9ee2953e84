package org.aidflow.network;

import org.aidflow.base.Check;
import org.aidflow.random.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * A place of the transport network.
 *
 * @param id its name in every file
 * @param city the city that it belongs to; empty for a place outside the receiving cities
 * @param transferH time to change from one mode to another here, in hours, its mean finite and &gt;= 0; null
 *     where modes cannot be changed
 */
public record Node(
        String id, NodeKind kind, String city, @Nullable Distribution transferH) {
    /** The name of all cities together, which none may have. */
    public static final String REGION = "region";

    /** Checks the parts. */
    public Node {
        Check.notBlank(id, "node");
        Check.that(
                !city.equals(REGION), "city of " + id, "not be " + REGION + ", the name of all cities together", city);
        if (kind == NodeKind.HOSPITAL || kind == NodeKind.DEPOT) {
            Check.notBlank(city, "city of " + id);
        }
        if (transferH != null) {
            Check.notNegative(transferH.mean(), "mean of transfer_h of " + id);
        }
    }
}
