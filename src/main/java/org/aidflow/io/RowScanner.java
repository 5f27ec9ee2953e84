package org.aidflow.io;

import java.io.IOException;
import java.io.InputStream;

/** Goes through the rows of a table whose first two columns are the numbers of a point and a replication, as bytes. */
final class RowScanner {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final int[] numbers = new int[2];
    private int filled;
    private int at;
    private long end;

    RowScanner(InputStream in) {
        this.in = in;
    }

    /** Reads the next row; returns false at the end of the file. The first row is the header, which has no numbers. */
    boolean next() throws IOException {
        long begin = end;
        int column = 0;
        boolean quoted = false;
        numbers[0] = 0;
        numbers[1] = 0;
        for (int next = read(); next >= 0; next = read()) {
            end++;
            if (next == '\n' && !quoted) {
                break;
            }
            quoted ^= next == '"';
            column += next == ',' ? 1 : 0;
            if (column < numbers.length && next >= '0' && next <= '9') {
                numbers[column] = 10 * numbers[column] + next - '0';
            }
        }
        return end > begin;
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
        }
        return filled < 0 ? -1 : buffer[at++];
    }

    /** Returns the point of the row. */
    int point() {
        return numbers[0];
    }

    /** Returns the replication of the row. */
    int replication() {
        return numbers[1];
    }

    /** Returns where the row ends, in bytes from the beginning of the file. */
    long end() {
        return end;
    }
}
