package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.aidflow.experiment.Engines;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Point;
import org.aidflow.experiment.Run;
import org.aidflow.experiment.Runner;
import org.aidflow.io.BadInputException;
import org.aidflow.io.ExperimentReader;
import org.aidflow.io.Overrides;
import org.aidflow.jsl.JslEngine;
import org.aidflow.measure.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** On JSL everything is as on the default engine, but for a report of JSL's own. */
class JslEngineTest {
    private static final String REPORT = "jsl-report.txt";

    @TempDir
    Path folder;

    private SortedMap<String, String> results(String experiment, String engine, String... options) throws IOException {
        Path out = folder.resolve(
                engine + options.length + String.join("", options).replaceAll("\\W", ""));
        Stream<String> start =
                Stream.of("run", experiment, "--allow-outside", "--engine", engine, "--quiet", "--out", out.toString());
        Answer.to(Stream.concat(start, Stream.of(options)).toArray(String[]::new))
                .done();
        return Contents.of(out);
    }

    private Path write(String experiment) throws IOException {
        return Files.writeString(folder.resolve("experiment.yaml"), experiment);
    }

    @Test
    void itIsFound() {
        assertThat(Engines.all()).hasSize(2).last().isInstanceOf(JslEngine.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "hubei-policies, 2",
        "hubei-epidemic, 1",
        "line-mobilisation, 20",
        "line-precision, 20",
        "makers-shipping, 2",
        "two-depots-policies, 3",
        "two-depots-selection, 12"
    })
    void allFilesButItsReportAreTheSameBytes(String name, String replications) throws IOException {
        String experiment = "experiments/%s.yaml".formatted(name);
        SortedMap<String, String> heap = results(experiment, "heap", "--replications", replications);
        SortedMap<String, String> jsl = results(experiment, "jsl", "--replications", replications);

        assertThat(jsl.remove(REPORT)).isNotBlank();
        assertThat(heap).hasSizeGreaterThan(10);
        assertThat(jsl).isEqualTo(heap);
    }

    @Test
    void shardsAreMergedWithItsReport() throws IOException {
        String experiment = "experiments/line-mobilisation.yaml";
        SortedMap<String, String> whole = results(experiment, "jsl", "--replications", "5");
        results(experiment, "jsl", "--replications", "5", "--shard", "1/2");
        results(experiment, "jsl", "--replications", "5", "--shard", "2/2");
        Path merged = folder.resolve("merged");

        Answer.to(
                        "merge",
                        folder.resolve("jsl4replications5shard12").toString(),
                        folder.resolve("jsl4replications5shard22").toString(),
                        "--engine",
                        "jsl",
                        "--out",
                        merged.toString())
                .done();

        assertThat(whole).containsKey(REPORT);
        assertThat(Contents.of(merged)).isEqualTo(whole);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.aidflow.app.DocumentsTest#experiments")
    void theFirstAndTheLastPointOfEveryExperimentYieldTheSame(Path file) throws BadInputException, IOException {
        Experiment experiment = ExperimentReader.read(file, Overrides.NONE).experiment();
        Runner heap = new Runner(experiment, Engines.DEFAULT);
        Runner jsl = new Runner(experiment, new JslEngine());
        List<Point> points = experiment.points();
        for (Point point : List.of(points.get(0), points.get(points.size() - 1))) {
            Run expected = heap.play(point, 1);
            Run run = jsl.play(point, 1);
            assertThat(run.events()).isPositive().isEqualTo(expected.events());
            for (Table table : experiment.record()) {
                assertThat(run.results().rows(table))
                        .isEqualTo(expected.results().rows(table));
            }
        }
    }

    @Test
    void itTellsTheGoldenStory() throws IOException {
        Path experiment = write("""
                question: Is the story of two-depots still the same?
                scenario: %s
                seed: 1
                replications: 1
                factors: {policy.teams: [historical], policy.supplies: [historical]}
                """.formatted(Path.of("networks/two-depots").toAbsolutePath()));

        assertThat(results(experiment.toString(), "jsl").get("responses.csv"))
                .isEqualTo(Files.readString(Path.of("src/test/resources/golden/two-depots.csv")));
    }

    @Test
    void eightThreadsWriteTheSameBytesAsOneAndLeaveNothingOpenOrBehind() throws IOException {
        String experiment = "experiments/line-mobilisation.yaml";
        List<String> before = temporary();
        SortedMap<String, String> one = results(experiment, "jsl", "--replications", "200", "--threads", "1");
        SortedMap<String, String> eight = results(experiment, "jsl", "--replications", "200", "--threads", "8");

        assertThat(one).containsKey(REPORT);
        assertThat(eight).isEqualTo(one);
        assertThat(temporary()).isEqualTo(before);
        assertThat(openFiles()).noneMatch(file -> file.contains("jslOutput"));
        assertThat(Path.of("jslOutput")).doesNotExist();
    }

    /** Returns what JSL has left of its folders. */
    private static List<String> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(Path::toString)
                    .filter(file -> file.contains("aidflow-jsl"))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the files that this process has open, deleted ones too, where the system tells. */
    private static List<String> openFiles() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (Files.notExists(descriptors)) {
            return List.of();
        }
        try (Stream<Path> links = Files.list(descriptors)) {
            return links.map(JslEngineTest::target).toList();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "closed meanwhile";
        }
    }

