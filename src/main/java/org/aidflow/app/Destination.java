package org.aidflow.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose where results are made. */
final class Destination {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where the results go; default in results, by the name of the experiment")
    private @Nullable Path out;

    @Option(names = "--overwrite", description = "replace results that are there already")
    private boolean overwrite;

    /** Returns the folder of the results, which by default has that name. */
    Path folder(String name) {
        return out == null ? Path.of("results", name) : out;
    }

    /** Returns whether results that are there already are to be replaced. */
    boolean overwrite() {
        return overwrite;
    }
}
