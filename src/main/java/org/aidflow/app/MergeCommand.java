package org.aidflow.app;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aidflow.io.BadInputException;
import org.aidflow.io.ExperimentInput;
import org.aidflow.io.ExperimentReader;
import org.aidflow.io.Manifest;
import org.aidflow.io.ResultsWriter;
import org.aidflow.io.Shards;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the shards of a run together. */
@Command(
        name = "merge",
        description = "Puts the shards of a run together to what the run would have left, byte by byte.",
        mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description = "the folders of all shards, in any order, such as results/hubei-policies.shard-*")
    private List<Path> folders = List.of();

    @Mixin
    private final Destination destination = new Destination();

    @Option(
            names = "--experiment",
            paramLabel = "FILE",
            description = "that made the shards; default experiments/<name in the manifest>.yaml")
    private @Nullable Path file;

    @Mixin
    private final ReachChoice inputs = new ReachChoice();

    @Mixin
    private final EngineChoice choice = new EngineChoice();

    @Option(names = "--resume", description = "go on with a merge that was stopped")
    private boolean resume;

    @Option(names = "--quiet", description = "say nothing but faults")
    private boolean quiet;

    @Override
    public Integer call() throws BadInputException, IOException, UnfinishedException {
        Shards shards = Shards.open(folders);
        Path from = file == null ? Path.of("experiments", shards.slug() + ".yaml") : file;
        ExperimentInput input = ExperimentReader.read(from, shards.overrides(), inputs.reach());
        Manifest manifest = Manifest.of(Aidflow.Version.name(), from, input, shards.overrides(), Optional.empty());
        shards.check(from, manifest);
        Path target = destination.folder(shards.slug());
        try (ResultsWriter results = ResultsWriter.open(target, destination.overwrite(), resume, manifest)) {
            take(shards, results);
            return new Ending(spec.commandLine(), quiet).of(results, manifest, choice.engine(), target);
        }
    }

    private static void take(Shards shards, ResultsWriter results) throws FileSystemException, UnfinishedException {
        try {
            if (!results.isComplete()) {
                results.take(shards);
            }
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new UnfinishedException(e);
        }
    }
}
