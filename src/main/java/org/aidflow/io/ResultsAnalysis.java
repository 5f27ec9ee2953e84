package org.aidflow.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aidflow.experiment.AnalysisPlan;
import org.aidflow.experiment.ContrastRow;
import org.aidflow.experiment.Contrasts;
import org.aidflow.experiment.Discovery;
import org.aidflow.experiment.DiscoveryRow;
import org.aidflow.experiment.DurationRow;
import org.aidflow.experiment.Durations;
import org.aidflow.experiment.PointTable;
import org.aidflow.experiment.ResponseName;
import org.aidflow.experiment.Sample;
import org.aidflow.experiment.SampleStore;
import org.aidflow.experiment.SensitivityMethod;
import org.aidflow.experiment.SensitivityRow;
import org.aidflow.experiment.SummaryRow;
import org.aidflow.stat.SurvivalCurve;

/**
 * Computes every statistic of a folder of results from its {@code points.csv}, {@code runs.csv} and {@code
 * responses.csv} alone, whoever wrote them, and writes the tables {@code summary}, {@code contrasts}, {@code survival},
 * {@code durations}, {@code sensitivity} and {@code discovery}. The same data yield the same bytes.
 *
 * <p>Of the responses, only those of the plan are kept, and of a file in which the rows of a point stand together, those
 * of one point. Tables are written to a folder of their own, and moved to their place when all of them are complete.
 */
public final class ResultsAnalysis {
    /** Points are compared with each other if they are not more than this. */
    public static final int MOST_COMPARED = Contrasts.MOST;

    private static final String POINTS = "points.csv";
    private static final String RUNS = "runs.csv";
    private static final String RESPONSES = "responses.csv";

    private final PartFolder part;
    private final PointTable points;
    private final int baseline;
    private final KeptResponses kept;
    private final Map<String, Long> records = new LinkedHashMap<>();

    private ResultsAnalysis(PartFolder part, PointTable points, int baseline, KeptResponses kept) {
        this.part = part;
        this.points = points;
        this.baseline = baseline;
        this.kept = kept;
    }

    /**
     * Analyses a folder of results, without a page about them.
     *
     * @param folder with the three tables, and a manifest or none
     * @param out where the tables go; made if it is not there
     * @param choice what to tell it besides; it goes before what a manifest says
     * @throws BadInputException if anything in the folder or the choice is wrong; then nothing was written
     */
    static Analysis analyze(Path folder, Path out, AnalysisChoice choice) throws BadInputException, IOException {
        return analyze(folder, out, choice, Optional.empty());
    }

    /**
     * Analyses a folder of results.
     *
     * @param folder with the three tables, and a manifest or none
     * @param out where the tables go; made if it is not there
     * @param choice what to tell it besides; it goes before what a manifest says
     * @param page takes the place of the one in {@code out}, if there is one
     * @throws BadInputException if anything in the folder or the choice is wrong; then nothing was written
     */
    public static Analysis analyze(Path folder, Path out, AnalysisChoice choice, ResultsPage page)
            throws BadInputException, IOException {
        return analyze(folder, out, choice, Optional.of(page));
    }

