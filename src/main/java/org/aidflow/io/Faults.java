package org.aidflow.io;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with the input, so that all of it is told in one go. */
final class Faults {
    private final Set<Fault> faults = new LinkedHashSet<>();
    private final Set<Position> manyValued = new HashSet<>();
    private int reports;

    /** Adds a fault; the same fault at the same place is kept once. */
    void report(Position position, String message) {
        reports++;
        if (!manyValued.contains(position)
                || faults.stream().noneMatch(fault -> fault.position().equals(position))) {
            faults.add(new Fault(position, message));
        }
    }

    /** Keeps only the first fault of a place that stands for many values. */
    void keepFirst(Position position) {
        manyValued.add(position);
    }

    /** Adds the fault that something must be one thing but is another. */
    void report(Position position, String what, String be, String was) {
        report(position, what + " must " + be + " but " + was);
    }

    /** Returns how often a fault was added, repetitions included. */
    int reports() {
        return reports;
    }

    /** Returns whether there are none. */
    boolean none() {
        return faults.isEmpty();
    }

    /** Returns whether there are none in one file. */
    boolean noneIn(String file) {
        return faults.stream().noneMatch(fault -> fault.position().file().equals(file));
    }

    /** Returns them by file, line and column. */
    List<Fault> sorted() {
        return faults.stream().sorted(Comparator.comparing(Fault::position)).toList();
    }

    /** Throws them all if there are any. */
    void throwIfAny() throws BadInputException {
        if (!none()) {
            throw new BadInputException(sorted());
        }
    }
}
