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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that inputs name outside their project is read, unless that is allowed. */
class OutsideTest {
    private static final String HINT = "; --allow-outside lets it be read";

    @TempDir
    Path folder;

    private Path project;
    private Path outside;

    @BeforeEach
    void writeProject() throws IOException {
        project = folder.toRealPath().resolve("project");
        outside = Contents.copy(Path.of("networks/line"), folder.toRealPath().resolve("outside/line"));
        Contents.copy(Path.of("networks/line"), project.resolve("networks/line"));
        Files.createDirectories(project.resolve("experiments/of-2020"));
        Files.writeString(project.resolve("../outside/points.csv").normalize(), "policy.teams\nnone\nhistorical\n");
    }

    private Path write(String rest) throws IOException {
        return Files.writeString(
                project.resolve("experiments/of-2020/aid.yaml"), "question: Does aid help?\nreplications: 1\n" + rest);
    }

    private void refused(Path input, String complaint) {
        Answer answer = Answer.to("validate", input.toString());

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out().lines().toList()).contains(complaint);
        Answer.to("validate", input.toString(), "--allow-outside").done();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../outside/line", "ABSOLUTE/outside/line", "../../networks/link"})
    void aScenarioOutsideIsRefused(String named) throws IOException {
        Files.createSymbolicLink(project.resolve("networks/link"), outside);
        String scenario = named.replace("ABSOLUTE", folder.toRealPath().toString());
        Path experiment = write("scenario: " + scenario + "\n");

        refused(
                experiment,
                "%s:3:11: scenario must lie in the project's folder %s but was \"%s\"%s"
                        .formatted(experiment, project, shortened(scenario), HINT));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../networks/line", "ABSOLUTE/project/networks/line", "../../networks/link"})
    void aScenarioInsideIsRead(String named) throws IOException {
        Files.createSymbolicLink(project.resolve("networks/link"), project.resolve("networks/line"));
        Path experiment = write(
                "scenario: " + named.replace("ABSOLUTE", folder.toRealPath().toString()) + "\n");

        Answer.to("validate", experiment.toString()).done();
    }

    @Test
    void pointsOutsideAreRefused() throws IOException {
        Path experiment =
                write("scenario: ../../networks/line\ndesign: {kind: points, file: ../../../outside/points.csv}\n");

        refused(
                experiment,
                "%s:4:30: design.file must lie in the project's folder %s but was \"../../../outside/points.csv\"%s"
                        .formatted(experiment, project, HINT));
    }

    @Test
    void aTableThatIsALinkOutOfTheProjectIsRefused() throws IOException {
        Path table = project.resolve("networks/line/beds.csv");
        Files.delete(table);
        Files.createSymbolicLink(table, outside.resolve("beds.csv"));
        String complaint = "%s:1:1: the file must lie in the project's folder %s but is a link out of it%s"
                .formatted(table, project, HINT);

        refused(project.resolve("networks/line"), complaint);
        refused(write("scenario: ../../networks/line\n"), complaint);
    }

    @Test
    void aPathThatCannotBeOneIsRefused() throws IOException {
        Path experiment = write("scenario: \"../networks/\\0\"\n");

        Answer answer = Answer.to("validate", experiment.toString());

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).startsWith(experiment + ":3:11: scenario must be a path but was");
    }

    @Test
    void everyCommandThatReadsAnExperimentKeepsToItsProject() throws IOException {
        String experiment = write("scenario: ../../../outside/line\n").toString();
        String results = folder.resolve("results").toString();
        String one = folder.resolve("one").toString();
        String two = folder.resolve("two").toString();
        Answer.to("run", experiment, "--allow-outside", "--quiet", "--out", results)
                .done();
        Contents.edit(Path.of(experiment), "replications: 1", "replications: 2");
        Answer.to("run", experiment, "--allow-outside", "--quiet", "--shard", "1/2", "--out", one)
                .done();
        Answer.to("run", experiment, "--allow-outside", "--quiet", "--shard", "2/2", "--out", two)
                .done();
        String merged = folder.resolve("merged").toString();

        for (List<String> command : List.of(
                List.of("run", experiment, "--out", folder.resolve("again").toString()),
                List.of("run", experiment, "--dry-run"),
                List.of("trace", experiment, "--point=1", "--replication=1"),
                List.of("merge", one, two, "--experiment", experiment, "--out", merged))) {
            Answer.to(command.toArray(String[]::new))
                    .refused("aid.yaml:3:11: scenario must lie in the project's folder");
            Answer.to(Stream.concat(command.stream(), Stream.of("--allow-outside"))
                            .toArray(String[]::new))
                    .done();
        }
        Answer.to("verify", merged, "--experiment", experiment).refused("must lie in the project's folder");
        Answer.to("verify", merged, "--experiment", experiment, "--allow-outside")
                .done();
    }
}