    private static Analysis analyze(Path folder, Path out, AnalysisChoice choice, Optional<ResultsPage> page)
            throws BadInputException, IOException {
        ResultsFolder.refuseLinks(folder);
        ResultsFolder.refuseLinks(out);
        Faults faults = new Faults();
        WrittenManifest.refuseShard(folder, faults);
        faults.throwIfAny();
        for (String file : List.of(POINTS, RUNS, RESPONSES)) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                String name = SourceFile.name(folder.resolve(file));
                faults.report(Position.start(name), "the file", "be there", "is missing");
            }
        }
        faults.throwIfAny();
        Optional<PointTable> points = PointsReader.read(folder.resolve(POINTS), faults);
        faults.throwIfAny();
        return analyze(folder, out, choice, page, points.orElseThrow(), faults);
    }

    private static Analysis analyze(
            Path folder, Path out, AnalysisChoice choice, Optional<ResultsPage> page, PointTable points, Faults faults)
            throws BadInputException, IOException {
        ResultRuns runs = ResultRuns.read(folder.resolve(RUNS), points.numbers(), faults);
        ResultsManifest manifest = ResultsManifest.read(folder.resolve(ResultsFolder.MANIFEST));
        int baseline = baseline(choice, manifest, points, faults);
        List<String> named = choice.responses().isEmpty() ? manifest.responses() : choice.responses();
        KeptResponses kept = new KeptResponses(points, named);
        boolean made = Files.notExists(out);
        Files.createDirectories(out);
        try (PartFolder part = PartFolder.in(out, "analysis")) {
            ResultsAnalysis analysis = new ResultsAnalysis(part, points, baseline, kept);
            analysis.summarise(folder.resolve(RESPONSES), runs, faults);
            if (faults.noneIn(SourceFile.name(folder.resolve(RESPONSES)))) {
                choice.responses().forEach(response -> kept.checkFound(response, faults));
            }
            kept.checkDurations(SourceFile.name(folder.resolve(RESPONSES)), faults);
            faults.throwIfAny();
            Analysis found = analysis.compute(manifest, choice);
            if (page.isPresent() && Files.exists(out.resolve(ResultsPage.FILE))) {
                String shown = page.get().of(ResultsReader.open(out, part.path()));
                Files.writeString(part.resolve(ResultsPage.FILE), shown);
            }
            analysis.moveTo(out);
            return found;
        } finally {
            if (made && faults.reports() > 0) {
                Files.deleteIfExists(out);
            }
        }
    }

    private static int baseline(AnalysisChoice choice, ResultsManifest manifest, PointTable points, Faults faults) {
        if (choice.baseline().isEmpty()) {
            int first = points.numbers().get(0);
            return manifest.baseline().filter(points.numbers()::contains).orElse(first);
        }
        String text = choice.baseline().get();
        for (int i = 0; i < points.size(); i++) {
            if (text.equals(points.names().get(i))
                    || text.equals(String.valueOf(points.numbers().get(i)))) {
                return points.numbers().get(i);
            }
        }
        String hint = Nearest.hintOrList(text, points.names());
        faults.report(
                Position.option("--baseline"),
                "the baseline",
                "be the number or name of a point",
                "was " + Cell.quoted(text) + hint);
        return points.numbers().get(0);
    }

    private void summarise(Path responses, ResultRuns runs, Faults faults) throws IOException {
        if (!summarise(responses, runs, false, faults)) {
            Files.delete(part.resolve(AnalysisTables.SUMMARY.file()));
            summarise(responses, runs, true, faults);
        }
    }

    private boolean summarise(Path responses, ResultRuns runs, boolean all, Faults faults) throws IOException {
        kept.clear();
        try (TableWriter summary = new TableWriter(part.path(), AnalysisTables.SUMMARY)) {
            boolean whole = ResponsesReader.read(
                    responses,
                    runs,
                    all,
                    (point, name, sample) -> {
                        SummaryRow row =
                                SummaryRow.of(name, sample, runs.of(point).failed());
                        summary.row(AnalysisTables.cells(point, row));
                        kept.take(point, name, sample);
                    },
                    faults);
            records.put(AnalysisTables.SUMMARY.file(), summary.rows());
            return whole;
        }
    }

    private Analysis compute(ResultsManifest manifest, AnalysisChoice choice) throws IOException {
        Map<ResponseName, SampleStore> planned = kept.planned();
        compare(planned);
        List<SensitivityMethod> methods = SensitivityMethod.of(points);
        Optional<Discovery> boxes = Discovery.of(points);
        List<Found> found = planned.entrySet().parallelStream()
                .map(each -> {
                    List<Sample> samples = each.getValue().samples();
                    List<SensitivityRow> sensitivity = methods.stream()
                            .flatMap(method -> method.rows(each.getKey(), samples).stream())
                            .toList();
                    return new Found(
                            sensitivity,
                            boxes.map(search -> search.rows(
                                            each.getKey(), samples, threshold(each.getKey(), choice, manifest)))
                                    .orElse(List.of()));
                })
                .toList();
        List<SensitivityRow> sensitivity =
                found.stream().flatMap(each -> each.sensitivity.stream()).toList();
        List<DiscoveryRow> discovery =
                found.stream().flatMap(each -> each.discovery.stream()).toList();
        write(
                AnalysisTables.SENSITIVITY,
                sensitivity.stream().map(AnalysisTables::cells).toList());
        write(
                AnalysisTables.DISCOVERY,
                discovery.stream().map(AnalysisTables::cells).toList());
        Optional<AnalysisPlan> plan = kept.responses().isEmpty()
                ? Optional.empty()
                : Optional.of(new AnalysisPlan(baseline, kept.responses(), manifest.thresholds()));
        return new Analysis(manifest.question(), points, plan, kept.all(), sensitivity, discovery, records);
    }

    private static OptionalDouble threshold(ResponseName name, AnalysisChoice choice, ResultsManifest manifest) {
        Double planned = manifest.thresholds().get(name.response());
        return choice.threshold().isPresent() || planned == null ? choice.threshold() : OptionalDouble.of(planned);
    }

    private record Found(List<SensitivityRow> sensitivity, List<DiscoveryRow> discovery) {}

    private void write(ResultTable table, List<List<Object>> rows) throws IOException {
        try (TableWriter writer = new TableWriter(part.path(), table)) {
            for (List<Object> row : rows) {
                writer.row(row);
            }
            records.put(table.file(), writer.rows());
        }
    }

    /** Writes how the points compare, one response after another. */
    private void compare(Map<ResponseName, SampleStore> planned) throws IOException {
        try (TableWriter contrasts = new TableWriter(part.path(), AnalysisTables.CONTRASTS);
                TableWriter survival = new TableWriter(part.path(), AnalysisTables.SURVIVAL);
                TableWriter durations = new TableWriter(part.path(), AnalysisTables.DURATIONS)) {
            for (Map.Entry<ResponseName, SampleStore> each : planned.entrySet()) {
                if (points.size() <= MOST_COMPARED) {
                    List<Sample> samples = each.getValue().samples();
                    for (ContrastRow row : Contrasts.rows(each.getKey(), points, samples, baseline)) {
                        contrasts.row(AnalysisTables.cells(baseline, row));
                    }
                    if (each.getValue().flagged()) {
                        writeDurations(Durations.rows(each.getKey(), points, samples, baseline), survival, durations);
                    }
                }
            }
            records.put(AnalysisTables.CONTRASTS.file(), contrasts.rows());
            records.put(AnalysisTables.SURVIVAL.file(), survival.rows());
            records.put(AnalysisTables.DURATIONS.file(), durations.rows());
        }
    }

    private void writeDurations(List<DurationRow> rows, TableWriter survival, TableWriter durations)
            throws IOException {
        for (DurationRow row : rows) {
            for (SurvivalCurve.Step step : row.curve().steps()) {
                survival.row(AnalysisTables.cells(row, step));
            }
            durations.row(AnalysisTables.cells(baseline, row));
        }
    }

    private void moveTo(Path out) throws IOException {
        for (ResultTable table : AnalysisTables.ALL) {
            Files.move(part.resolve(table.file()), out.resolve(table.file()), StandardCopyOption.ATOMIC_MOVE);
        }
        DataPackage.refresh(out, part);
        if (Files.exists(part.resolve(ResultsPage.FILE))) {
            Files.move(part.resolve(ResultsPage.FILE), out.resolve(ResultsPage.FILE), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
