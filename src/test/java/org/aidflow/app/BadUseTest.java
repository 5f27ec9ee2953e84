package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A command that cannot be obeyed leaves with exit code 2, says why and writes nothing. */
class BadUseTest {
    private static final String LINE = "experiments/line-mobilisation.yaml";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isRefused(String name, List<String> arguments, List<String> complaints) {
        Answer.to(arguments.toArray(String[]::new)).refused(complaints.toArray(String[]::new));
    }

    static Stream<Arguments> isRefused() {
        return Stream.of(
                bad("no command", List.of(), "Missing required subcommand", "validate"),
                bad("unknown command", List.of("rum"), "'rum'", "Did you mean", "run"),
                bad("no experiment", List.of("run"), "EXPERIMENT"),
                bad("no path", List.of("validate"), "PATH"),
                bad(
                        "no cluster to copy",
                        List.of("parquet", "results/nowhere"),
                        "--on must be the address of a cluster but was local; others need a build of their own"),
                bad("two experiments", List.of("run", LINE, "another.yaml"), "another.yaml"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void runIsRefusedAndWritesNothing(String name, List<String> arguments, List<String> complaints) {
        Stream<String> all =
                Stream.concat(Stream.of("run", "--out", folder.resolve("out").toString()), arguments.stream());

        Answer.to(all.toArray(String[]::new)).refused(complaints.toArray(String[]::new));

        assertThat(folder).isEmptyDirectory();
    }

    static Stream<Arguments> runIsRefusedAndWritesNothing() {
        return Stream.of(
                bad("unknown option", List.of(LINE, "--dry-rum"), "Unknown option: '--dry-rum'", "--dry-run"),
                bad("option without its value", List.of(LINE, "--seed"), "--seed"),
                bad("seed in letters", List.of(LINE, "--seed", "one"), "--seed", "'one'"),
                bad(
                        "no replications",
                        List.of(LINE, "--replications", "0"),
                        "--replications 0: replications must be a whole number >= 1 but was \"0\""),
                bad(
                        "cluster of another build",
                        List.of(LINE, "--on", "spark://host:7077"),
                        "--on must be local but was spark://host:7077; others need a build of their own, see README.md"),
                bad(
                        "unknown engine",
                        List.of(LINE, "--engine", "abacus"),
                        "'--engine': the engine must be heap",
                        "but was abacus; others need a build of their own"),
                bad("missing file", List.of("experiments/nowhere.yaml"), "nowhere.yaml:1:1: the file must be there"),
                bad("a scenario is no experiment", List.of("networks/line"), "networks/line:1:1: the file must be"),
                bad(
                        "set without a value",
                        List.of(LINE, "--set", "teams.orientation_mean_h"),
                        "--set must be path=value but was \"teams.orientation_mean_h\""),
                bad(
                        "set of an unknown path",
                        List.of(LINE, "--set", "teams.orientation_h=1"),
                        "--set teams.orientation_h=1: unknown path"),
                bad(
                        "set of a factor",
                        List.of(LINE, "--set", "teams.mobilisation_mean_h=1"),
                        "teams.mobilisation_mean_h must not be set but is varied by the experiment"),
                bad(
                        "set to what cannot be",
                        List.of(LINE, "--set", "demand.scale=-1", "--set", "teams.modes=[raod]"),
                        "--set demand.scale=-1: demand.scale must be",
                        "did you mean \"road\"?",
                        "2 faults; nothing was written"));
    }

    private static Arguments bad(String name, List<String> arguments, String... complaints) {
        return Arguments.of(name, arguments, List.of(complaints));
    }

    @Test
    void aBadExperimentIsRefusedWithAllItsFaults() throws IOException {
        Path experiment = folder.resolve("bad.yaml");
        Files.writeString(experiment, """
                question: Does aid help?
                scenario: %s
                replications: none
                factors:
                  policy.teems: [none, historical]
                  overload.off: [0.9, 2]
                """.formatted(Path.of("networks/line").toAbsolutePath()));

        Answer.to(
                        "run",
                        experiment.toString(),
                        "--allow-outside",
                        "--out",
                        folder.resolve("out").toString())
                .refused("bad.yaml:3:15: ", "bad.yaml:5:3: ", "did you mean \"policy.teams\"?", "nothing was written");

        assertThat(Contents.of(folder).keySet()).containsExactly("bad.yaml");
    }
}
