package org.aidflow.scenario;

import java.util.List;
import org.aidflow.base.Check;
import org.aidflow.base.Time;

/**
 * The policies by name, and what they are told.
 *
 * @param teams decides where teams go
 * @param supplies decides where supplies go
 * @param hub the city that all donors serve under {@code hybrid}; empty where there is none
 * @param epoch how long offers are gathered before they are decided on together under {@code optimal}, in seconds
 * @param pairing how pairs are read
 */
public record PolicyChoice(String teams, String supplies, String hub, long epoch, Pairing pairing) {
    /** Checks the parts. */
    public PolicyChoice {
        boolean needsHub = List.of(teams, supplies).contains("hybrid");
        Check.that(!needsHub || !hub.isEmpty(), "hub", "be given where a policy is hybrid", "missing");
        Check.atLeast(epoch, 1, "epoch_h");
    }

    /**
     * How pairs are read.
     *
     * @param list the pairing list in force, beside the rows without a list; empty for these alone
     * @param stepInAfter a donor whose own cities lack nothing may serve another's that has lacked for so long, in
     *     seconds; {@link #NEVER} if not
     */
    public record Pairing(String list, long stepInAfter) {
        /** The time after which nobody steps in. */
        public static final long NEVER = Time.LATEST;

        /** The pairs without a list, and nobody who steps in. */
        public static final Pairing STANDARD = new Pairing("", NEVER);

        /** Checks the parts. */
        public Pairing {
            Check.notNegative(stepInAfter, "step_in_after_h");
        }

        /** Returns whether a donor may step in for another at all. */
        public boolean allowsStepIn() {
            return stepInAfter < NEVER;
        }
    }
}
