package org.aidflow.experiment;

import java.util.List;
import org.aidflow.base.Check;

/**
 * How the points of an experiment were chosen, in words.
 *
 * @param kind as the experiment's file names it
 * @param factors that it varies; none where each point was written by hand
 * @param note what else is worth knowing, in one line; empty if nothing is
 */
public record DesignDescription(String kind, List<Factor> factors, String note) {
    /** Checks the parts. */
    public DesignDescription {
        Check.notBlank(kind, "kind");
        factors = List.copyOf(factors);
    }

    /** Returns it in one line. */
    @Override
    public String toString() {
        String of = factors.isEmpty() ? "" : " of " + factors.size() + (factors.size() == 1 ? " factor" : " factors");
        return kind.replace('_', ' ') + of + (note.isEmpty() ? "" : ", " + note);
    }
}
