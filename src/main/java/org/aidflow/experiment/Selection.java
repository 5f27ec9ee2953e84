package org.aidflow.experiment;

import org.aidflow.base.Check;

/**
 * A search for the best point that spends replications where they matter.
 *
 * @param response whose mean decides
 * @param lowest whether the lowest mean is the best, not the highest
 * @param indifference the smallest difference of means worth finding, in the response's unit; &gt; 0
 * @param confidence probability to choose the best where it is better by at least {@code indifference}
 * @param budget of {@link Procedure#OCBA}, in replications over all points; the other procedures make no use of it
 */
public record Selection(
        Procedure procedure,
        ResponseName response,
        boolean lowest,
        double indifference,
        double confidence,
        long budget) {
    /** Ways to search. */
    public enum Procedure {
        /** Two stages, the second as long as the variance of the first asks (Rinott 1978). */
        RINOTT,
        /** One replication after another; points that fall behind drop out (Kim and Nelson, KN++). */
        KN,
        /** A fixed budget, spread so that the best is likely the best (Chen 2000). */
        OCBA
    }

    /** Checks the parts. */
    public Selection {
        Check.positive(indifference, "indifference");
        Check.that(confidence > 0 && confidence < 1, "confidence", "be > 0 and < 1", confidence);
        Check.atLeast(budget, procedure == Procedure.OCBA ? 1 : 0, "budget");
    }
}
