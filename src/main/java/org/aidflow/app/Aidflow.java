package org.aidflow.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.List;
import org.aidflow.io.BadInputException;
import org.aidflow.io.Fault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command line of Aidflow. */
@Command(
        name = "aidflow",
        description = "Simulates emergency aid logistics: who should send which teams and supplies where?",
        subcommands = {
            RunCommand.class,
            MergeCommand.class,
            ParquetCommand.class,
            AnalyzeCommand.class,
            ReportCommand.class,
            TraceCommand.class,
            ValidateCommand.class,
            VerifyCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Aidflow.Version.class)
public final class Aidflow {
    /** All is well. */
    static final int DONE = 0;

    /** Some replications failed. */
    static final int FAILED = 1;

    /** The input is wrong, or results cannot be put where they should; nothing was written. */
    static final int BAD_INPUT = 2;

    /** The run was stopped, or its results could not be written on; it can be resumed. */
    static final int INTERRUPTED = 3;

    private Aidflow() {}

    /** Runs a command and leaves with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(execute(out, err, arguments));
    }

    /** Runs a command and returns its exit code. */
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            return executed(out, err, arguments);
        } catch (OutOfMemoryError e) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            err.printf(
                    "aidflow: this takes more memory than the %d MiB that Java may use; java -Xmx4g gives it more%n",
                    megabytes);
            return FAILED;
        }
    }

    private static int executed(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Aidflow())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Aidflow::explain)
                .execute(arguments);
    }

    /** Says what went wrong, without a stack trace. */
    private static int explain(Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (fault instanceof BadInputException input) {
            for (Fault each : input.faults()) {
                err.println(each);
            }
            err.println(count(input.faults()) + "; nothing was written");
            return BAD_INPUT;
        }
        if (fault instanceof UnfinishedException) {
            err.println("aidflow: " + fault.getMessage() + "; --resume goes on once that is mended");
            return INTERRUPTED;
        }
        boolean bare = fault instanceof FileSystemException file && file.getReason() == null;
        err.println("aidflow: " + fault.getMessage() + (bare ? ": cannot be read or written there" : ""));
        return fault instanceof FileSystemException ? BAD_INPUT : FAILED;
    }

    /** Returns how many faults there are, in words. */
    static String count(List<Fault> faults) {
        return faults.size() == 1 ? "1 fault" : faults.size() + " faults";
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"aidflow " + name()};
        }

        static String name() {
            String version = Aidflow.class.getPackage().getImplementationVersion();
            return version == null ? "unpackaged" : version;
        }
    }
}
