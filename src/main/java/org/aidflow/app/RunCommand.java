package org.aidflow.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.aidflow.engine.HeapSimulator;
import org.aidflow.experiment.Backtest;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Responses;
import org.aidflow.experiment.Run;
import org.aidflow.experiment.Runner;
import org.aidflow.io.BadInputException;
import org.aidflow.io.ExperimentInput;
import org.aidflow.io.ExperimentReader;
import org.aidflow.io.Manifest;
import org.aidflow.io.Overrides;
import org.aidflow.io.Provenance;
import org.aidflow.io.ResultsWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Option(names = "--replications", paramLabel = "N", description = "instead of the experiment's number")
    private @Nullable Integer replications;

    @Option(names = "--seed", paramLabel = "N", description = "instead of the experiment's")
    private @Nullable Long seed;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "a value of the scenario at all points; repeatable")
    private List<String> sets = List.of();

    @Option(names = "--overwrite", description = "replace results that are there already")
    private boolean overwrite;

    @Option(names = "--quiet", description = "say nothing but faults")
    private boolean quiet;

    @Option(names = "--dry-run", description = "say how many runs, how long and how much disk; write nothing")
    private boolean dryRun;

    @Override
    public Integer call() throws BadInputException, IOException, InterruptedException {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be >= 1 but was " + threads);
        }
        ExperimentInput input = ExperimentReader.read(file, new Overrides(seed, replications, sets));
        Experiment experiment = input.experiment();
        Runner runner = new Runner(experiment, HeapSimulator::new);
        Path target = out == null ? Path.of("results", experiment.slug()) : out;
        if (dryRun) {
            say(DryRun.of(experiment, runner, threads).lines());
            return Aidflow.DONE;
        }
        return run(input, runner, target);
    }

    private int run(ExperimentInput input, Runner runner, Path target) throws IOException, InterruptedException {
        Experiment experiment = input.experiment();
        Responses responses = new Responses();
        Backtest backtest = new Backtest();
        CountDownLatch closed = new CountDownLatch(1);
        stopOnInterrupt(Thread.currentThread(), closed);
        List<Run> failed;
        try (ResultsWriter results = ResultsWriter.create(target, overwrite, manifest(input));
                Progress progress = Progress.of(
                        experiment.mostRuns(), quiet, spec.commandLine().getErr())) {
            failed = play(runner, progress, results, responses::add, backtest::add);
            results.complete(responses, backtest);
        } finally {
            closed.countDown();
        }
        say(List.of("", experiment.question(), ""));
        say(new Comparison(experiment, responses).lines());
        say(new Fit(experiment, backtest).lines());
        say(List.of("", "results in " + target));
        tellFailed(failed, experiment.mostRuns());
        return failed.isEmpty() ? Aidflow.DONE : Aidflow.FAILED;
    }

    private Manifest manifest(ExperimentInput input) {
        Experiment experiment = input.experiment();
        StringBuilder command = new StringBuilder("aidflow run " + experiment.slug());
        command.append(" --seed ").append(experiment.seed());
        command.append(" --replications ").append(experiment.replications().atMost());
        sets.forEach(set -> command.append(" --set ").append(set));
        List<Provenance> provenance = Provenance.of(file.resolveSibling(experiment.scenario()));
        return new Manifest(Aidflow.Version.name(), command.toString(), experiment, input.digests(), provenance);
    }

    /** Lets an interrupt from the terminal end the run and wait until nothing half-written is left. */
    private static void stopOnInterrupt(Thread run, CountDownLatch closed) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            run.interrupt();
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    /** Plays all replications and returns those that failed. */
    private List<Run> play(Runner runner, Progress progress, Runner.Sink... sinks) throws InterruptedException {
        List<Run> failed = new ArrayList<>();
        runner.run(threads, run -> {
            for (Runner.Sink sink : sinks) {
                sink.take(run);
            }
            progress.step();
            if (run.failed()) {
                failed.add(run);
            }
        });
        return failed;
    }

    private void tellFailed(List<Run> failed, long runs) {
        if (!failed.isEmpty()) {
            Run first = failed.get(0);
            spec.commandLine()
                    .getErr()
                    .printf(
                            "%d of %d replications failed, see runs.csv; the first, %d of point %d: %s%n",
                            failed.size(), runs, first.replication(), first.point(), first.fault());
        }
    }

    private void say(List<String> lines) {
        PrintWriter writer = spec.commandLine().getOut();
        if (!quiet) {
            lines.forEach(writer::println);
        }
    }
}
