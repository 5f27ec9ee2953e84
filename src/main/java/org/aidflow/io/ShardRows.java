package org.aidflow.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.aidflow.experiment.Shard.Range;

/** The rows of a table of a shard, which are handed on replication by replication. */
final class ShardRows implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private final RowScanner rows;
    private boolean more;

    /** Where the row at which it stands begins. */
    private long begin;

    /** Opens a table and stands at its first row. */
    ShardRows(Path file) throws IOException {
        this.file = file;
        channel = FileChannel.open(file);
        rows = new RowScanner(Channels.newInputStream(channel));
        rows.next();
        step();
    }

    private void step() throws IOException {
        begin = rows.end();
        more = rows.next();
    }

    /** Appends the rows of some replications of a point, if they come next. */
    void handOn(int point, Range replications, BlockTable to) throws IOException {
        long from = begin;
        long count = 0;
        while (more && rows.point() == point && replications.has(rows.replication())) {
            count++;
            step();
        }
        to.append(channel, from, begin, count);
    }

    /**
     * Checks that all rows were handed on.
     *
     * @throws FileSystemException if one was not
     */
    void checkEnd() throws FileSystemException {
        if (more) {
            String row = "replication %d of point %d".formatted(rows.replication(), rows.point());
            throw new FileSystemException(
                    SourceFile.name(file), null, "has a row of " + row + " where none of the shard's is due");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
