package org.aidflow.experiment;

import java.util.List;
import org.aidflow.base.Check;

/**
 * What the statistics of an experiment compare and explain.
 *
 * @param baseline number of the point that the others are compared with
 * @param responses whose contrasts, survival and sensitivity are wanted; at least one
 */
public record AnalysisPlan(int baseline, List<String> responses) {
    /** The first point, and the responses that most users want. */
    public static final AnalysisPlan STANDARD =
            new AnalysisPlan(1, List.of("time_to_relief_d", "died_waiting", "waiting_patient_days"));

    /** Checks the parts. */
    public AnalysisPlan {
        Check.atLeast(baseline, 1, "baseline");
        responses = List.copyOf(responses);
        Check.that(!responses.isEmpty(), "responses", "be at least one", "none");
    }
}
