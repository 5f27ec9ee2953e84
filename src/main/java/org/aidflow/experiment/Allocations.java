package org.aidflow.experiment;

import java.util.Arrays;

/** Makes the allocation of an experiment. A new kind is its class and one line here. */
final class Allocations {
    private Allocations() {}

    static Allocation of(Experiment experiment) {
        Replications rule = experiment.replications();
        return (played, samples) -> all(played.length, rule.atMost());
    }

    /** Returns the same number for all points. */
    static int[] all(int points, int number) {
        int[] wanted = new int[points];
        Arrays.fill(wanted, number);
        return wanted;
    }
}
