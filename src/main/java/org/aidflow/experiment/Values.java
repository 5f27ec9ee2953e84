package org.aidflow.experiment;

import java.util.List;

/** The values that a factor may take, as texts: what a text says is the value that is used. */
public sealed interface Values permits Levels, Range, Law {
    /** Returns the levels, or both ends of a range; none of a law. */
    List<String> texts();

    /**
     * Returns the value below which a draw lies with a probability.
     *
     * @param p from 0 up, below 1
     */
    String quantile(double p);
}
