package org.aidflow.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.aidflow.io.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists every fault of a scenario or an experiment. */
@Command(
        name = "validate",
        description = "Lists every fault of a scenario's folder or an experiment's file, by file:line:column.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "a scenario's folder or an experiment's file")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path path;

    @Mixin
    private final ReachChoice inputs = new ReachChoice();

    @Override
    public Integer call() {
        Validation validation = Validation.of(path, inputs.reach());
        PrintWriter out = spec.commandLine().getOut();
        validation.faults().forEach(out::println);
        if (validation.faults().isEmpty()) {
            out.println(path + " is valid: " + validation.description());
            return Aidflow.DONE;
        }
        out.println(Aidflow.count(validation.faults()));
        return Aidflow.BAD_INPUT;
    }
}
