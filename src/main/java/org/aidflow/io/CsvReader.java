package org.aidflow.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table from CSV. Spaces around a cell and empty lines count for nothing. */
final class CsvReader {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .get();

    private final SourceFile file;
    private final List<String> required;
    private final BiPredicate<String, Position> accepts;
    private final Faults faults;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private int cells;
    private int offset;
    private boolean complete = true;

    private CsvReader(SourceFile file, List<String> required, BiPredicate<String, Position> accepts, Faults faults) {
        this.file = file;
        this.required = required;
        this.accepts = accepts;
        this.faults = faults;
    }

    /** Returns the rows of a scenario's table; everything that is wrong with its shape is reported. */
    static Table read(SourceFile file, InputTable kind, Faults faults) {
        BiPredicate<String, Position> accepts = (name, position) -> {
            boolean known = kind.columns().contains(name);
            if (!known) {
                String hint = Nearest.hintOrList(name, kind.columns());
                faults.report(position, "unknown column " + Cell.quoted(name) + hint);
            }
            return known;
        };
        return read(file, kind.requiredColumns(), accepts, faults);
    }

    /** Returns the rows of a file, of which {@code accepts} says, or else reports, whether it may have a column. */
    static Table read(SourceFile file, List<String> required, BiPredicate<String, Position> accepts, Faults faults) {
        return new CsvReader(file, required, accepts, faults).table();
    }

    private Table table() {
        try (CSVParser parser = CSVParser.parse(file.text(), FORMAT)) {
            readAll(parser.iterator());
        } catch (UncheckedIOException e) {
            reportUnreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
        return new Table(Position.start(file.name()), rows, complete, faults);
    }

    private void reportUnreadable(UncheckedIOException e) {
        complete = false;
        boolean open = String.valueOf(e.getMessage()).contains("EOF");
        String was = open ? "has a quote that is never closed" : "has text after a closing quote";
        faults.report(file.position(offset), "the row", "be valid CSV", was);
    }

    private void readAll(Iterator<CSVRecord> records) {
        while (records.hasNext()) {
            CSVRecord record = records.next();
            List<Position> positions = positions(record.size());
            boolean empty = record.size() == 1 && record.get(0).isEmpty();
            if (!empty) {
                add(record.toList(), positions);
            }
        }
        if (cells == 0) {
            complete = false;
            faults.report(Position.start(file.name()), "the file", "have a header line", "is empty");
        }
    }

    private void add(List<String> texts, List<Position> positions) {
        if (cells == 0) {
            readHeader(texts, positions);
        } else if (texts.size() == cells) {
            rows.add(new Row(columns, texts, positions, faults));
        } else {
            complete = false;
            faults.report(
                    positions.get(0), "the row", "have " + cells + " cells as the header has", "has " + texts.size());
        }
    }

    private void readHeader(List<String> names, List<Position> positions) {
        cells = names.size();
        for (int i = 0; i < cells; i++) {
            addColumn(names.get(i), positions.get(i), i);
        }
        for (String name : required) {
            if (!columns.containsKey(name)) {
                complete = false;
                faults.report(positions.get(0), "column " + Cell.quoted(name), "be there", "is missing");
            }
        }
    }

    private void addColumn(String name, Position position, int index) {
        if (accepts.test(name, position) && columns.putIfAbsent(name, index) != null) {
            faults.report(position, "column " + Cell.quoted(name), "stand only once", "stands here again");
        }
    }

    /** Returns where each cell of the row at {@link #offset} begins, and moves on to the next row. */
    private List<Position> positions(int number) {
        List<Position> positions = new ArrayList<>(number);
        int at = offset;
        while (positions.size() < number) {
            at = skipSpaces(at);
            positions.add(file.position(Math.min(at, file.text().length())));
            at = endOfCell(at) + 1;
        }
        boolean twoCharacters = charAt(at - 1) == '\r' && charAt(at) == '\n';
        offset = Math.min(twoCharacters ? at + 1 : at, file.text().length());
        return positions;
    }

    private int skipSpaces(int from) {
        int at = from;
        while (charAt(at) == ' ' || charAt(at) == '\t') {
            at++;
        }
        return at;
    }

    private int endOfCell(int from) {
        boolean quoted = false;
        int at = from;
        while (at < file.text().length() && (quoted || ",\r\n".indexOf(charAt(at)) < 0)) {
            quoted ^= charAt(at) == '"' && (quoted || charAt(from) == '"');
            at++;
        }
        return at;
    }

    /** Returns the character there; a line end beyond the last one. */
    private char charAt(int at) {
        return at < file.text().length() ? file.text().charAt(at) : '\n';
    }
}
