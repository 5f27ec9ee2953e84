package org.aidflow.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import org.aidflow.experiment.Backtest;
import org.aidflow.experiment.BacktestRow;
import org.aidflow.experiment.BacktestRow.Band;
import org.aidflow.experiment.Candidate;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Point;
import org.aidflow.experiment.Selection;
import org.aidflow.measure.Modelled;
import org.aidflow.scenario.Observation;
import org.aidflow.scenario.Scenario;
import org.apache.commons.csv.CSVRecord;

/** What is written when all replications have been played, beside the tables that they filled. */
final class FinalTables {
    private final Path folder;
    private final Manifest manifest;
    private final Experiment experiment;
    private final List<Candidate> candidates;
    private final List<ResultTable> tables = new ArrayList<>();

    FinalTables(Path folder, Manifest manifest, List<Candidate> candidates, List<BlockTable> filled) {
        this.candidates = candidates;
        this.folder = folder;
        this.manifest = manifest;
        experiment = manifest.experiment();
        filled.forEach(table -> tables.add(table.table()));
    }

    /** Writes all of it and returns what the analysis found; {@code backtest} is told how each point fits. */
    Analysis write(BiConsumer<Point, List<BacktestRow>> backtest) throws IOException {
        Json.writeManifest(folder, manifest);
        writePoints();
        Analysis analysis = analyze();
        writeSelection();
        writeBacktest(backtest);
        DataPackage.write(folder, experiment.slug(), experiment.question(), tables);
        StressDes.write(folder, new StressDes.Study(manifest, tables));
        return analysis;
    }

    /** Writes what a shard has beside its tables: statistics come with the others. */
    void writeOfShard() throws IOException {
        Json.writeManifest(folder, manifest);
        writePoints();
        DataPackage.write(folder, experiment.slug(), experiment.question(), tables);
    }

    private void writePoints() throws IOException {
        try (TableWriter points = writer(ResultTables.points(experiment.factors()))) {
            for (Point point : experiment.points()) {
                List<Object> cells = new ArrayList<>(List.of(point.number(), point.name()));
                experiment.factors().forEach(path -> cells.add(point.levels().getOrDefault(path, "")));
                points.row(cells);
            }
        }
    }

    private TableWriter writer(ResultTable table) throws IOException {
        tables.add(table);
        return new TableWriter(folder, table);
    }

    private void writeSelection() throws IOException {
        Optional<Selection> rule = experiment.replications().selection();
        if (rule.isPresent()) {
            try (TableWriter writer = writer(ResultTables.SELECTION)) {
                for (Candidate candidate : candidates) {
                    writer.row(cells(candidate, rule.get()));
                }
            }
        }
    }

    private static List<Object> cells(Candidate of, Selection rule) {
        String status = of.in() ? "in" : "dropped";
        return List.of(
                of.point(),
                rule.response().response(),
                rule.response().place(),
                rule.response().item(),
                Cell.name(rule.procedure()),
                of.observations(),
                orEmpty(of.mean()),
                orEmpty(of.sd()),
                of.selected() ? "selected" : status,
                orEmpty(of.confidence()));
    }

    private static Object orEmpty(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : "";
    }

    private Analysis analyze() throws IOException {
        try {
            Analysis analysis = ResultsAnalysis.analyze(folder, folder, AnalysisChoice.NONE);
            tables.addAll(AnalysisTables.ALL);
            return analysis;
        } catch (BadInputException e) {
            throw new IllegalStateException("tables that were just written were refused: " + e.faults(), e);
        }
    }

    private void writeBacktest(BiConsumer<Point, List<BacktestRow>> sink) throws IOException {
        Scenario scenario = experiment.points().get(0).scenario();
        try (TableWriter writer = writer(ResultTables.BACKTEST)) {
            Comparing comparing = new Comparing(scenario, writer, sink);
            Recovery.each(folder, ResultTables.MODELLED, comparing::add);
            comparing.finish();
        }
    }

    /** Compares one point after the other, as their rows come. */
    private final class Comparing {
        private final List<Observation> observations;
        private final LocalDate start;
        private final TableWriter writer;
        private final BiConsumer<Point, List<BacktestRow>> sink;
        private Backtest backtest;
        private int point;

        Comparing(Scenario scenario, TableWriter writer, BiConsumer<Point, List<BacktestRow>> sink) {
            observations = scenario.assessment().observations();
            start = scenario.timeline().local(0).toLocalDate();
            backtest = new Backtest(observations);
            this.writer = writer;
            this.sink = sink;
        }

        void add(CSVRecord row) {
            goTo(Recovery.number(row, "point"));
            backtest.add(new Modelled(
                    Recovery.number(row, "observation") - 1,
                    Double.parseDouble(row.get("value")),
                    row.get("censored").equals("1")));
        }

        void finish() {
            goTo(observations.isEmpty() ? 0 : experiment.points().size() + 1);
        }

        private void goTo(int next) {
            for (; point < next; point++) {
                if (point > 0) {
                    end(experiment.points().get(point - 1));
                }
                backtest = new Backtest(observations);
            }
        }

        private void end(Point ended) {
            List<BacktestRow> rows = backtest.rows();
            try {
                for (BacktestRow row : rows) {
                    writer.row(cells(ended, row, start));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
            sink.accept(ended, rows);
        }
    }

    private static List<Object> cells(Point point, BacktestRow row, LocalDate start) {
        Observation of = row.observation();
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
}
