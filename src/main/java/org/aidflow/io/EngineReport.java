package org.aidflow.io;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aidflow.experiment.Engine;
import org.aidflow.experiment.Point;
import org.aidflow.experiment.ResponseName;
import org.aidflow.experiment.Sample;
import org.aidflow.measure.Table;

/**
 * Writes what an engine's library says of results, point by point, from their {@code runs.csv} and {@code
 * responses.csv}. So it holds all replications in their order, whoever played them and when.
 */
final class EngineReport {
    private final Engine.Report report;
    private final List<Point> points;
    private final Writer writer;
    private final Map<ResponseName, Sample> responses = new LinkedHashMap<>();
    private int point;

    private EngineReport(Engine.Report report, List<Point> points, Writer writer) {
        this.report = report;
        this.points = points;
        this.writer = writer;
    }

    /** Writes the report to a folder of results that have been analysed, so that nothing can be wrong with them. */
    static void write(Engine.Report report, List<Point> points, Path folder) throws IOException {
        try (Writer writer = Files.newBufferedWriter(folder.resolve(report.file()), StandardOpenOption.CREATE_NEW)) {
            new EngineReport(report, points, writer).write(folder);
        }
    }

    private void write(Path folder) throws IOException {
        Faults none = new Faults();
        List<Integer> numbers = points.stream().map(Point::number).toList();
        ResultRuns runs = ResultRuns.read(folder.resolve(ResultTables.RUNS.file()), numbers, none);
        Path file = folder.resolve(ResultTables.of(Table.RESPONSES).file());
        ResponsesReader.read(file, runs, false, this::take, none);
        endPoint();
    }

    private void take(int of, ResponseName name, Sample sample) throws IOException {
        if (of != point) {
            endPoint();
            point = of;
        }
        responses.put(name, sample);
    }

    private void endPoint() throws IOException {
        if (!responses.isEmpty()) {
            writer.write(report.of(points.get(point - 1), responses));
            responses.clear();
        }
    }
}
