package org.aidflow.scenario;

import org.aidflow.base.Check;
import org.jspecify.annotations.Nullable;

/**
 * Patients who are there when the run begins.
 *
 * @param place the hospital where they lie, or the city where they wait
 * @param ward where they lie, or null if they wait
 * @param patients how many they are
 */
public record Present(String place, @Nullable Ward ward, Severity severity, int patients) {
    /** Checks the parts. */
    public Present {
        Check.atLeast(patients, 0, "patients");
    }
}
