package org.aidflow.io;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/** A table to which blocks of rows are appended, and whose bytes so far can be made safe on disk. */
final class BlockTable implements Closeable {
    /** Bytes that are copied at once. */
    private static final int PIECE = 1 << 20;

    private final ResultTable table;
    private final FileChannel channel;
    private final CRC32C crc = new CRC32C();
    private long length;
    private long rows;

    /**
     * How far a table has come.
     *
     * @param length of the file, in bytes
     * @param rows in it, the header not counted
     * @param crc checksum of the bytes since the extent before
     */
    record Extent(long length, long rows, long crc) {
        static final Extent NONE = new Extent(0, 0, 0);
    }

    /** Opens the file of a table in a folder, creating it if it is not there. */
    BlockTable(Path folder, ResultTable table) throws IOException {
        this.table = table;
        channel = FileChannel.open(
                folder.resolve(table.file()),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    ResultTable table() {
        return table;
    }

    long rows() {
        return rows;
    }

    /** Returns whether the bytes of the file from one extent to the next are those that were made safe. */
    boolean holds(Extent before, Extent extent) throws IOException {
        if (extent.length() < before.length() || extent.length() > channel.size()) {
            return false;
        }
        channel.position(before.length());
        InputStream bytes = Channels.newInputStream(channel);
        CheckedInputStream checked = new CheckedInputStream(bytes, new CRC32C());
        checked.skipNBytes(extent.length() - before.length());
        return checked.getChecksum().getValue() == extent.crc();
    }

    /** Throws away what comes after an extent. A table that has nothing begins with its header. */
    void startAt(Extent extent) throws IOException {
        channel.truncate(extent.length());
        channel.position(extent.length());
        length = extent.length();
        rows = extent.rows();
        crc.reset();
        if (length == 0) {
            StringBuilder header = new StringBuilder();
            new CsvRows(table, header).header();
            append(StandardCharsets.UTF_8.encode(header.toString()), 0);
        }
    }

    /** Appends rows. */
    void append(ByteBuffer text, long count) throws IOException {
        crc.update(text.duplicate());
        length += text.remaining();
        rows += count;
        while (text.hasRemaining()) {
            channel.write(text);
        }
    }

    /** Appends rows that stand in a file from one byte to before another. */
    void append(FileChannel from, long begin, long end, long count) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, end - begin));
        for (long at = begin; at < end; ) {
            piece.clear().limit((int) Math.min(piece.capacity(), end - at));
            int read = from.read(piece, at);
            if (read < 0) {
                throw new EOFException("it became shorter while it was read");
            }
            at += read;
            append(piece.flip(), 0);
        }
        rows += count;
    }

    /** Waits until all that was appended is on disk, and returns how far the table has come. */
    Extent sync() throws IOException {
        channel.force(false);
        Extent extent = new Extent(length, rows, crc.getValue());
        crc.reset();
        return extent;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
