package org.aidflow.experiment;

import java.util.Optional;
import org.aidflow.stat.Interval;
import org.aidflow.stat.MultipleComparisons.WithBest;
import org.aidflow.stat.PairedDifference;

/**
 * A point against the baseline, and against the best of the other points.
 *
 * @param point its number
 * @param baseline its difference from the baseline, pair by pair; empty for the baseline, and without pairs
 * @param joint interval of the difference, by Bonferroni, which holds for all points together
 * @param bestCount replications that all points have, from which the best is judged
 * @param best against the best of the others; empty if fewer than two replications are common to all
 */
public record ContrastRow(
        ResponseName name,
        int point,
        Optional<PairedDifference> baseline,
        Optional<Interval> joint,
        int bestCount,
        Optional<WithBest> best) {}
