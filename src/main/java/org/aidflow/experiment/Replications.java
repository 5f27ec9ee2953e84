package org.aidflow.experiment;

import java.util.List;
import java.util.Optional;
import org.aidflow.base.Check;

/**
 * How often the points are played.
 *
 * @param atLeast of every point; the first stage where there are more
 * @param atMost of every point
 * @param confidence joint, of the intervals of all goals together
 * @param goals a point is played on until it meets all of them or has been played {@code atMost} times; none for a
 *     fixed number
 * @param selection a search for the best point instead of goals
 */
public record Replications(
        int atLeast, int atMost, double confidence, List<Goal> goals, Optional<Selection> selection) {
    /** The joint confidence where none is named. */
    public static final double CONFIDENCE = 0.95;

    /** Checks the parts. */
    public Replications {
        Check.atLeast(atLeast, 1, "at_least");
        Check.atLeast(atMost, atLeast, "at_most");
        Check.that(confidence > 0 && confidence < 1, "confidence", "be > 0 and < 1", confidence);
        goals = List.copyOf(goals);
        Check.that(goals.isEmpty() || selection.isEmpty(), "until", "not be given with select", "is given with select");
    }

    /** Returns that every point is played so often. */
    public static Replications fixed(int number) {
        return new Replications(number, number, CONFIDENCE, List.of(), Optional.empty());
    }

    /** Returns the responses that decide how often a point is played. */
    List<ResponseName> watched() {
        return selection
                .map(search -> List.of(search.response()))
                .orElseGet(() -> goals.stream().map(Goal::response).distinct().toList());
    }

    /** Returns whether every point is played equally often, whatever comes out. */
    public boolean fixed() {
        return atLeast == atMost || (goals.isEmpty() && selection.isEmpty());
    }
}
