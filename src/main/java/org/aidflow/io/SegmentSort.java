package org.aidflow.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the rows of a table in the order of their points and replications, its first two columns, and leaves the order of
 * the rows of a replication as it is. Keeps a few numbers for each stretch of rows that stays together.
 */
final class SegmentSort {
    private final List<Segment> segments = new ArrayList<>();
    private final long header;

    /** Rows that stand together, of replications of a point that follow each other. */
    private static final class Segment {
        private final int point;
        private final int first;
        private final long begin;
        private int last;
        private long end;

        Segment(int point, int replication, long begin) {
            this.point = point;
            first = replication;
            last = replication;
            this.begin = begin;
        }

        boolean goesOn(int nextPoint, int replication) {
            return point == nextPoint && (replication == last || replication == last + 1);
        }
    }

    private SegmentSort(InputStream bytes) throws IOException {
        Line line = new Line(bytes);
        line.read();
        header = line.end;
        for (long begin = line.end; line.read(); begin = line.end) {
            add(line, begin);
        }
    }

    private void add(Line line, long begin) {
        Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        if (last == null || !last.goesOn(line.point, line.replication)) {
            last = new Segment(line.point, line.replication, begin);
            segments.add(last);
        }
        last.last = line.replication;
        last.end = line.end;
    }

    /** Reads rows byte by byte. */
    private static final class Line {
        private final InputStream bytes;
        private long end;
        private int point;
        private int replication;

        Line(InputStream bytes) {
            this.bytes = bytes;
        }

        /** Reads a row with its first two numbers; returns false at the end of the file. */
        boolean read() throws IOException {
            int[] numbers = new int[2];
            int column = 0;
            boolean quoted = false;
            long begin = end;
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                end++;
                if (next == '\n' && !quoted) {
                    break;
                }
                quoted ^= next == '"';
                column += next == ',' ? 1 : 0;
                if (column < 2 && next >= '0' && next <= '9') {
                    numbers[column] = 10 * numbers[column] + next - '0';
                }
            }
            point = numbers[0];
            replication = numbers[1];
            return end > begin;
        }
    }

    /** Writes the rows of a table, in order, to a new file. */
    static void sort(Path from, Path to) throws IOException {
        SegmentSort sort;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(from), 1 << 16)) {
            sort = new SegmentSort(bytes);
        }
        try (FileChannel in = FileChannel.open(from);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            sort.copy(in, out);
        }
    }

    private void copy(FileChannel in, FileChannel out) throws IOException {
        segments.sort(
                Comparator.<Segment>comparingInt(segment -> segment.point).thenComparingInt(segment -> segment.first));
        copy(in, 0, header, out);
        for (Segment segment : segments) {
            copy(in, segment.begin, segment.end, out);
        }
    }

    private static void copy(FileChannel in, long begin, long end, FileChannel out) throws IOException {
        for (long at = begin; at < end; ) {
            at += in.transferTo(at, end - at, out);
        }
    }
}
