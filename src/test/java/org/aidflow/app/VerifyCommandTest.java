package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    @TempDir
    Path folder;

    private Path experiment() {
        return folder.resolve("aid.yaml");
    }

    private Path results() {
        return folder.resolve("results");
    }

    @BeforeEach
    void run() throws IOException {
        Contents.copy(Path.of("networks/line"), folder.resolve("line"));
        Files.writeString(experiment(), """
                question: Does aid help?
                scenario: line
                seed: 1
                replications: 20
                design: {kind: scenarios}
                scenarios:
                  nobody: {policy.teams: none}
                  as it was: {}
                  still nobody: {policy.teams: none}
                """);
        Answer.to(
                        "run",
                        experiment().toString(),
                        "--out",
                        results().toString(),
                        "--seed",
                        "5",
                        "--set",
                        "supplies.cover_d=9",
                        "--quiet")
                .done();
    }

    private Answer verify(String... options) {
        Stream<String> start = Stream.of(
                "verify", results().toString(), "--experiment", experiment().toString());
        return Answer.to(Stream.concat(start, Stream.of(options)).toArray(String[]::new));
    }

    @Test
    void resultsAreFoundToBeWhatTheirExperimentYields() {
        assertThat(verify().done().out()).isEqualTo("10 replications played again: all bytes are the same\n");
        assertThat(verify("--runs", "1000").done().out())
                .isEqualTo("60 replications played again: all bytes are the same\n");
    }

    @Test
    void aNumberThatSomebodyChangedIsFound() throws IOException {
        List<String> rows = Files.readAllLines(results().resolve("responses.csv"));
        int row = rows.indexOf(rows.stream()
                .filter(line -> line.startsWith("2,20,died_waiting,region,"))
                .findFirst()
                .orElseThrow());
        rows.set(row, "2,20,died_waiting,region,,77.0");
        Files.write(results().resolve("responses.csv"), rows);

        Answer answer = verify("--runs", "60");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .startsWith("responses.csv is not as it was written\n"
                        + "responses.csv differs for replication 20 of point 2: row ")
                .contains(" was \"2,20,died_waiting,region,,77.0\" but is \"2,20,died_waiting,region,,")
                .hasLineCount(2);
    }

    @Test
    void aTableThatIsNotWhatWasWrittenIsNamed() throws IOException {
        Path summary = results().resolve("summary.csv");
        Files.writeString(summary, Files.readString(summary).replaceFirst("[0-9]\n", "\n"));
        Files.delete(results().resolve("survival.csv"));

        Answer answer = verify();

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .contains("summary.csv is not as it was written\n", "survival.csv is not as it was written\n");
    }

    @Test
    void runsThatWereEmptiedOrRenumberedAreNotTakenForAll() throws IOException {
        Path runs = results().resolve("runs.csv");
        String whole = Files.readString(runs);
        for (String spoilt :
                List.of("", whole.substring(0, whole.indexOf('\n') + 1), whole.replace("\n1,1,", "\n999,1,"))) {
            Files.writeString(runs, spoilt);

            Answer answer = verify();

            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.out()).isEqualTo("runs.csv is not as it was written\n");
        }
        Files.writeString(runs, whole);
        Files.writeString(results().resolve("datapackage.json"), "{}");

        assertThat(verify().out()).startsWith("datapackage.json is not as it was written\n");
    }

    @Test
    void inputsThatAreNotWhatTheyWereAreNamed() throws IOException {
        Contents.edit(folder.resolve("line/beds.csv"), "60", "61");

        Answer answer = verify();

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .isEqualTo("not verified: these inputs are not what the results were made from: line/beds.csv\n");
    }

    @Test
    void aFolderWithoutResultsIsRefused() {
        Answer.to("verify", folder.toString()).refused("holds no results (no manifest.json)");
        verify("--runs", "0").refused("--runs must be >= 1 but was 0");
    }

    @Test
    void aManifestThatIsNoneIsRefused() throws IOException {
        for (String text : List.of("", "no json", "[1]", "{\"manifest_version\": 3}")) {
            Files.writeString(results().resolve("manifest.json"), text);

            verify().refused("manifest.json: must be a manifest of Aidflow but is not");
        }
    }
}
