package org.aidflow.experiment;

import java.util.Optional;
import java.util.OptionalDouble;
import org.aidflow.stat.Estimate;
import org.aidflow.stat.LogRank;
import org.aidflow.stat.SurvivalCurve;

/**
 * What the replications of a point say of a duration that may be right-censored.
 *
 * @param point its number
 * @param n replications that yielded it
 * @param censored of them, those that the horizon cut off
 * @param curve of Kaplan and Meier
 * @param tau where means are restricted, the same for all points; empty where all durations are 0
 * @param restrictedMean of the durations up to tau
 * @param baseline log-rank test against the baseline; empty for the baseline, and where nothing can be told
 * @param all log-rank test of all points together, the same in all their rows
 */
public record DurationRow(
        ResponseName name,
        int point,
        int n,
        int censored,
        SurvivalCurve curve,
        OptionalDouble tau,
        Optional<Estimate> restrictedMean,
        Optional<LogRank> baseline,
        Optional<LogRank> all) {}
