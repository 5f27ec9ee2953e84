package org.aidflow.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.aidflow.experiment.Candidate;
import org.aidflow.experiment.Engine;
import org.aidflow.experiment.Experiment;
import org.aidflow.io.Analysis;
import org.aidflow.io.Manifest;
import org.aidflow.io.ResultsWriter;
import org.aidflow.report.Report;
import picocli.CommandLine;

/** How a command that makes results ends: they are put together, and what was found is said. */
final class Ending {
    private final CommandLine command;
    private final boolean quiet;

    Ending(CommandLine command, boolean quiet) {
        this.command = command;
        this.quiet = quiet;
    }

    /** Puts results together in a folder, says what was found and returns the exit code. */
    int of(ResultsWriter results, Manifest manifest, Engine engine, Path target) throws UnfinishedException {
        Experiment experiment = manifest.experiment();
        Fit fit = new Fit(experiment.points().get(0).scenario().assessment());
        Optional<Analysis> analysis = complete(results, engine, fit);
        say(List.of("", experiment.question(), ""));
        analysis.ifPresent(found -> say(new ComparisonTable(found).lines()));
        analysis.ifPresent(found -> say(RankingTable.lines(found)));
        if (analysis.isPresent() && !quiet) {
            say(load(target, analysis.get()));
        }
        say(selected(experiment, results.candidates()));
        manifest.shard()
                .ifPresentOrElse(
                        shard -> say(List.of("shard %s is in %s; aidflow merge puts all %d together"
                                .formatted(shard, target, shard.of()))),
                        () -> {
                            say(fit.lines());
                            say(List.of("", "results in " + target));
                        });
        tellFailed(results);
        return results.failed() == 0 ? Aidflow.DONE : Aidflow.FAILED;
    }

    private List<String> load(Path target, Analysis analysis) throws UnfinishedException {
        try {
            return LoadLines.of(
                    target, analysis.points(), command.getColorScheme().ansi().enabled());
        } catch (IOException e) {
            throw new UnfinishedException(e);
        }
    }

    private static Optional<Analysis> complete(ResultsWriter results, Engine engine, Fit fit)
            throws UnfinishedException {
        try {
            return results.complete(engine, fit::add, new Report());
        } catch (IOException | UncheckedIOException e) {
            throw new UnfinishedException(e);
        }
    }

    /** Says which point a search has found; nothing where there was none. */
    private static List<String> selected(Experiment experiment, List<Candidate> candidates) {
        return candidates.stream()
                .filter(Candidate::selected)
                .map(best -> {
                    String name = experiment.points().get(best.point() - 1).name();
                    String how = best.confidence().isEmpty()
                            ? "the search was cut off, so this is only the best so far"
                            : String.format(
                                    Locale.ROOT,
                                    "with probability %.2f",
                                    best.confidence().getAsDouble());
                    return "best: point %d (%s), %s".formatted(best.point(), name, how);
                })
                .flatMap(line -> Stream.of("", line))
                .toList();
    }

    private void tellFailed(ResultsWriter results) {
        results.firstFailed().ifPresent(first -> command.getErr()
                .printf(
                        "%d of %d replications failed, see runs.csv; the first, %d of point %d: %s%n",
                        results.failed(), results.runs(), first.replication(), first.point(), first.fault()));
    }

    private void say(List<String> lines) {
        PrintWriter writer = command.getOut();
        if (!quiet) {
            lines.forEach(writer::println);
        }
    }
}
