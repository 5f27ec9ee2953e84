package org.aidflow.experiment;

import java.util.HashSet;
import java.util.List;
import org.aidflow.base.Check;

/**
 * A few values, numbers or words; in a draw equally likely.
 *
 * @param texts as written; at least one, all different
 */
public record Levels(List<String> texts) implements Values {
    /** Checks the parts. */
    public Levels {
        texts = List.copyOf(texts);
        Check.that(!texts.isEmpty(), "levels", "be at least one", "none");
        Check.that(new HashSet<>(texts).size() == texts.size(), "levels", "differ", texts);
    }

    @Override
    public String quantile(double p) {
        return texts.get((int) (p * texts.size()));
    }

    @Override
    public String toString() {
        return String.join(", ", texts);
    }
}
