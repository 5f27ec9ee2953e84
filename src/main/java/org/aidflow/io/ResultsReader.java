package org.aidflow.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a folder of results for whoever shows them: tables row by row, and texts. */
public final class ResultsReader {
    private final Path folder;
    private final Path newer;

    private ResultsReader(Path folder, Path newer) {
        this.folder = folder;
        this.newer = newer;
    }

    /**
     * Opens a folder of results.
     *
     * @throws BadInputException if it has no statistics to show
     */
    public static ResultsReader open(Path folder) throws BadInputException, IOException {
        return open(folder, folder);
    }

    /** Opens a folder of results, whether or not it has statistics. */
    public static ResultsReader of(Path folder) {
        return new ResultsReader(folder, folder);
    }

    /**
     * Opens a folder of results with tables that are to take the place of its own.
     *
     * @param newer folder of those tables
     * @throws BadInputException if it has no statistics to show
     */
    static ResultsReader open(Path folder, Path newer) throws BadInputException, IOException {
        ResultsFolder.refuseLinks(folder);
        ResultsReader reader = new ResultsReader(folder, newer);
        Faults faults = new Faults();
        WrittenManifest.refuseShard(folder, faults);
        faults.throwIfAny();
        for (String table : List.of("points", AnalysisTables.SUMMARY.name())) {
            if (!reader.has(table)) {
                String file = SourceFile.name(reader.file(table));
                faults.report(Position.start(file), "the file", "be there", "is missing");
            }
        }
        faults.throwIfAny();
        return reader;
    }

    /** Returns whether the folder has a table. */
    public boolean has(String table) {
        return Files.isRegularFile(file(table));
    }

    /**
     * Hands over every row of a table.
     *
     * @param required columns that it must have
     * @param rows takes each row, as where the reader stands
     * @throws BadInputException if anything in it is wrong
     */
    public void each(String table, List<String> required, Consumer<ResultRows> rows)
            throws BadInputException, IOException {
        Faults faults = new Faults();
        try (ResultRows reader = ResultRows.open(file(table), required, faults)) {
            while (reader.next()) {
                rows.accept(reader);
                faults.throwIfAny();
            }
        }
        faults.throwIfAny();
    }

    /** Returns the names of a table's columns. */
    public List<String> columns(String table) throws BadInputException, IOException {
        Faults faults = new Faults();
        List<String> columns = new ArrayList<>();
        try (ResultRows reader = ResultRows.open(file(table), List.of(), faults)) {
            columns.addAll(reader.header());
        }
        faults.throwIfAny();
        return columns;
    }

    /** Returns what the manifest says; nothing where there is none. */
    public Map<String, Object> manifest() throws IOException {
        return Json.read(folder.resolve(ResultsFolder.MANIFEST));
    }

    /** Returns the STRESS-DES sheet, if there is one. */
    public Optional<String> study() throws BadInputException {
        Path sheet = folder.resolve(StressDes.FILE);
        Faults faults = new Faults();
        Optional<SourceFile> text = Files.isRegularFile(sheet) ? SourceFile.read(sheet, faults) : Optional.empty();
        faults.throwIfAny();
        return text.map(SourceFile::text);
    }

    private Path file(String table) {
        Path file = newer.resolve(table + ".csv");
        return Files.exists(file) ? file : folder.resolve(table + ".csv");
    }
}
