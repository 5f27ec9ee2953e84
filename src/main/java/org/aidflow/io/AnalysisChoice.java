package org.aidflow.io;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aidflow.experiment.AnalysisPlan;

/**
 * What an analysis is told besides what lies in the folder of results.
 *
 * @param baseline number or name of the point that the others are compared with; empty for the plan's
 * @param responses whose contrasts, survival and sensitivity are wanted; none for the plan's
 * @param threshold above which a value is of interest; empty for the upper quarter
 */
public record AnalysisChoice(Optional<String> baseline, List<String> responses, OptionalDouble threshold) {
    /** Tells nothing. */
    public static final AnalysisChoice NONE = new AnalysisChoice(Optional.empty(), List.of(), OptionalDouble.empty());

    /** Copies the list. */
    public AnalysisChoice {
        responses = List.copyOf(responses);
    }

    /** Returns the choice of an experiment's plan. */
    public static AnalysisChoice of(AnalysisPlan plan) {
        return new AnalysisChoice(
                Optional.of(String.valueOf(plan.baseline())), plan.responses(), OptionalDouble.empty());
    }
}
