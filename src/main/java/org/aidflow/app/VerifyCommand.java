package org.aidflow.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Run;
import org.aidflow.experiment.Runner;
import org.aidflow.io.BadInputException;
import org.aidflow.io.ExperimentInput;
import org.aidflow.io.ExperimentReader;
import org.aidflow.io.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a sample of the replications of results again and compares bytes. */
@Command(
        name = "verify",
        description = "Plays a sample of the replications of results again and compares their rows, byte by byte.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", description = "a folder of results, such as results/hubei-policies")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(
            names = "--experiment",
            paramLabel = "FILE",
            description = "that made the results; default experiments/<name in the manifest>.yaml")
    private @Nullable Path file;

    @Option(names = "--runs", paramLabel = "N", description = "how many replications to play again; default 10")
    private int runs = 10;

    @Mixin
    private final ReachChoice inputs = new ReachChoice();

    @Mixin
    private final EngineChoice choice = new EngineChoice();

    @Override
    public Integer call() throws BadInputException, IOException {
        if (runs < 1) {
            throw new ParameterException(spec.commandLine(), "--runs must be >= 1 but was " + runs);
        }
        Verification verification = new Verification(folder);
        Path from = file == null ? Path.of("experiments", verification.slug() + ".yaml") : file;
        ExperimentInput input = ExperimentReader.read(from, verification.overrides(), inputs.reach());
        PrintWriter out = spec.commandLine().getOut();
        List<String> changed = verification.changed(input.digests());
        if (!changed.isEmpty()) {
            out.println("not verified: these inputs are not what the results were made from: "
                    + String.join(", ", changed));
            return Aidflow.FAILED;
        }
        List<String> damaged = verification.damaged();
        damaged.forEach(name -> out.println(name + " is not as it was written"));
        if (damaged.contains("runs.csv")) {
            return Aidflow.FAILED;
        }
        List<String> differences = differences(verification, input.experiment());
        differences.forEach(out::println);
        return damaged.isEmpty() && differences.isEmpty() ? Aidflow.DONE : Aidflow.FAILED;
    }

    private List<String> differences(Verification verification, Experiment experiment) throws IOException {
        Runner runner = new Runner(experiment, choice.engine());
        List<Run> again = verification.sample(runs).stream()
                .map(played -> runner.play(experiment.points().get(played.point() - 1), played.replication()))
                .toList();
        List<String> differences = verification.differences(experiment, again);
        if (differences.isEmpty()) {
            spec.commandLine().getOut().println(again.size() + " replications played again: all bytes are the same");
        }
        return differences;
    }
}
