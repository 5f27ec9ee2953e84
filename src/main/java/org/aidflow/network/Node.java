package org.aidflow.network;

import org.aidflow.base.Check;
import org.aidflow.random.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * A place of the transport network.
 *
 * @param id its name in every file
 * @param name what people call it; not empty
 * @param city the city that it belongs to; empty for a place outside the receiving cities
 * @param coordinates where it lies; null if that is not known
 * @param transferH time to change from one mode to another here, in hours, its mean finite and &gt;= 0; null
 *     where modes cannot be changed
 */
public record Node(
        String id,
        String name,
        NodeKind kind,
        String city,
        @Nullable Coordinates coordinates,
        @Nullable Distribution transferH) {
    /** The name of all cities together, which none may have. */
    public static final String REGION = "region";

    /** Checks the parts. */
    public Node {
        Check.notBlank(id, "node");
        Check.notBlank(name, "name of " + id);
        Check.that(
                !city.equals(REGION), "city of " + id, "not be " + REGION + ", the name of all cities together", city);
        if (kind == NodeKind.HOSPITAL || kind == NodeKind.DEPOT) {
            Check.notBlank(city, "city of " + id);
        }
        if (transferH != null) {
            Check.notNegative(transferH.mean(), "mean of transfer_h of " + id);
        }
    }

    /** Makes a node that people call as files do, somewhere. */
    public Node(String id, NodeKind kind, String city, @Nullable Distribution transferH) {
        this(id, id, kind, city, null, transferH);
    }
}
