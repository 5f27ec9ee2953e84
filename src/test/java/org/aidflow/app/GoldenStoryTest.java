package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One replication of the world with every part of the model in it, held to what it was. */
class GoldenStoryTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/two-depots.csv");

    @TempDir
    Path folder;

    @Test
    void theSameInputsGiveTheResponsesThatTheyGaveBefore() throws IOException {
        Path responses = responses();

        assertThat(Files.readString(responses))
                .as(
                        "A changed result is a breaking change and belongs in CHANGELOG.md. If it is meant, or"
                                + " networks/two-depots was changed: cp %s %s",
                        responses, GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
    }

    /** Without pressure, rivalry and reserve the other values of governance do not count, to the byte. */
    @Test
    void donorsWhomNothingMovesGiveTheSameResponses() throws IOException {
        Path responses = responses(
                "--set", "governance.accountability=0",
                "--set", "governance.competition=0",
                "--set", "governance.reserve=0",
                "--set", "governance.target_share=0.5",
                "--set", "governance.target_h=1",
                "--set", "governance.inspection_lag_h=100",
                "--set", "governance.effort_limit=9");

        assertThat(responses).hasSameBinaryContentAs(GOLDEN);
    }

    private Path responses(String... more) throws IOException {
        Path experiment = folder.resolve("golden.yaml");
        Files.writeString(
                experiment, """
                question: Is the story of two-depots still the same?
                scenario: %s
                seed: 1
                replications: 1
                factors: {policy.teams: [historical], policy.supplies: [historical]}
                """.formatted(Path.of("networks/two-depots").toAbsolutePath()));
        Path results = Path.of(more.length == 0 ? "target/golden/two-depots" : "target/golden/ungoverned");
        Stream<String> command =
                Stream.of("run", experiment.toString(), "--allow-outside", "--out", results.toString(), "--overwrite");
        Answer.to(Stream.concat(command, Stream.of(more)).toArray(String[]::new))
                .done();
        return results.resolve("responses.csv");
    }
}
