package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidflow.io.ResultsPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private static final Pattern ELEMENT = Pattern.compile("<(script|style)>(.*?)</\\1>", Pattern.DOTALL);

    private static final int SHOPS = 2500;

    @TempDir
    Path folder;

    private Path results() {
        return folder.resolve("results");
    }

    private String page() throws IOException {
        return Files.readString(results().resolve(ResultsPage.FILE));
    }

    private String content() throws IOException {
        return Contents.ofPage(results().resolve(ResultsPage.FILE));
    }

    private void run() {
        String out = results().toString();
        Answer.to("run", "experiments/line-mobilisation.yaml", "--replications", "2", "--quiet", "--out", out)
                .done();
    }

    @Test
    void itWritesThePageThatTheRunEndedWith() throws IOException {
        run();
        String ofRun = page();
        Files.delete(results().resolve(ResultsPage.FILE));

        Answer answer = Answer.to("report", results().toString()).done();

        assertThat(answer.out().strip()).isEqualTo("page in " + results().resolve(ResultsPage.FILE));
        assertThat(page()).isEqualTo(ofRun);
        assertThat(results()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void thePageRunsNothingButItsOwnScripts() throws Exception {
        run();
        String policy = page().lines()
                .filter(line -> line.contains("Content-Security-Policy"))
                .findFirst()
                .orElseThrow();

        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe", "http:", "https:");
        Matcher element = ELEMENT.matcher(page());
        int elements = 0;
        while (element.find()) {
            elements++;
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(element.group(2).getBytes(StandardCharsets.UTF_8));
            assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        assertThat(elements).isEqualTo(4);
    }

    @Test
    void anotherAnalysisIsShownAtOnce() throws IOException {
        run();
        assertThat(content()).doesNotContain("[\"1\",\"discharged\",\"Harbour\",\"\",\"3\"");

        Answer.to("analyze", results().toString(), "--response", "discharged", "--baseline", "3")
                .done();

        assertThat(content()).contains("[\"1\",\"discharged\",\"Harbour\",\"\",\"3\"");
    }

    @Test
    void itShowsResultsOfAnotherProgramOnceTheyAreAnalysed() throws IOException {
        Files.createDirectories(results());
        Files.writeString(results().resolve("points.csv"), "point,speed\n1,3\n2,5\n");
        Files.writeString(results().resolve("runs.csv"), "point,replication\n1,1\n1,2\n2,1\n2,2\n");
        Files.writeString(
                results().resolve("responses.csv"),
                "point,replication,response,place,value\n1,1,cost,shop,3\n1,2,cost,shop,4\n2,1,cost,shop,5\n2,2,cost,shop,7\n");

        Answer.to("report", results().toString()).refused("summary.csv:1:1: the file must be there but is missing");
        Answer.to("analyze", results().toString()).done();
        Answer.to("report", results().toString()).done();

        assertThat(content()).contains("\"cost\",\"shop\"").doesNotContain("\"occupancy\":");
    }

    @Test
    void aSpoiltTableIsToldAndThePageBeforeStays() throws IOException {
        run();
        String before = page();
        for (List<String> each : List.of(
                List.of("census", "\n1,1,2020-01-02,Harbour,", "\n1,1,2020-01-02,Harbour,x"),
                List.of("overload", "T", " "),
                List.of("teams", "delay_h", "delay"))) {
            Path file = results().resolve(each.get(0) + ".csv");
            String whole = Files.readString(file);
            Contents.edit(file, each.get(1), each.get(2));

            Answer.to("report", results().toString()).refused(each.get(0) + ".csv:");

            Files.writeString(file, whole);
            assertThat(page()).isEqualTo(before);
        }
    }

    @Test
    void whereAPageCannotBeShownAgainNoTableIsReplacedEither() throws IOException {
        run();
        String page = page();
        String contrasts = Files.readString(results().resolve("contrasts.csv"));
        Contents.edit(results().resolve("census.csv"), "\n1,1,2020-01-02,Harbour,", "\n1,1,2020-01-02,Harbour,x");

        Answer.to("analyze", results().toString(), "--baseline", "3").refused("census.csv:", "nothing was written");

        assertThat(results().resolve("contrasts.csv")).hasContent(contrasts);
        assertThat(page()).isEqualTo(page);
        assertThat(results()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void ofManyPointsItShowsAsManyWholeOnesAsItHasRoomFor() throws IOException {
        Files.createDirectories(results());
        StringBuilder points = new StringBuilder("point,speed\n");
        StringBuilder runs = new StringBuilder("point,replication\n");
        StringBuilder responses = new StringBuilder("point,replication,response,place,value\n");
        for (int point = 1; point <= 50; point++) {
            points.append("%d,%d\n".formatted(point, point));
            for (int replication = 1; replication <= 2; replication++) {
                responses.append("%d,%d,days,region,%d\n".formatted(point, replication, point));
                runs.append("%d,%d\n".formatted(point, replication));
                for (int shop = 1; shop <= SHOPS; shop++) {
                    double cost = Math.sqrt(point * shop + replication);
                    responses.append("%d,%d,cost,shop%d,%s\n".formatted(point, replication, shop, cost));
                }
            }
        }
        Files.writeString(results().resolve("points.csv"), points);
        Files.writeString(results().resolve("runs.csv"), runs);
        Files.writeString(results().resolve("responses.csv"), responses);
        Answer.to("analyze", results().toString(), "--response", "days").done();

        Answer.to("report", results().toString()).done();

        Matcher row = Pattern.compile("\\[\"(\\d+)\",\"cost\",\"shop\\d+\",\"\",\"2\",\"0\"")
                .matcher(content());
        Map<String, Integer> rows = new TreeMap<>();
        while (row.find()) {
            rows.merge(row.group(1), 1, Integer::sum);
        }
        assertThat(rows).hasSizeBetween(10, 39);
        assertThat(rows.values()).containsOnly(SHOPS);
        assertThat(Files.size(results().resolve(ResultsPage.FILE))).isBetween(3_500_000L, 5_000_000L);
    }
}
