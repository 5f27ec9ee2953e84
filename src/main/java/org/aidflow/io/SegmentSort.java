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
        RowScanner rows = new RowScanner(bytes);
        rows.next();
        header = rows.end();
        for (long begin = header; rows.next(); begin = rows.end()) {
            add(rows, begin);
        }
    }

    private void add(RowScanner row, long begin) {
        Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        if (last == null || !last.goesOn(row.point(), row.replication())) {
            last = new Segment(row.point(), row.replication(), begin);
            segments.add(last);
        }
        last.last = row.replication();
        last.end = row.end();
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
