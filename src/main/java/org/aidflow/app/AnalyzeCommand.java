package org.aidflow.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.aidflow.io.Analysis;
import org.aidflow.io.AnalysisChoice;
import org.aidflow.io.BadInputException;
import org.aidflow.io.ResultsAnalysis;
import org.aidflow.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recomputes every statistic of a folder of results. */
@Command(
        name = "analyze",
        description =
                "Recomputes every statistic of a folder of results from its points.csv, runs.csv and responses.csv,"
                        + " whoever wrote them.",
        mixinStandardHelpOptions = true)
final class AnalyzeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", description = "a folder of results, such as results/hubei-policies")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(names = "--out", paramLabel = "DIR", description = "where the tables go; default RESULTS itself")
    private @Nullable Path out;

    @Option(
            names = "--baseline",
            paramLabel = "POINT",
            description = "number or name of the point that the others are compared with")
    private @Nullable String baseline;

    @Option(
            names = "--response",
            paramLabel = "NAME",
            description = "a response to compare and explain, instead of the experiment's; repeatable")
    private List<String> responses = List.of();

    @Option(
            names = "--threshold",
            paramLabel = "VALUE",
            description = "of a response, above which discovery looks for boxes; default the quantile at 0.75")
    private @Nullable Double threshold;

    @Override
    public Integer call() throws BadInputException, IOException {
        if (threshold != null && !Double.isFinite(threshold)) {
            throw new ParameterException(
                    spec.commandLine(), "--threshold must be a finite number but was " + threshold);
        }
        Path target = out == null ? folder : out;
        AnalysisChoice choice = new AnalysisChoice(
                Optional.ofNullable(baseline),
                responses,
                threshold == null ? OptionalDouble.empty() : OptionalDouble.of(threshold));
        Analysis analysis = ResultsAnalysis.analyze(folder, target, choice, new Report());
        List<String> lines = new ArrayList<>();
        analysis.question().ifPresent(question -> lines.addAll(List.of(question, "")));
        lines.addAll(new ComparisonTable(analysis).lines());
        lines.addAll(RankingTable.lines(analysis));
        lines.addAll(LoadLines.of(
                folder,
                analysis.points(),
                spec.commandLine().getColorScheme().ansi().enabled()));
        lines.addAll(List.of(
                "",
                "tables in " + target + ": "
                        + String.join(", ", analysis.records().keySet())));
        PrintWriter writer = spec.commandLine().getOut();
        lines.forEach(writer::println);
        return Aidflow.DONE;
    }
}
