package org.aidflow.app;

import java.util.List;
import org.aidflow.io.Overrides;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that change what an experiment's file says. */
final class Changes {
    @Option(names = "--replications", paramLabel = "N", description = "instead of the experiment's number")
    private @Nullable Integer replications;

    @Option(names = "--seed", paramLabel = "N", description = "instead of the experiment's")
    private @Nullable Long seed;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "a value of the scenario at all points; repeatable")
    private List<String> sets = List.of();

    Overrides overrides() {
        return new Overrides(seed, replications, sets);
    }
}
