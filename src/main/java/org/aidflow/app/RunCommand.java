package org.aidflow.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Players;
import org.aidflow.experiment.Runner;
import org.aidflow.experiment.Shard;
import org.aidflow.io.BadInputException;
import org.aidflow.io.Chunk;
import org.aidflow.io.ExperimentInput;
import org.aidflow.io.ExperimentReader;
import org.aidflow.io.InputBundle;
import org.aidflow.io.Manifest;
import org.aidflow.io.ResultsWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    private final Destination destination = new Destination();

    @Mixin
    private final PlaceChoice place = new PlaceChoice();

    @Mixin
    private final Changes changes = new Changes();

    @Mixin
    private final ReachChoice inputs = new ReachChoice();

    @Mixin
    private final EngineChoice choice = new EngineChoice();

    @Mixin
    private final ShardChoice shard = new ShardChoice();

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
        place.check(spec.commandLine());
        ExperimentInput input = ExperimentReader.read(file, changes.overrides(), inputs.reach());
        Experiment experiment = input.experiment();
        Optional<Shard> part = shard.of(experiment, spec.commandLine());
        Runner runner = new Runner(experiment, choice.engine(), part.orElse(Shard.WHOLE));
        if (dryRun) {
            say(DryRun.of(experiment, runner, place.threads()).lines());
            return Aidflow.DONE;
        }
        Manifest manifest = Manifest.of(Aidflow.Version.name(), file, input, changes.overrides(), part);
        Path target = destination.folder(experiment.slug()
                + part.map(each -> ".shard-%d-of-%d".formatted(each.number(), each.of()))
                        .orElse(""));
        if (place.on().isHere()) {
            return run(
                    runner,
                    manifest,
                    target,
                    results -> runner.threads(place.threads(), results.samples(), results::digest));
        }
        InputBundle bundle = new InputBundle(file, input, changes.overrides(), choice.engine());
        try (Players<Chunk> players = place.on().join(experiment.slug(), bundle, spec.commandLine())) {
            return run(runner, manifest, target, results -> players);
        }
    }

    private int run(Runner runner, Manifest manifest, Path target, Function<ResultsWriter, Players<Chunk>> players)
            throws IOException, InterruptedException, UnfinishedException {
        CountDownLatch closed = new CountDownLatch(1);
        stopOnInterrupt(Thread.currentThread(), closed);
        try (ResultsWriter results = ResultsWriter.open(target, destination.overwrite(), resume, manifest)) {
            if (!results.isComplete()) {
                play(runner, results, players);
            }
            return new Ending(spec.commandLine(), quiet).of(results, manifest, choice.engine(), target);
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

    private void play(Runner runner, ResultsWriter results, Function<ResultsWriter, Players<Chunk>> players)
            throws InterruptedException, UnfinishedException {
        PrintWriter err = spec.commandLine().getErr();
        try (Progress progress = Progress.of(results.runs(), runner.mostRuns(), quiet, err);
                Players<Chunk> playing = players.apply(results)) {
            runner.run(playing, results.samples(), chunk -> {
                results.take(chunk);
                progress.step(chunk.runs().size());
            });
        } catch (InterruptedException e) {
            commit(results);
            throw e;
        } catch (Players.LostException e) {
            commit(results);
            throw new UnfinishedException(e);
        } catch (UncheckedIOException e) {
            throw new UnfinishedException(e);
        }
    }

    private static void commit(ResultsWriter results) throws UnfinishedException {
        try {
            results.commit();
        } catch (IOException e) {
            throw new UnfinishedException(e);
        }
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

    private void say(List<String> lines) {
        PrintWriter writer = spec.commandLine().getOut();
        if (!quiet) {
            lines.forEach(writer::println);
        }
    }
}
