package org.aidflow.scenario;

import java.util.List;
import org.aidflow.base.Check;

/**
 * What runs are judged by.
 *
 * @param unmetThreshold the share of a place's patients above which waiting counts as unmet need
 * @param observations with which they are compared
 * @param notCompared names of further observations, of which the model has no counterpart
 */
public record Assessment(double unmetThreshold, List<Observation> observations, List<String> notCompared) {
    /** A tenth, and nothing observed. */
    public static final Assessment STANDARD = new Assessment(0.1, List.of(), List.of());

    /** Checks the parts. */
    public Assessment {
        Check.share(unmetThreshold, "threshold");
        observations = List.copyOf(observations);
        notCompared = List.copyOf(notCompared);
    }
}
