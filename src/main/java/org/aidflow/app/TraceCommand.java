package org.aidflow.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Replay;
import org.aidflow.io.BadInputException;
import org.aidflow.io.ExperimentReader;
import org.aidflow.io.TraceComparison;
import org.aidflow.io.TraceFile;
import org.aidflow.io.TraceWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays one replication again and tells every fact of it. */
@Command(
        name = "trace",
        description = "Plays one replication of an experiment again and writes every fact of it as CSV.",
        mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT", description = "an experiment's file")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--point", required = true, paramLabel = "N", description = "number of the point, from 1")
    private int point;

    @Option(
            names = "--replication",
            required = true,
            paramLabel = "N",
            description = "number of the replication, from 1")
    private int replication;

    @Mixin
    private final Changes changes = new Changes();

    @Mixin
    private final ReachChoice inputs = new ReachChoice();

    @Mixin
    private final EngineChoice choice = new EngineChoice();

    @ArgGroup
    private Target target = new Target();

    /** Where the facts go; without any, they are said. */
    private static final class Target {
        @Option(names = "--out", paramLabel = "FILE", description = "where the trace goes instead of to the terminal")
        private @Nullable Path out;

        @Option(
                names = "--compare",
                paramLabel = "FILE",
                description = "an earlier trace: say whether this one is the same, or where they first differ")
        private @Nullable Path compare;
    }

    @Override
    public Integer call() throws BadInputException, IOException {
        Experiment experiment =
                ExperimentReader.read(file, changes.overrides(), inputs.reach()).experiment();
        check("--point", point, experiment.points().size());
        check("--replication", replication, experiment.replications().atMost());
        if (target.compare != null) {
            return compare(experiment, target.compare);
        }
        return target.out == null ? play(experiment, spec.commandLine().getOut()) : write(experiment, target.out);
    }

    private void check(String option, int number, int most) {
        if (number < 1 || number > most) {
            throw new ParameterException(
                    spec.commandLine(), "%s must be from 1 to %d but was %d".formatted(option, most, number));
        }
    }

    private int write(Experiment experiment, Path out) throws IOException {
        try (TraceFile trace = TraceFile.create(out)) {
            int code = play(experiment, trace.writer());
            trace.complete();
            return code;
        }
    }

    private int compare(Experiment experiment, Path earlier) throws IOException {
        TraceComparison comparison = new TraceComparison(earlier);
        int code;
        try (comparison) {
            code = play(experiment, comparison);
        }
        comparison.lines().forEach(spec.commandLine().getOut()::println);
        return comparison.same() ? code : Aidflow.FAILED;
    }

    /** Plays the replication and returns the exit code; a fault in it is told after the facts until then. */
    private int play(Experiment experiment, Writer out) throws IOException {
        TraceWriter trace = new TraceWriter(out);
        try {
            Replay.play(experiment, experiment.points().get(point - 1), replication, choice.engine(), trace);
            return Aidflow.DONE;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            String fault = e.getMessage() == null ? e.toString() : e.getMessage();
            PrintWriter err = spec.commandLine().getErr();
            err.printf("replication %d of point %d failed: %s%n", replication, point, fault);
            return Aidflow.FAILED;
        } finally {
            out.flush();
        }
    }
}
