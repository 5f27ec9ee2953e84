package org.aidflow.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.aidflow.io.BadInputException;
import org.aidflow.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

    @Override
    public Integer call() throws BadInputException, IOException {
        Path page = new Report().write(folder);
        spec.commandLine().getOut().println("page in " + page);
        return Aidflow.DONE;
    }
}
