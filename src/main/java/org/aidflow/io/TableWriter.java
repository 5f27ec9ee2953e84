package org.aidflow.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.aidflow.base.Check;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Writes one table of the results as CSV. */
final class TableWriter implements Closeable {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final ResultTable table;
    private final Writer writer;
    private long rows;

    /** Creates the file of a table in a folder and writes its header. */
    TableWriter(Path folder, ResultTable table) throws IOException {
        this.table = table;
        writer = Files.newBufferedWriter(folder.resolve(table.file()), StandardCharsets.UTF_8);
        FORMAT.printRecord(writer, table.columns().stream().map(Column::name).toArray());
    }

    ResultTable table() {
        return table;
    }

    /** Returns how many rows were written, the header not counted. */
    long rows() {
        return rows;
    }

    /**
     * Writes a row.
     *
     * @param cells strings, whole numbers, finite doubles, dates and local date-times; "" where a value is missing
     */
    void row(List<?> cells) throws IOException {
        int columns = table.columns().size();
        Check.that(cells.size() == columns, "row of " + table.file(), "have " + columns + " cells", cells.size());
        FORMAT.printRecord(writer, cells.stream().map(this::text).toArray());
        rows++;
    }

    /** Returns a cell as text; null, which is written as nothing, for a missing value. */
    private @Nullable String text(Object cell) {
        if (cell instanceof Double number) {
            Check.that(Double.isFinite(number), "cell of " + table.file(), "be finite", number);
        }
        String text = cell instanceof LocalDateTime time ? TO_THE_SECOND.format(time) : cell.toString();
        return text.isEmpty() ? null : text;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
