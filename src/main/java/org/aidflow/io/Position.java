package org.aidflow.io;

import java.util.Comparator;

/**
 * A place in the input.
 *
 * @param file as the user named it; for a command-line option, the option
 * @param line from 1; 0 for a command-line option, which has no lines
 * @param column of the first character, from 1
 */
public record Position(String file, int line, int column) implements Comparable<Position> {
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::file)
            .thenComparingInt(Position::line)
            .thenComparingInt(Position::column);

    /** Returns the beginning of a file. */
    static Position start(String file) {
        return new Position(file, 1, 1);
    }

    /** Returns the place of a command-line option. */
    static Position option(String option) {
        return new Position(option, 0, 0);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code file:line:column}, or the option alone. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
