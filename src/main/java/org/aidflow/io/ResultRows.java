package org.aidflow.io;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of results, one after another and none kept, as it may be long. A byte order mark, line ends of
 * two characters, further columns and columns in any order are all right.
 */
public final class ResultRows implements Closeable {
    /** So many faults of a file are told. */
    private static final int MOST_FAULTS = 50;

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private static final double LARGEST = 1e100;

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private final Path file;
    private final Faults faults;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;

    /** By name the place of a column, of the first of that name. */
    private final Map<String, Integer> places = new HashMap<>();

    private @Nullable CSVRecord record;
    private long line;
    private int told;
    private boolean usable = true;

    private ResultRows(Path file, Faults faults) throws IOException {
        this.file = file;
        this.faults = faults;
        parser = CSVParser.builder()
                .setReader(new BoundedLines(reader(file)))
                .setFormat(FORMAT)
                .get();
        records = parser.iterator();
        header = advance() ? text() : List.of();
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.get(i), i);
        }
    }

    /**
     * Opens a table; what is wrong with its header is reported.
     *
     * @param required columns that it must have
     */
    static ResultRows open(Path file, List<String> required, Faults faults) throws IOException {
        ResultRows rows = new ResultRows(file, faults);
        rows.checkHeader(required);
        rows.usable = rows.told == 0;
        return rows;
    }

    private static Reader reader(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        bytes.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(bytes.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            bytes.reset();
        }
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
    }

    private void checkHeader(List<String> required) {
        if (header.isEmpty() && told == 0) {
            report(Position.start(name()), "the file", "have a header line", "is empty");
        }
        for (int i = 0; i < header.size() && told < MOST_FAULTS; i++) {
            if (column(header.get(i)) < i) {
                report(position(i), "column " + Cell.quoted(header.get(i)), "stand only once", "stands here again");
            }
        }
        for (String column : header.isEmpty() ? List.<String>of() : required) {
            if (column(column) < 0) {
                String was = "is missing" + Nearest.hint(column, header);
                report(Position.start(name()), "column " + Cell.quoted(column), "be there", was);
            }
        }
    }

    /** Returns the names of the columns. */
    List<String> header() {
        return header;
    }

    /** Returns the place of a column; -1 if there is none of that name. */
    public int column(String name) {
        return places.getOrDefault(name, -1);
    }

    /** Moves on to the next row that has as many cells as the header; returns false if there is none to be used. */
    boolean next() {
        while (usable && told < MOST_FAULTS && advance()) {
            if (row().size() == header.size()) {
                return true;
            }
            report(position(0), "the row", "have " + header.size() + " cells as the header has", "has " + row().size());
        }
        return false;
    }

    /** Moves on to the next record that is not an empty line. */
    private boolean advance() {
        try {
            do {
                line = parser.getCurrentLineNumber() + 1;
                record = records.hasNext() ? records.next() : null;
            } while (record != null && record.size() == 1 && record.get(0).isEmpty());
            return record != null;
        } catch (UncheckedIOException e) {
            record = null;
            reportUnreadable(e.getCause());
            return false;
        }
    }

    private void reportUnreadable(@Nullable Throwable cause) {
        if (cause instanceof CharacterCodingException) {
            report(at(1), "the file", "be UTF-8 text", "is not");
        } else if (cause instanceof BoundedLines.LongLineException) {
            report(at(1), "the row", "have at most " + BoundedLines.LONGEST + " characters", "has more");
        } else {
            report(at(1), "the row", "be valid CSV", "is not");
        }
    }

    private CSVRecord row() {
        if (record == null) {
            throw new IllegalStateException("there is no row");
        }
        return record;
    }

    private List<String> text() {
        List<String> cells = new ArrayList<>();
        row().forEach(cell -> cells.add(cell.strip()));
        return List.copyOf(cells);
    }

    /** Returns a cell of this row by the name of its column; empty where there is none. */
    public String text(String column) {
        return text(column(column));
    }

    /** Returns a number of this row by the name of its column; NaN, and reported, for another text. */
    public double number(String column) {
        return number(column(column));
    }

    /** Returns how many patients wait by this row of {@code census.csv}. */
    public double waiting() {
        return number("waiting_mild") + number("waiting_severe") + number("waiting_critical");
    }

    /** Returns a local date-time of this row by the name of its column; empty, and reported, for another text. */
    public Optional<LocalDateTime> time(String column) {
        try {
            return Optional.of(LocalDateTime.parse(text(column)));
        } catch (DateTimeParseException e) {
            refuse(column(column), "be a local date-time");
            return Optional.empty();
        }
    }

    /** Returns a cell of this row without spaces around it; empty for the column -1. */
    public String text(int column) {
        return column < 0 ? "" : row().get(column).strip();
    }

    /** Returns the line on which this row begins. */
    long line() {
        return line;
    }

    /** Returns a whole number from {@code least} on; reports another text and returns {@code least} - 1. */
    int whole(int column, int least) {
        String text = text(column);
        try {
            int value = Integer.parseInt(text);
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        refuse(column, "be a whole number >= " + least);
        return least - 1;
    }

    /** Returns a number so small that sums of squares are numbers too; reports another text and returns NaN. */
    double number(int column) {
        String text = text(column);
        try {
            double value = Double.parseDouble(text);
            if (Math.abs(value) <= LARGEST && plain(text)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        refuse(column, "be a finite number from -1e100 to 1e100");
        return Double.NaN;
    }

    /** Returns whether a text that Java takes for a number is one in files too: no hexadecimal digits, suffix or space. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return true;
    }

    /** Reports that a cell of this row must be something else. */
    void refuse(int column, String be) {
        String was = text(column).isEmpty() ? "is empty" : "was " + Cell.quoted(text(column));
        report(position(column), header.get(column), be, was);
    }

    /** Reports what is wrong with an earlier row, by its line. */
    void refuse(int at, String what, String be, String was) {
        if (told < MOST_FAULTS) {
            report(new Position(name(), at, 1), what, be, was);
        }
    }

    private void report(Position position, String what, String be, String was) {
        faults.report(position, what, be, was);
        told++;
        if (told == MOST_FAULTS) {
            faults.report(position, "further faults of this file are not told");
        }
    }

    private String name() {
        return SourceFile.name(file);
    }

    private Position at(int column) {
        return new Position(name(), (int) Math.min(line, Integer.MAX_VALUE), column);
    }

    /** Returns where a cell of this row begins; reads the file again up to there, as rows do not know. */
    private Position position(int column) {
        long start = row().getCharacterPosition();
        try (Reader reader = reader(file)) {
            for (long left = start; left > 0; left -= reader.skip(left)) {}
            int at = 1;
            boolean quoted = false;
            for (int cell = 0; cell < column; at++) {
                int c = reader.read();
                if (c < 0) {
                    break;
                }
                quoted ^= c == '"';
                cell += c == ',' && !quoted ? 1 : 0;
            }
            return at(at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
