package org.aidflow.experiment;

import java.util.Arrays;

/** Decides, round by round, how often each point is played. Goes by nothing but what it is given. */
interface Allocation {
    /** Returns the allocation of an experiment. A new kind is its class and one line here. */
    static Allocation of(Experiment experiment) {
        Replications rule = experiment.replications();
        if (rule.selection().isPresent()) {
            return Search.of(experiment, rule.selection().get());
        }
        return rule.fixed() ? (played, samples) -> all(played.length, rule.atMost()) : new UntilPrecise(experiment);
    }

    /** Returns the same number for all points. */
    static int[] all(int points, int number) {
        int[] wanted = new int[points];
        Arrays.fill(wanted, number);
        return wanted;
    }

    /**
     * Returns how often each point is to be played in all by the end of the next round, by point; what has been played
     * already where that is enough. The experiment ends when that is so at all points.
     *
     * @param played how often each point has been played; nothing may be made of what {@code samples} has beyond
     */
    int[] next(int[] played, Samples samples);
}
