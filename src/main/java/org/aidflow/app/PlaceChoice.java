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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that choose where replications are played, and on how many threads. */
final class PlaceChoice {
    private static final String LOCAL = "local";

    @Option(
            names = "--on",
            paramLabel = "WHERE",
            description = "local, or the address of a cluster, such as spark://host:7077; default local")
    private String where = LOCAL;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many replications at once; default all processors")
    private @Nullable Integer threads;

    /**
     * Checks the options.
     *
     * @throws ParameterException if they are wrong
     */
    void check(CommandLine command) {
        if (threads() < 1) {
            throw new ParameterException(command, "--threads must be >= 1 but was " + threads);
        }
        boolean known = where.equals(LOCAL) || cluster().isPresent();
        if (!known) {
            String forms = Stream.concat(
                            Stream.of(LOCAL), Cluster.all().stream().map(Cluster::form))
                    .collect(Collectors.joining(" or "));
            throw new ParameterException(
                    command,
                    "--on must be %s but was %s; others need a build of their own, see README.md"
                            .formatted(forms, where));
        }
        if (!where.equals(LOCAL) && threads != null) {
            throw new ParameterException(
                    command, "--threads must not be given with --on %s, which has its own".formatted(where));
        }
    }

    /** Returns on how many threads replications are played here. */
    int threads() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /** Returns the cluster on which they are played; nothing if that is here. */
    Optional<Cluster> cluster() {
        List<Cluster> clusters = where.equals(LOCAL) ? List.of() : Cluster.all();
        return clusters.stream().filter(cluster -> cluster.isAt(where)).findFirst();
    }

    /**
     * Joins the cluster, which there must be.
     *
     * @throws ParameterException if that fails
     */
    Players<Chunk> join(String name, InputBundle inputs, CommandLine command) {
        try {
            return cluster().orElseThrow().join(where, name, inputs);
        } catch (IOException e) {
            throw new ParameterException(command, "--on %s cannot be %s".formatted(where, e.getMessage()), e);
        }
    }
}
