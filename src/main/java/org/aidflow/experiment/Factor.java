package org.aidflow.experiment;

import java.util.HashSet;
import java.util.List;
import org.aidflow.base.Check;

/**
 * An input that an experiment varies.
 *
 * @param path of the value in the scenario's settings, such as {@code policy.teams}
 * @param levels the values that it takes, as written; at least one, all different
 */
public record Factor(String path, List<String> levels) {
    /** Checks the parts. */
    public Factor {
        Check.notBlank(path, "path");
        levels = List.copyOf(levels);
        Check.that(!levels.isEmpty(), "levels of " + path, "be at least one", "none");
        Check.that(new HashSet<>(levels).size() == levels.size(), "levels of " + path, "differ", levels);
    }
}
