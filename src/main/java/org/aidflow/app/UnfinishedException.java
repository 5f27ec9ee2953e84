package org.aidflow.app;

/** Thrown when results could be written up to somewhere, but no further. */
final class UnfinishedException extends Exception {
    private static final long serialVersionUID = 1;

    UnfinishedException(Exception fault) {
        super("the results could not be written: " + fault.getMessage(), fault);
    }
}
