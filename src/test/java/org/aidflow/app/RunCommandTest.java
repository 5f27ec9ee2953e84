package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    private static final Pattern FILE_OF_A_ROW = Pattern.compile("^\\| `([a-z-]+\\.[a-z]+)` \\|.*");

    @TempDir
    Path folder;

    /** Two points of four replications. */
    @BeforeEach
    void writeExperiment() throws IOException {
        Files.writeString(folder.resolve("aid.yaml"), """
                question: Does aid help?
                scenario: %s
                seed: 1
                replications: 4
                factors:
                  policy.teams: [none, historical]
                """.formatted(
                        Path.of("networks/line").toAbsolutePath()));
    }

    private Path results() {
        return folder.resolve("results");
    }

    private Answer run(String... options) {
        String experiment = folder.resolve("aid.yaml").toString();
        Stream<String> start = Stream.of(
                "run", experiment, "--allow-outside", "--out", results().toString());
        return Answer.to(Stream.concat(start, Stream.of(options)).toArray(String[]::new));
    }

    private List<String> lines(String table) throws IOException {
        return Files.readAllLines(results().resolve(table));
    }

    @Test
    void itLeavesTheFilesThatTheDocumentsNameAndNothingElse() throws IOException {
        String documents = Files.readString(Path.of("docs/files.md"));
        List<String> named = documents
                .substring(documents.indexOf("## Results"))
                .lines()
                .map(FILE_OF_A_ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1))
                .distinct()
                .toList();

        run().done();

        assertThat(Contents.of(results()).keySet()).containsExactlyInAnyOrderElementsOf(named);
        assertThat(folder).isDirectoryNotContaining("glob:**.{part,replaced}");
    }

    @Test
    void itEndsWithALineForEveryPointAndSaysWhereTheResultsAre() {
        Answer answer = run().done();

        List<String> lines =
                answer.out().lines().filter(line -> !line.isEmpty()).toList();
        assertThat(lines).hasSize(12);
        assertThat(lines.get(0)).isEqualTo("Does aid help?");
        assertThat(lines.get(1)).contains("days to relief, region", "days to relief, Harbour", "waiting patient-days");
        assertThat(lines.get(2)).startsWith("policy.teams=none ");
        assertThat(lines.get(3)).startsWith("policy.teams=historical ");
        assertThat(lines.get(4)).startsWith("load, a day: ");
        assertThat(lines.subList(5, 11))
                .filteredOn(
                        line -> line.matches("  (region|Harbour) +[▁▂▃▄▅▆▇█]{30}  peak \\d\\.\\d\\d on 2020-01-\\d\\d"))
                .hasSize(4);
        assertThat(lines.get(11)).isEqualTo("results in " + results());
    }

    @Test
    void aScenarioWithObservationsEndsWithHowWellEveryPointFitsThem() throws IOException {
        Path observed = Contents.copy(Path.of("networks/line"), folder.resolve("line"));
        Files.writeString(observed.resolve("observed.csv"), """
                id,use,quantity,place,date,value,compare,tolerance
                calm,,waiting,region,2020-01-01,0,at,0
                storm,,waiting,region,2020-01-01,9000,at,1
                guess,calibration,waiting,region,,9000,peak_level,1
                told,input,waiting,region,2020-01-01,0,at,
                rumour,,,Plain,,many,,
                """);
        Contents.edit(
                folder.resolve("aid.yaml"),
                Path.of("networks/line").toAbsolutePath().toString(),
                "line");

        String out = run().done().out();

        assertThat(out.lines().dropWhile(line -> !line.startsWith("fit to")).map(line -> line.replaceAll("  +", "|")))
                .containsExactly(
                        "fit to observed.csv|tests passed|calibration passed|in 90 % band|failed",
                        "policy.teams=none|1 of 2|0 of 1|1 of 3|storm, guess",
                        "policy.teams=historical|1 of 2|0 of 1|1 of 3|storm, guess",
                        "rows not compared: rumour",
                        "",
                        "results in " + results());
        assertThat(lines("backtest.csv")).hasSize(1 + 2 * 4);
    }

    @Test
    void anyNumberOfThreadsWritesTheSameBytes() throws IOException {
        for (String threads : List.of("1", "3")) {
            Answer.to(
                            "run",
                            "experiments/two-depots-policies.yaml",
                            "--replications",
                            "2",
                            "--threads",
                            threads,
                            "--out",
                            folder.resolve(threads).toString())
                    .done();
        }

        Map<String, String> one = Contents.of(folder.resolve("1"));
        assertThat(one).hasSizeGreaterThan(11);
        assertThat(Contents.of(folder.resolve("3"))).isEqualTo(one);
    }

    @Test
    void analyzeWritesTheTablesThatTheRunWrote() throws IOException {
        run().done();
        Map<String, String> results = Contents.of(results());
        Path again = folder.resolve("again");

        Answer.to("analyze", results().toString(), "--out", again.toString()).done();

        Map<String, String> tables = Contents.of(again);
        assertThat(tables).hasSize(6);
        assertThat(results).containsAllEntriesOf(tables);
        Answer.to("analyze", results().toString()).done();
        assertThat(Contents.of(results())).isEqualTo(results);
    }

    @Test
    void resultsThatAreThereStayAsTheyAre() throws IOException {
        run().done();
        Map<String, String> before = Contents.of(folder);

        run("--seed", "2").refused(results().getFileName().toString(), "is there already", "--overwrite");

        assertThat(Contents.of(folder)).isEqualTo(before);
    }

    @Test
    void overwriteReplacesResults() throws IOException {
        run().done();
        Map<String, String> before = Contents.of(results());

        run("--overwrite", "--seed", "2").done();

        assertThat(Contents.of(results()).keySet()).isEqualTo(before.keySet());
        assertThat(Contents.of(results()).get("responses.csv")).isNotEqualTo(before.get("responses.csv"));
        assertThat(folder).isDirectoryNotContaining("glob:**.{part,replaced}");
    }

    @Test
    void aFolderThatHoldsNoResultsIsNeverReplaced() throws IOException {
        Files.createDirectory(results());
        Files.writeString(results().resolve("letter.txt"), "Dear friend");

        run("--overwrite").refused(results().getFileName().toString(), "holds no results");

        assertThat(Contents.of(results())).containsExactly(Map.entry("letter.txt", "Dear friend"));
    }

    @Test
    void aDryRunSaysWhatItWouldTakeAndWritesNothing() throws IOException {
        Map<String, String> before = Contents.of(folder);

        Answer answer = run("--dry-run").done();

        assertThat(answer.out()).contains("points: 2, replications of each: 4, runs: 8", "nothing was written");
        assertThat(Contents.of(folder)).isEqualTo(before);
    }

    @Test
    void aDryRunOfARunThatMayStopByItselfSaysAtMost() throws IOException {
        Contents.edit(
                folder.resolve("aid.yaml"),
                "replications: 4",
                "replications: {at_least: 4, at_most: 50, until: {response: died_waiting, half_width: 1}}");

        assertThat(run("--dry-run").done().out())
                .contains("points: 2, replications of each: at most 50, runs: at most 100");
    }

    @Test
    void aDryRunSaysThatItsTrialsFailed() throws IOException {
        assertThat(run("--dry-run", "--set", "teams.orientation_mean_h=305419896")
                        .done()
                        .out())
                .endsWith("1 of 2 points tried failed, so time and disk may be far off\n");
        assertThat(run("--dry-run").done().out()).doesNotContain("failed");
    }

    @Test
    void pointsOfTheSameScenarioEndTogether() throws IOException {
        Contents.edit(
                folder.resolve("aid.yaml"),
                "replications: 4",
                "replications: {at_least: 4, at_most: 90, until: {response: waiting_patient_days, half_width: 60}}");
        Contents.edit(
                folder.resolve("aid.yaml"),
                "factors:\n  policy.teams: [none, historical]",
                "design: {kind: scenarios}\nscenarios: {a: {policy.teams: none}, b: {}, c: {policy.teams: none}}");

        run().done();

        List<String> runs = lines("runs.csv");
        List<String> first = runs.stream().filter(row -> row.startsWith("1,")).toList();
        assertThat(first).hasSizeBetween(5, 90);
        assertThat(runs.stream().filter(row -> row.startsWith("3,")).map(row -> "1" + row.substring(1)))
                .isEqualTo(first);
    }

    @Test
    void aDryRunKeepsToABudget() throws IOException {
        Contents.edit(
                folder.resolve("aid.yaml"),
                "replications: 4",
                "select: {procedure: ocba, response: died_waiting, indifference: 1, budget: 60}");

        assertThat(run("--dry-run").done().out())
                .contains("points: 2, replications of each: at most 1000, runs: at most 60\n");
    }

    @Test
    void aDryRunCountsWhatIsPlayedForPointsOfTheSameScenario() throws IOException {
        Contents.edit(
                folder.resolve("aid.yaml"),
                "factors:\n  policy.teams: [none, historical]",
                "design: {kind: scenarios}\nscenarios: {a: {policy.teams: none}, b: {}, c: {policy.teams: none}}");

        assertThat(run("--dry-run").done().out())
                .contains("points: 3, replications of each: 4, runs: 12, of which 8 are played\n");
    }

    @Test
    void optionsTakeThePlaceOfWhatTheFilesSay() throws IOException {
        run("--replications", "3", "--seed", "5", "--set", "policy.supplies=none")
                .done();

        assertThat(lines("runs.csv")).hasSize(1 + 2 * 3);
        assertThat(lines("shipments.csv")).hasSize(1);
        assertThat(Files.readString(results().resolve("manifest.json")))
                .contains("\"seed\" : 5", "\"replications\" : 3");
    }

    @Test
    void aSeedMakesTheLuck() throws IOException {
        run("--seed", "1").done();
        List<String> one = lines("responses.csv");
        run("--seed", "2", "--overwrite").done();
        List<String> two = lines("responses.csv");
        run("--seed", "1", "--overwrite").done();

        assertThat(two).isNotEqualTo(one);
        assertThat(lines("responses.csv")).isEqualTo(one);
    }

    @Test
    void quietSaysNothing() {
        Answer answer = run("--quiet").done();

        assertThat(answer.out() + answer.err()).isEmpty();
        assertThat(results()).isNotEmptyDirectory();
    }

    @Test
    void replicationsThatFailAreNamedWithTheirFaultAndTheOthersStay() throws IOException {
        Answer answer = run("--set", "teams.orientation_mean_h=305419896");

        assertThat(answer.code()).isEqualTo(1);
        List<String> runs = lines("runs.csv");
        assertThat(runs.subList(1, 5)).allMatch(row -> row.matches("1,\\d,done,1,,\\d+,"));
        assertThat(runs.subList(5, 9))
                .allMatch(
                        row -> row.matches(
                                "2,\\d,failed,1,,0,time of Convoy must be from \\d+ s \\(now\\) to 1099511627776 s but was \\d+ s.*"));
        assertThat(lines("teams.csv")).hasSize(1);

        Answer again = run("--set", "teams.orientation_mean_h=305419896", "--resume");

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err())
                .isEqualTo(answer.err().lines().reduce((one, last) -> last).orElseThrow() + "\n");
    }

    @Test
    void completeResultsAreNotGoneOnWithIfTheirRunsAreSpoilt() throws IOException {
        run().done();
        run("--resume").done();
        Contents.edit(results().resolve("runs.csv"), ",done,", ",,");

        run("--resume").refused("runs.csv: is not as it was written");
    }
}
