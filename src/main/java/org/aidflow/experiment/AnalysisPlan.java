package org.aidflow.experiment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aidflow.base.Check;

/**
 * What the statistics of an experiment compare and explain.
 *
 * @param baseline number of the point that the others are compared with
 * @param responses whose contrasts, survival and sensitivity are wanted; at least one
 * @param thresholds of responses, above which a value is of interest to the discovery of scenarios; those that it does
 *     not name have none
 */
public record AnalysisPlan(int baseline, List<String> responses, Map<String, Double> thresholds) {
    /** The first point, and the responses that most users want. */
    public static final AnalysisPlan STANDARD =
            new AnalysisPlan(1, List.of("time_to_relief_d", "died_waiting", "waiting_patient_days"), Map.of());

    /** Checks the parts. */
    public AnalysisPlan {
        Check.atLeast(baseline, 1, "baseline");
        responses = List.copyOf(responses);
        thresholds = Collections.unmodifiableMap(new TreeMap<>(thresholds));
        Check.that(!responses.isEmpty(), "responses", "be at least one", "none");
    }
}
