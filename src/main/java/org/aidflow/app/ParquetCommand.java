package org.aidflow.app;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.aidflow.io.BadInputException;
import org.aidflow.io.ParquetCopy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a cluster copy the tables of results as Parquet. */
@Command(
        name = "parquet",
        description = "Lets a cluster copy the tables of results, or of all shards of a run, as Parquet by point.",
        mixinStandardHelpOptions = true)
final class ParquetCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description = "a folder of results, or those of all shards, such as results/hubei-policies.shard-*")
    private List<Path> folders = List.of();

    @Mixin
    private final ClusterChoice on = new ClusterChoice();

    @Mixin
    private final Destination destination = new Destination();

    @Option(names = "--resume", description = "copy again what was stopped; leave a copy that is complete")
    private boolean resume;

    @Override
    public Integer call() throws BadInputException, IOException, InterruptedException, UnfinishedException {
        on.checkCluster(spec.commandLine());
        ParquetCopy copy = ParquetCopy.of(folders);
        Path target = destination.folder(copy.slug() + ".parquet");
        try (ParquetCopy.Writer writer = on.joinToWrite(copy.slug(), spec.commandLine())) {
            copy.write(target, destination.overwrite(), resume, writer);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new UnfinishedException(e);
        }
        spec.commandLine().getOut().println("tables as Parquet in " + target);
        return Aidflow.DONE;
    }
}
