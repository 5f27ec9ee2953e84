package org.aidflow.app;

import org.aidflow.io.Reach;
import picocli.CommandLine.Option;

/** The option that lets inputs name what lies outside their project's folder. */
final class ReachChoice {
    @Option(
            names = "--allow-outside",
            description = "read what inputs name outside their project's folder too, and through links out of it")
    private boolean outside;

    Reach reach() {
        return outside ? Reach.ANYWHERE : Reach.PROJECT;
    }
}
