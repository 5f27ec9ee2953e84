package org.aidflow.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.ResponseName;
import org.aidflow.experiment.Run;
import org.aidflow.experiment.Samples;
import org.aidflow.measure.Table;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads what an unfinished run has written. */
final class Recovery {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private Recovery() {}

    /**
     * Hands over every run of complete results.
     *
     * @throws FileSystemException if they are not as they were written
     */
    static void runs(Path folder, Consumer<Run> runs) throws IOException {
        if (!DataPackage.isAsWritten(folder, ResultTables.RUNS.file())) {
            String name = SourceFile.name(folder.resolve(ResultTables.RUNS.file()));
            throw new FileSystemException(name, null, "is not as it was written");
        }
        each(folder, ResultTables.RUNS, row -> runs.accept(run(row)));
    }

    private static Run run(CSVRecord row) {
        return Run.bare(number(row, "point"), number(row, "replication"), 0, row.get("fault"));
    }

    /** Adds what stands in a folder of tables to samples, and hands every run over. */
    static void read(Path folder, Experiment experiment, Samples samples, Consumer<Run> runs) throws IOException {
        each(folder, ResultTables.RUNS, row -> {
            Run run = run(row);
            if (experiment.points().get(run.point() - 1).original() == run.point()) {
                samples.add(run.point());
            }
            runs.accept(run);
        });
        if (!samples.watched().isEmpty()) {
            each(folder, ResultTables.of(Table.RESPONSES), row -> add(row, experiment, samples));
        }
    }

    private static void add(CSVRecord row, Experiment experiment, Samples samples) {
        ResponseName name = new ResponseName(row.get("response"), row.get("place"), row.get("item"));
        int response = samples.watched().indexOf(name);
        int point = number(row, "point");
        if (response >= 0 && experiment.points().get(point - 1).original() == point) {
            samples.set(point, number(row, "replication"), response, Double.parseDouble(row.get("value")));
        }
    }

    /** Hands every row of a table of results over. */
    static void each(Path folder, ResultTable table, Consumer<CSVRecord> rows) throws IOException {
        try (CSVParser parser = CSVParser.parse(folder.resolve(table.file()), StandardCharsets.UTF_8, FORMAT)) {
            parser.forEach(rows);
        }
    }

    /** Returns the whole number in a cell of a table that Aidflow wrote. */
    static int number(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }
}
