package org.aidflow.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that choose where replications are played, and on how many threads. */
final class PlaceChoice {
    @Mixin
    private final ClusterChoice on = new ClusterChoice();

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
        on.check(command);
        if (!on.isHere() && threads != null) {
            throw new ParameterException(
                    command, "--threads must not be given with --on %s, which has its own".formatted(on));
        }
    }

    /** Returns on how many threads replications are played here. */
    int threads() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /** Returns which cluster plays them, or none. */
    ClusterChoice on() {
        return on;
    }
}
