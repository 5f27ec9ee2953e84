package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One replication of the world with every part of the model in it, held to what it was. */
class GoldenStoryTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/two-depots.csv");

    @TempDir
    Path folder;

    @Test
    void theSameInputsGiveTheResponsesThatTheyGaveBefore() throws IOException {
        Path experiment = folder.resolve("golden.yaml");
        Files.writeString(
                experiment, """
                question: Is the story of two-depots still the same?
                scenario: %s
                seed: 1
                replications: 1
                factors: {policy.teams: [historical], policy.supplies: [historical]}
                """.formatted(Path.of("networks/two-depots").toAbsolutePath()));
        Path results = Path.of("target/golden/two-depots");

        Answer.to("run", experiment.toString(), "--out", results.toString(), "--overwrite")
                .done();

        Path responses = results.resolve("responses.csv");
        assertThat(Files.readString(responses))
                .as(
                        "A changed result is a breaking change and belongs in CHANGELOG.md. If it is meant, or"
                                + " networks/two-depots was changed: cp %s %s",
                        responses, GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
    }
}
