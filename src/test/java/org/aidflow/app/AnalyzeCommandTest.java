package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeCommandTest {
    private static final String EXPERIMENT = "experiments/line-mobilisation.yaml";

    @TempDir
    Path folder;

    private Path results() {
        return folder.resolve("results");
    }

    private List<String> lines(String table) throws IOException {
        return Files.readAllLines(results().resolve(table));
    }

    private void writeForeign(int points, String levels) throws IOException {
        StringBuilder design = new StringBuilder("point,speed,load\n");
        StringBuilder runs = new StringBuilder("point,replication\n");
        StringBuilder responses = new StringBuilder("point,replication,response,place,value\n");
        String[] level = levels.split(" ", -1);
        for (int point = 1; point <= points; point++) {
            design.append("%d,%s%n".formatted(point, level[(point - 1) % level.length]));
            runs.append("%d,1%n".formatted(point));
            responses.append("%d,1,cost,shop,%d%n".formatted(point, 10 * point));
        }
        Files.createDirectories(results());
        Files.writeString(results().resolve("points.csv"), design);
        Files.writeString(results().resolve("runs.csv"), runs);
        Files.writeString(results().resolve("responses.csv"), responses);
    }

    @Test
    void itPrintsTheTableThatTheRunEndedWith() {
        String ran = Answer.to("run", EXPERIMENT, "--out", results().toString())
                .done()
                .out();
        String analysed = Answer.to("analyze", results().toString()).done().out();

        List<String> table = ran.lines()
                .dropWhile(line -> !line.startsWith("point "))
                .takeWhile(line -> !line.startsWith("results in "))
                .toList();
        assertThat(table).hasSizeGreaterThan(10);
        assertThat(analysed.lines())
                .containsSequence(table)
                .startsWith(ran.strip().lines().toList().get(0));
        assertThat(analysed.strip())
                .endsWith("tables in " + results()
                        + ": summary.csv, contrasts.csv, survival.csv, durations.csv, sensitivity.csv, discovery.csv");
    }

    @Test
    void itNeedsNothingButThreeTablesAndYieldsTheSameBytesAgain() throws IOException {
        Answer.to("run", EXPERIMENT, "--out", results().toString(), "--quiet").done();
        Answer.to("analyze", results().toString()).done();
        Path bare = folder.resolve("bare");
        Files.createDirectories(bare);
        for (String file : List.of("points.csv", "runs.csv", "responses.csv")) {
            Files.copy(results().resolve(file), bare.resolve(file));
        }

        Answer.to("analyze", bare.toString(), "--out", folder.resolve("out").toString())
                .done();

        SortedMap<String, String> tables = Contents.of(folder.resolve("out"));
        assertThat(tables).hasSize(6);
        assertThat(Contents.of(results())).containsAllEntriesOf(tables);
        assertThat(Contents.of(bare)).hasSize(3);
    }

    @Test
    void resultsOfAnotherProgramAreShownByTheirOwnResponses() throws IOException {
        writeForeign(3, "1,5 2,5 1,6");

        String out = Answer.to("analyze", results().toString()).done().out();

        assertThat(out.lines().map(line -> line.replaceAll("  +", "|")))
                .startsWith("point|cost, shop", "speed=1, load=5|10.0", "speed=2, load=5|20.0", "speed=1, load=6|30.0")
                .contains("cost, shop|effect|low|high", "load|20.000|0.000|20.000", "speed|10.000|0.000|10.000");
    }

    @Test
    void ofManyPointsTheFirstAreShown() throws IOException {
        writeForeign(41, "1,5 2,5 1,6");

        assertThat(Answer.to("analyze", results().toString()).done().out().lines())
                .hasSizeLessThan(40)
                .contains("and 21 more points, see summary.csv");
    }

    @Test
    void optionsChooseTheBaselineAndTheResponses() throws IOException {
        Answer.to("run", EXPERIMENT, "--out", results().toString(), "--quiet").done();

        Answer.to(
                        "analyze",
                        results().toString(),
                        "--baseline",
                        "3",
                        "--response",
                        "patients",
                        "--response",
                        "admitted")
                .done();

        assertThat(lines("contrasts.csv").stream().skip(1).map(row -> row.split(",", -1)))
                .isNotEmpty()
                .allMatch(row -> row[4].equals("3"))
                .allMatch(row -> row[1].equals("patients") || row[1].equals("admitted"));
    }

    @Test
    void whatIsWrongIsRefusedAndNothingIsWritten() throws IOException {
        writeForeign(2, "1,5 2,5");
        Files.writeString(results().resolve("runs.csv"), "point,replication\n1,1\n2,one\n");
        Map<String, String> before = Contents.of(folder);

        Answer.to(
                        "analyze",
                        results().toString(),
                        "--baseline",
                        "9",
                        "--out",
                        folder.resolve("out").toString())
                .refused(
                        "runs.csv:3:3: replication must be a whole number >= 0 but was \"one\"",
                        "--baseline: the baseline must be the number or name of a point but was \"9\"",
                        "2 faults; nothing was written");
        Answer.to("analyze", folder.toString()).refused("points.csv:1:1: the file must be there but is missing");
        Answer.to("analyze", results().toString(), "--threshold", "NaN")
                .refused("--threshold must be a finite number but was NaN");

        assertThat(Contents.of(folder)).isEqualTo(before);
    }
}
