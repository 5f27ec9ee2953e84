package org.aidflow.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aidflow.experiment.Run;

/**
 * What a block of replications adds to the tables of the results, as CSV.
 *
 * @param runs the replications, without what they yielded
 * @param parts by table
 */
public record Chunk(List<Run> runs, List<Part> parts) {
    /** Copies the lists. */
    public Chunk {
        runs = List.copyOf(runs);
        parts = List.copyOf(parts);
    }

    /**
     * What it adds to one table.
     *
     * @param text lines of CSV
     * @param rows how many
     */
    public record Part(ByteBuffer text, long rows) {}

    /** Returns what a block adds to some tables, in their order. */
    static Chunk of(List<Run> block, List<RecordedTable> tables) {
        List<Run> runs = block.stream()
                .map(run -> Run.bare(run.point(), run.replication(), run.events(), run.fault()))
                .toList();
        return new Chunk(runs, tables.stream().map(table -> part(block, table)).toList());
    }

    private static Part part(List<Run> block, RecordedTable table) {
        StringBuilder text = new StringBuilder();
        CsvRows rows = new CsvRows(table.table(), text);
        try {
            for (Run run : block) {
                table.write(run, rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return new Part(StandardCharsets.UTF_8.encode(text.toString()), rows.rows());
    }
}
