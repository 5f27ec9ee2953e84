package org.aidflow.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.aidflow.stat.Tally;

/** Holds independent replications against theory. */
final class Theory {
    /** How many standard errors a mean may lie off: by chance about one in 3,000 does, with 30 replications or more. */
    private static final double ERRORS = 4;

    /** The largest tolerance that still tells right from wrong, as a share of the theory's value. */
    private static final double POWER = 0.06;

    private Theory() {}

    /** Asserts that the mean of a measure over the replications is what theory says, and known well enough to tell. */
    static <R> void holds(String what, List<R> runs, ToDoubleFunction<R> measure, double theory) {
        Tally tally = new Tally();
        for (R run : runs) {
            tally.add(measure.applyAsDouble(run));
        }
        holds(what, tally.mean(), tally.standardError(), theory);
    }

    /** Asserts that an estimate is what theory says, and known well enough to tell. */
    static void holds(String what, double estimate, double standardError, double theory) {
        double tolerance = ERRORS * standardError;
        assertThat(tolerance).as("tolerance of " + what).isLessThan(POWER * theory);
        assertThat(estimate).as(what).isCloseTo(theory, within(tolerance));
    }
}
