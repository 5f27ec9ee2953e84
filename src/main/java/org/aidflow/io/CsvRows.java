package org.aidflow.io;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.aidflow.base.Check;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Turns rows of a result table into CSV. */
final class CsvRows {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final ResultTable table;
    private final Appendable out;
    private final Object[] texts;
    private long rows;

    CsvRows(ResultTable table, Appendable out) {
        this.table = table;
        this.out = out;
        texts = new Object[table.columns().size()];
    }

    ResultTable table() {
        return table;
    }

    /** Returns how many rows were written, the header not counted. */
    long rows() {
        return rows;
    }

    /** Writes the names of the columns. */
    void header() throws IOException {
        FORMAT.printRecord(out, table.columns().stream().map(Column::name).toArray());
    }

    /**
     * Writes a row.
     *
     * @param first cells that stand before the others
     * @param others strings, whole numbers, finite doubles, dates and local date-times; "" where a value is missing
     */
    void row(List<?> first, List<?> others) throws IOException {
        int cells = first.size() + others.size();
        Check.that(cells == texts.length, "row of " + table.file(), "have " + texts.length + " cells", cells);
        for (int at = 0; at < cells; at++) {
            texts[at] = text(at < first.size() ? first.get(at) : others.get(at - first.size()));
        }
        FORMAT.printRecord(out, texts);
        rows++;
    }

    /** Returns a cell as text; null, which is written as nothing, for a missing value. */
    private @Nullable String text(Object cell) {
        if (cell instanceof Double number) {
            Check.that(Double.isFinite(number), "cell of " + table.file(), "be finite", number);
        }
        if (cell instanceof String text) {
            return text.isEmpty() ? null : Formula.disarmed(text);
        }
        return cell instanceof LocalDateTime time ? TO_THE_SECOND.format(time) : cell.toString();
    }
}
