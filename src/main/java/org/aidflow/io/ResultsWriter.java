package org.aidflow.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidflow.experiment.Backtest;
import org.aidflow.experiment.BacktestRow;
import org.aidflow.experiment.BacktestRow.Band;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Point;
import org.aidflow.experiment.Responses;
import org.aidflow.experiment.Run;
import org.aidflow.experiment.Runner;
import org.aidflow.experiment.Summary;
import org.aidflow.measure.Table;
import org.aidflow.scenario.Observation;
import org.aidflow.stat.Interval;

/** Writes the results of an experiment while its replications are played. */
public final class ResultsWriter implements Runner.Sink, Closeable {
    private final Manifest manifest;
    private final ResultsFolder folder;
    private final TableWriter runs;
    private final Map<Table, TableWriter> recorded = new EnumMap<>(Table.class);

    private ResultsWriter(Manifest manifest, ResultsFolder folder) throws IOException {
        this.manifest = manifest;
        this.folder = folder;
        writePoints();
        runs = folder.table(ResultTables.RUNS);
        for (Table table : Table.values()) {
            if (manifest.experiment().record().contains(table)) {
                recorded.put(table, folder.table(ResultTables.of(table)));
            }
        }
    }

    /**
     * Begins the results of an experiment. Until they are complete they stand beside {@code target}, in a folder of
     * that name and {@code .part}.
     *
     * @param overwrite whether to replace results that are there already, once the new ones are complete
     * @throws java.nio.file.FileSystemException if the target is there and must not be replaced
     */
    public static ResultsWriter create(Path target, boolean overwrite, Manifest manifest) throws IOException {
        ResultsFolder folder = ResultsFolder.create(target, overwrite);
        try {
            return new ResultsWriter(manifest, folder);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private void writePoints() throws IOException {
        Experiment experiment = manifest.experiment();
        TableWriter points = folder.table(ResultTables.points(experiment.factors()));
        for (Point point : experiment.points()) {
            List<Object> cells = new ArrayList<>(List.of(point.number(), point.name()));
            experiment.factors().forEach(path -> cells.add(point.levels().getOrDefault(path, "")));
            points.row(cells);
        }
    }

    /**
     * Writes what a replication yielded.
     *
     * @throws UncheckedIOException if that fails
     */
    @Override
    public void take(Run run) {
        try {
            String status = run.failed() ? "failed" : "done";
            runs.row(List.of(run.point(), run.replication(), status, run.events(), run.fault()));
            for (Map.Entry<Table, TableWriter> table : recorded.entrySet()) {
                writeRows(run, table.getKey(), table.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeRows(Run run, Table table, TableWriter writer) throws IOException {
        for (List<Object> row : run.results().rows(table)) {
            List<Object> cells = new ArrayList<>(row.size() + 2);
            cells.add(run.point());
            cells.add(run.replication());
            cells.addAll(row);
            writer.row(cells);
        }
    }

    /** Writes what all replications come to and gives the folder its name. */
    public void complete(Responses responses, Backtest backtest) throws IOException {
        TableWriter summary = folder.table(ResultTables.SUMMARY);
        List<Summary> rows =
                responses.keys().stream().map(key -> Summary.of(responses, key)).toList();
        for (Summary row : rows) {
            summary.row(cells(row));
        }
        TableWriter table = folder.table(ResultTables.BACKTEST);
        for (Point point : manifest.experiment().points()) {
            for (BacktestRow row : backtest.rows(point)) {
                table.row(cells(point, row));
            }
        }
        folder.complete(manifest);
    }

    private static List<Object> cells(Point point, BacktestRow row) {
        Observation of = row.observation();
        LocalDate start = point.scenario().timeline().local(0).toLocalDate();
        return List.of(
                point.number(),
                of.id(),
                Cell.name(of.use()),
                Cell.name(of.quantity()),
                of.place(),
                of.item().orElse(""),
                of.ward().map(Cell::name).orElse(""),
                Cell.name(of.comparison()),
                of.comparison().needsDate() ? start.plusDays(of.day()) : "",
                of.observed(),
                row.band().map(Band::n).orElse(0),
                row.band().map(Band::censored).orElse(0),
                orEmpty(row.band().map(Band::median)),
                orEmpty(row.band().map(Band::low)),
                orEmpty(row.band().map(Band::high)),
                orEmpty(row.error()),
                orEmpty(row.covered().map(yes -> yes ? 1 : 0)),
                orEmpty(of.tolerance()),
                orEmpty(row.passed().map(yes -> yes ? 1 : 0)));
    }

    private static Object orEmpty(Optional<?> value) {
        return value.isPresent() ? value.get() : "";
    }

    private static List<Object> cells(Summary row) {
        return List.of(
                row.key().point(),
                row.key().response(),
                row.key().place(),
                row.key().item(),
                row.n(),
                row.mean(),
                orEmpty(row.sd()),
                orEmpty(row.ci95().map(Interval::low)),
                orEmpty(row.ci95().map(Interval::high)),
                row.min(),
                row.quantiles().get(0),
                row.quantiles().get(1),
                row.quantiles().get(2),
                row.max(),
                row.censored());
    }

    /** Removes what was written unless it is complete. */
    @Override
    public void close() throws IOException {
        folder.close();
    }
}
