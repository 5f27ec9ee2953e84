package org.aidflow.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidflow.experiment.Players;
import org.aidflow.io.Chunk;
import org.aidflow.io.Cluster;
import org.aidflow.io.InputBundle;
import org.aidflow.io.ParquetCopy;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that chooses a cluster. */
final class ClusterChoice {
    private static final String LOCAL = "local";

    @Option(
            names = "--on",
            paramLabel = "WHERE",
            description = "local, or the address of a cluster, such as spark://host:7077; default local")
    private String where = LOCAL;

    /**
     * Checks the option.
     *
     * @throws ParameterException if no such place is known
     */
    void check(CommandLine command) {
        if (!isHere() && cluster().isEmpty()) {
            throw refused(command, Stream.of(LOCAL));
        }
    }

    /**
     * Checks that the option names a cluster.
     *
     * @throws ParameterException if it does not
     */
    void checkCluster(CommandLine command) {
        if (cluster().isEmpty()) {
            throw refused(command, Stream.of());
        }
    }

    private ParameterException refused(CommandLine command, Stream<String> here) {
        String forms =
                Stream.concat(here, Cluster.all().stream().map(Cluster::form)).collect(Collectors.joining(" or "));
        return new ParameterException(
                command,
                "--on must be %s but was %s; others need a build of their own, see README.md"
                        .formatted(forms.isEmpty() ? "the address of a cluster" : forms, where));
    }

    /** Returns whether it is this program itself. */
    boolean isHere() {
        return where.equals(LOCAL);
    }

    private Optional<Cluster> cluster() {
        List<Cluster> clusters = isHere() ? List.of() : Cluster.all();
        return clusters.stream().filter(cluster -> cluster.isAt(where)).findFirst();
    }

    /**
     * Joins the cluster, which there must be, to play.
     *
     * @throws ParameterException if that fails
     */
    Players<Chunk> join(String name, InputBundle inputs, CommandLine command) {
        return joined(cluster -> cluster.join(where, name, inputs), command);
    }

    /**
     * Joins the cluster, which there must be, to write.
     *
     * @throws ParameterException if that fails
     */
    ParquetCopy.Writer joinToWrite(String name, CommandLine command) {
        return joined(cluster -> cluster.joinToWrite(where, name), command);
    }

    private <T> T joined(Joining<T> joining, CommandLine command) {
        try {
            return joining.of(cluster().orElseThrow());
        } catch (IOException e) {
            throw new ParameterException(command, "--on %s cannot be %s".formatted(where, e.getMessage()), e);
        }
    }

    private interface Joining<T> {
        T of(Cluster cluster) throws IOException;
    }

    @Override
    public String toString() {
        return where;
    }
}
