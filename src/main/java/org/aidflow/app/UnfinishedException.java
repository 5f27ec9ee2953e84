package org.aidflow.app;

import org.aidflow.experiment.Players;

/** Thrown when results could be written up to somewhere, but no further. */
final class UnfinishedException extends Exception {
    private static final long serialVersionUID = 1;

    UnfinishedException(Exception fault) {
        super("the results could not be written: " + fault.getMessage(), fault);
    }

    UnfinishedException(Players.LostException fault) {
        super("the replications could not be played: " + fault.getMessage(), fault);
    }
}
