package org.aidflow.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aidflow.experiment.Point;

/** Experiments that benchmarks make up. */
final class WrittenExperiment {
    private WrittenExperiment() {}

    /**
     * Returns the points of an experiment with scenarios by name.
     *
     * @param scenario the folder that they change
     * @param points a line of YAML for each, indented by two
     */
    static List<Point> points(Path scenario, String points) throws IOException, BadInputException {
        Path file = Files.createTempFile("benchmark", ".yaml");
        try {
            Files.writeString(file, """
                    question: What does it cost?
                    scenario: %s
                    design: {kind: scenarios}
                    scenarios:
                    """.formatted(scenario.toAbsolutePath()) + points);
            return ExperimentReader.read(file, Overrides.NONE, Reach.ANYWHERE)
                    .experiment()
                    .points();
        } finally {
            Files.delete(file);
        }
    }
}