    /** In a process of its own, whose working folder and whose every word can be seen. */
    @Test
    void itSaysNothingByItselfAndWritesNothingButResults() throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Path work = Files.createDirectory(folder.resolve("work"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + work,
                        "-cp",
                        absolute(System.getProperty("java.class.path")),
                        Aidflow.class.getName(),
                        "run",
                        Path.of("experiments/two-depots-policies.yaml")
                                .toAbsolutePath()
                                .toString(),
                        "--engine=jsl",
                        "--replications=3",
                        "--threads=4",
                        "--quiet",
                        "--out=results")
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(said).isEmptyFile();
        assertThat(Contents.of(work).keySet())
                .contains("results/" + REPORT)
                .allMatch(file -> file.startsWith("results/") || file.startsWith("hsperfdata"));
        try (Stream<Path> entries = Files.list(work)) {
            assertThat(entries.map(path -> path.getFileName().toString()))
                    .contains("results")
                    .allMatch(name -> name.equals("results") || name.startsWith("hsperfdata"));
        }
    }

    private static String absolute(String classPath) {
        String separator = System.getProperty("path.separator");
        return String.join(
                separator,
                Arrays.stream(classPath.split(separator, -1))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    @Test
    void itsReportAgreesWithTheSummaryToTheLastDigit() throws IOException {
        SortedMap<String, String> results = ofThreePoints("");

        assertThat(lines(results, REPORT).filter(line -> line.matches("\\|[a-z].*")))
                .hasSizeGreaterThan(100)
                .isEqualTo(summary(results));
        assertThat(lines(results, REPORT).filter(line -> line.startsWith("point ")))
                .hasSize(3)
                .last()
                .asString()
                .startsWith("point 3: policy.teams=paired");
    }

    /** There a pair is an observation, so that JSL counts pairs where the summary counts replications. */
    @Test
    void itsReportAgreesWithTheSummaryOfAntitheticPairsButForTheirCount() throws IOException {
        SortedMap<String, String> results = ofThreePoints("design: {antithetic: true}");
        List<String> reported = lines(results, REPORT)
                .filter(line -> line.matches("\\|[a-z].*"))
                .toList();

        assertThat(reported).contains("|delivered, region, oxygen| 15| 5440| 0|");
        assertThat(reported.stream().map(JslEngineTest::withoutCount))
                .isEqualTo(summary(results).stream()
                        .map(JslEngineTest::withoutCount)
                        .toList());
    }

    private SortedMap<String, String> ofThreePoints(String more) throws IOException {
        Path experiment = write("""
                question: Does aid help?
                scenario: %s
                seed: 5
                replications: 30
                factors: {policy.teams: [none, historical, paired]}
                %s
                """.formatted(Path.of("networks/two-depots").toAbsolutePath(), more));
        return results(experiment.toString(), "jsl");
    }

    /** Returns the rows of a summary in the form of JSL's. */
    private static List<String> summary(SortedMap<String, String> results) {
        List<String> rows = new ArrayList<>();
        for (String line : lines(results, "summary.csv").skip(1).toList()) {
            String[] cells = line.split(",", -1);
            String response = String.join(", ", cells[1], cells[2], cells[3]).replaceFirst(", $", "");
            rows.add("|%s| %s| %s| %s|".formatted(response, cells[4], rounded(cells[6]), rounded(cells[7])));
        }
        return rows;
    }

    private static String withoutCount(String row) {
        return row.replaceFirst("\\| \\d+\\|", "|");
    }

    private static Stream<String> lines(SortedMap<String, String> results, String file) {
        return results.getOrDefault(file, "").lines();
    }

    private static String rounded(String number) {
        DecimalFormat format = new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return number.isEmpty() ? "" : format.format(Double.parseDouble(number));
    }

    @Test
    void aReplicationThatFailsStopsNoOther() {
        JslEngine engine = new JslEngine();
        assertThatIllegalStateException()
                .isThrownBy(() -> engine.play(simulator -> {
                    throw new IllegalStateException("lost");
                }))
                .withMessage("lost");
        assertThat(engine.play(simulator -> simulator.run(10) + 7)).isEqualTo(7);
    }

    @Test
    void itVerifiesAndTracesWhatTheDefaultEnginePlayed() throws IOException {
        String experiment = "experiments/two-depots-policies.yaml";
        results(experiment, "heap", "--replications", "2");
        Path trace = folder.resolve("trace.csv");
        String[] one = {"trace", experiment, "--point", "2", "--replication", "2"};
        Answer.to(with(one, "--out", trace.toString())).done();

        assertThat(Answer.to(with(one, "--engine", "jsl", "--compare", trace.toString()))
                        .done()
                        .out())
                .contains("same");
        assertThat(Answer.to("verify", heapResults().toString(), "--engine", "jsl")
                        .done()
                        .out())
                .contains("all bytes are the same");
    }

    private Path heapResults() throws IOException {
        try (Stream<Path> results = Files.list(folder)) {
            return results.filter(path -> path.getFileName().toString().startsWith("heap"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String[] with(String[] start, String... more) {
        return Stream.concat(Arrays.stream(start), Arrays.stream(more)).toArray(String[]::new);
    }
}
