package org.aidflow.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.aidflow.io.BadInputException;
import org.aidflow.report.Figures;
import org.aidflow.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a folder of results on one page. */
@Command(
        name = "report",
        description =
                "Shows a folder of results on one page, report.html in it, which opens from disk without a network.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", description = "a folder of results, such as results/hubei-policies")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(
            names = "--figures",
            paramLabel = "svg",
            description = "writes the figures of the page for papers too, each into a file of RESULTS/figures")
    private @Nullable String figures;

    @Override
    public Integer call() throws BadInputException, IOException {
        if (figures != null && !figures.equals("svg")) {
            throw new ParameterException(spec.commandLine(), "--figures must be svg but was " + figures);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("page in " + new Report().write(folder));
        if (figures != null) {
            out.println("figures in " + Figures.write(folder));
        }
        return Aidflow.DONE;
    }
}
