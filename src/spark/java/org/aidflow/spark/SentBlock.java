package org.aidflow.spark;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.aidflow.experiment.Block;
import org.aidflow.experiment.Played;
import org.aidflow.experiment.Run;
import org.aidflow.io.Chunk;

/** What came of a block, on its way from an executor. */
final class SentBlock implements Serializable {
    private static final long serialVersionUID = 1;

    private final long nanoseconds;
    private final ArrayList<double[]> read;
    private final ArrayList<SentRun> runs = new ArrayList<>();
    private final ArrayList<SentRows> tables = new ArrayList<>();

    private record SentRun(int point, int replication, long events, String fault) implements Serializable {}

    /** Rows of a table. */
    private static final class SentRows implements Serializable {
        private static final long serialVersionUID = 1;

        private final byte[] text;
        private final long rows;

        SentRows(Chunk.Part part) {
            ByteBuffer bytes = part.text().duplicate();
            text = new byte[bytes.remaining()];
            bytes.get(text);
            rows = part.rows();
        }
    }

    private SentBlock(Played<Chunk> played) {
        nanoseconds = played.nanoseconds();
        read = new ArrayList<>(played.read());
        for (Run run : played.digest().runs()) {
            runs.add(new SentRun(run.point(), run.replication(), run.events(), run.fault()));
        }
        played.digest().parts().forEach(part -> tables.add(new SentRows(part)));
    }

    static SentBlock of(Played<Chunk> played) {
        return new SentBlock(played);
    }

    /** Returns what came of the block as it was before it was sent. */
    Played<Chunk> played(Block block) {
        List<Run> played = runs.stream()
                .map(run -> Run.bare(run.point, run.replication, run.events, run.fault))
                .toList();
        List<Chunk.Part> parts = tables.stream()
                .map(part -> new Chunk.Part(ByteBuffer.wrap(part.text), part.rows))
                .toList();
        return new Played<>(block, read, new Chunk(played, parts), nanoseconds);
    }
}
