package org.aidflow.io;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line changes about an experiment.
 *
 * @param seed instead of the file's; null to keep that
 * @param replications instead of the file's; null to keep that
 * @param sets values of the scenario at all points, each as {@code path=value}; the last of a path holds
 */
public record Overrides(@Nullable Long seed, @Nullable Integer replications, List<String> sets) {
    /** Changes nothing. */
    public static final Overrides NONE = new Overrides(null, null, List.of());

    /** Copies the list. */
    public Overrides {
        sets = List.copyOf(sets);
    }
}
