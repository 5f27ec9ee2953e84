package org.aidflow.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.aidflow.experiment.Candidate;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Run;
import org.aidflow.experiment.Runner;
import org.aidflow.io.Analysis;
import org.aidflow.io.BadInputException;
import org.aidflow.io.Chunk;
import org.aidflow.io.ExperimentInput;
import org.aidflow.io.ExperimentReader;
import org.aidflow.io.Manifest;
import org.aidflow.io.Overrides;
import org.aidflow.io.Provenance;
import org.aidflow.io.ResultsWriter;
import org.aidflow.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays all replications of an experiment and writes its results. */
@Command(
        name = "run",
        description = "Plays all replications of an experiment and writes its results.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "EXPERIMENT",
            description = "an experiment's file, such as experiments/hubei-policies.yaml")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--out", paramLabel = "DIR", description = "where the results go; default results/<slug>")
    private @Nullable Path out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many replications at once; default all processors")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final Changes changes = new Changes();

    @Mixin
    private final EngineChoice choice = new EngineChoice();

    @Option(names = "--overwrite", description = "replace results that are there already")
    private boolean overwrite;

    @Option(names = "--resume", description = "go on with a run that was stopped")
    private boolean resume;

    @Option(names = "--quiet", description = "say nothing but faults")
    private boolean quiet;

    /** Whether a signal has asked the run to stop; then whatever stops it is that. */
    private volatile boolean stopping;

    @Option(names = "--dry-run", description = "say how many runs, how long and how much disk; write nothing")
    private boolean dryRun;

    @Override
    public Integer call() throws BadInputException, IOException, InterruptedException, UnfinishedException {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be >= 1 but was " + threads);
        }
        ExperimentInput input = ExperimentReader.read(file, changes.overrides());
        Experiment experiment = input.experiment();
        Runner runner = new Runner(experiment, choice.engine());
        Path target = out == null ? Path.of("results", experiment.slug()) : out;
        if (dryRun) {
            say(DryRun.of(experiment, runner, threads).lines());
            return Aidflow.DONE;
        }
        return run(input, runner, target);
    }

    private int run(ExperimentInput input, Runner runner, Path target)
            throws IOException, InterruptedException, UnfinishedException {
        Experiment experiment = input.experiment();
        Fit fit = new Fit(experiment.points().get(0).scenario().assessment());
        CountDownLatch closed = new CountDownLatch(1);
        stopOnInterrupt(Thread.currentThread(), closed);
        try (ResultsWriter results = ResultsWriter.open(target, overwrite, resume, manifest(input))) {
            Optional<Analysis> analysis = write(experiment, runner, results, fit);
            say(List.of("", experiment.question(), ""));
            analysis.ifPresent(found -> say(new ComparisonTable(found).lines()));
            analysis.ifPresent(found -> say(RankingTable.lines(found)));
            if (analysis.isPresent() && !quiet) {
                say(LoadLines.of(
                        target,
                        analysis.get().points(),
                        spec.commandLine().getColorScheme().ansi().enabled()));
            }
            say(selected(experiment, results.candidates()));
            say(fit.lines());
            say(List.of("", "results in " + target));
            tellFailed(results);
            return results.failed() == 0 ? Aidflow.DONE : Aidflow.FAILED;
        } catch (InterruptedException | IOException | UncheckedIOException | UnfinishedException e) {
            if (!stopping) {
                throw e;
            }
            spec.commandLine().getErr().println("interrupted; --resume goes on");
            return Aidflow.INTERRUPTED;
        } finally {
            closed.countDown();
        }
    }

    private Optional<Analysis> write(Experiment experiment, Runner runner, ResultsWriter results, Fit fit)
            throws InterruptedException, UnfinishedException {
        try {
            if (!results.isComplete()) {
                play(experiment, runner, results);
            }
            return results.complete(choice.engine(), fit::add, new Report());
        } catch (IOException | UncheckedIOException e) {
            throw new UnfinishedException(e);
        }
    }

    private void play(Experiment experiment, Runner runner, ResultsWriter results)
            throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (Progress progress = Progress.of(results.runs(), experiment.mostRuns(), quiet, err)) {
            runner.run(threads, results.samples(), new Runner.Sink<Chunk>() {
                @Override
                public Chunk digest(List<Run> runs) {
                    return results.digest(runs);
                }

                @Override
                public void take(Chunk chunk) {
                    results.take(chunk);
                    progress.step(chunk.runs().size());
                }
            });
        } catch (InterruptedException e) {
            results.commit();
            throw e;
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

    private Manifest manifest(ExperimentInput input) {
        Experiment experiment = input.experiment();
        StringBuilder command = new StringBuilder("aidflow run " + experiment.slug());
        command.append(" --seed ").append(experiment.seed());
        Overrides overrides = changes.overrides();
        if (overrides.replications() != null) {
            command.append(" --replications ").append(overrides.replications());
        }
        overrides.sets().forEach(set -> command.append(" --set ").append(set));
        List<Provenance> provenance = Provenance.of(file.resolveSibling(experiment.scenario()));
        return new Manifest(
                Aidflow.Version.name(), command.toString(), experiment, overrides.sets(), input.digests(), provenance);
    }

    /** Lets an interrupt from the terminal end the run, and leaves when all that was played is safe on disk. */
    private void stopOnInterrupt(Thread run, CountDownLatch closed) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (closed.getCount() == 0) {
                return;
            }
            stopping = true;
            run.interrupt();
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(Aidflow.INTERRUPTED);
        }));
    }

    private void tellFailed(ResultsWriter results) {
        results.firstFailed().ifPresent(first -> spec.commandLine()
                .getErr()
                .printf(
                        "%d of %d replications failed, see runs.csv; the first, %d of point %d: %s%n",
                        results.failed(), results.runs(), first.replication(), first.point(), first.fault()));
    }

    private void say(List<String> lines) {
        PrintWriter writer = spec.commandLine().getOut();
        if (!quiet) {
            lines.forEach(writer::println);
        }
    }
}
