package org.aidflow.network;

import org.aidflow.base.Check;

/**
 * Where a node lies on the globe. The model does not use it: pictures do.
 *
 * @param latitude in degrees north, from -90 to 90
 * @param longitude in degrees east, from -180 to 180
 */
public record Coordinates(double latitude, double longitude) {
    /** Checks the parts. */
    public Coordinates {
        Check.that(Math.abs(latitude) <= 90, "latitude", "be from -90 to 90", latitude);
        Check.that(Math.abs(longitude) <= 180, "longitude", "be from -180 to 180", longitude);
    }
}
