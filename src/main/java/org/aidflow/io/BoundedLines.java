package org.aidflow.io;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text whose lines are not longer than a table's row can be, so that no line fills the memory. */
final class BoundedLines extends FilterReader {
    /** So many characters may stand between two line ends. */
    static final int LONGEST = 4_000_000;

    private long length;

    BoundedLines(Reader in) {
        super(in);
    }

    /** Thrown where a line is longer. */
    static final class LongLineException extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c);
        return c;
    }

    @Override
    public int read(char[] text, int from, int most) throws IOException {
        int read = super.read(text, from, most);
        for (int at = from; at < from + read; at++) {
            count(text[at]);
        }
        return read;
    }

    private void count(int c) throws LongLineException {
        length = c == '\n' ? 0 : length + 1;
        if (length > LONGEST) {
            throw new LongLineException();
        }
    }
}
