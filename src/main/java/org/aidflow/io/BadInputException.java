package org.aidflow.io;

import java.util.List;
import java.util.stream.Collectors;

/** Says that the input is wrong, and everything that is wrong with it. */
public final class BadInputException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    BadInputException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Returns the faults by file, line and column. */
    public List<Fault> faults() {
        return faults;
    }
}
