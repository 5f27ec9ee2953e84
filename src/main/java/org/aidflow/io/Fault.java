package org.aidflow.io;

/** One thing that is wrong with the input. */
public record Fault(Position position, String message) {
    /** Returns the line that a user sees. */
    @Override
    public String toString() {
        return position + ": " + message;
    }
}
