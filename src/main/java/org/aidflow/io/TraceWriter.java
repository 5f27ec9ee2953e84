package org.aidflow.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.aidflow.measure.Fact;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Writes the facts of a replication as CSV while they happen, and keeps none. */
public final class TraceWriter implements Fact.Listener {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final Writer out;

    /** Begins a trace with its header. */
    public TraceWriter(Writer out) throws IOException {
        this.out = out;
        FORMAT.printRecord(out, "seconds", "time", "fact", "place", "subject", "item", "quantity", "detail");
    }

    /**
     * Writes a fact.
     *
     * @throws UncheckedIOException if that fails
     */
    @Override
    public void hear(Fact fact) {
        Stream<Object> cells = Stream.of(
                fact.seconds(),
                TO_THE_SECOND.format(fact.time()),
                fact.name(),
                fact.place(),
                fact.subject(),
                fact.item(),
                fact.quantity(),
                fact.detail());
        try {
            FORMAT.printRecord(out, cells.map(TraceWriter::orNothing).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object orNothing(Object cell) {
        if (cell instanceof String text) {
            return text.isEmpty() ? null : Formula.disarmed(text);
        }
        return cell;
    }
}
