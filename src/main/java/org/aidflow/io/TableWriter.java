package org.aidflow.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Writes one table of the results as CSV. */
final class TableWriter implements Closeable {
    private final Writer writer;
    private final CsvRows rows;

    /** Creates the file of a table in a folder and writes its header. */
    TableWriter(Path folder, ResultTable table) throws IOException {
        writer = Files.newBufferedWriter(folder.resolve(table.file()), StandardOpenOption.CREATE_NEW);
        rows = new CsvRows(table, writer);
        rows.header();
    }

    ResultTable table() {
        return rows.table();
    }

    /** Returns how many rows were written, the header not counted. */
    long rows() {
        return rows.rows();
    }

    /**
     * Writes a row.
     *
     * @param cells strings, whole numbers, finite doubles, dates and local date-times; "" where a value is missing
     */
    void row(List<?> cells) throws IOException {
        rows.row(cells, List.of());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
