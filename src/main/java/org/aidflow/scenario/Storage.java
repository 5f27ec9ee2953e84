package org.aidflow.scenario;

import org.aidflow.base.Check;

/**
 * The room of a depot.
 *
 * @param m3 volume of supplies that it holds, in cubic metres
 */
public record Storage(String depot, double m3) {
    /** Checks the parts. */
    public Storage {
        Check.positive(m3, "storage_m3");
    }
}
