package org.aidflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aidflow.experiment.AnalysisPlan;
import org.aidflow.experiment.DesignDescription;
import org.aidflow.experiment.Engines;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Players;
import org.aidflow.experiment.Point;
import org.aidflow.experiment.RandomNumbers;
import org.aidflow.experiment.Replications;
import org.aidflow.experiment.Run;
import org.aidflow.experiment.Runner;
import org.aidflow.measure.Modelled;
import org.aidflow.measure.Results;
import org.aidflow.measure.Table;
import org.aidflow.scenario.Scenario;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsWriterTest {
    @TempDir
    Path folder;

    private Path target() {
        return folder.resolve("results/policies");
    }

    private Manifest manifest(Set<Table> record) throws BadInputException {
        Scenario scenario = ScenarioReader.read(new TwoCities().write(folder));
        List<Point> points = List.of(
                Point.of(1, "as it was", Map.of(), () -> scenario),
                Point.of(2, "nobody, \"at all\"", Map.of("policy.teams", "none"), () -> scenario));
        Experiment experiment = new Experiment(
                "Policies",
                "Which first?",
                "../net",
                7,
                Replications.fixed(2),
                RandomNumbers.COMMON,
                points,
                record,
                AnalysisPlan.STANDARD,
                new DesignDescription("scenarios", List.of(), ""));
        return new Manifest(
                "0.1.0",
                "run policies.yaml",
                experiment,
                List.of(),
                new TreeMap<>(Map.of("net/arcs.csv", "12ab")),
                Provenance.of(folder.resolve("net")));
    }

    private static Run done(int point, int replication, double value) {
        Results results = new Results(Set.of(Table.RESPONSES, Table.OVERLOAD));
        results.response("time_to_relief_d", "Wuhan", "", value, value > 2);
        results.row(
                Table.OVERLOAD,
                "Wuhan",
                1,
                LocalDateTime.of(2020, 1, 25, 0, 0),
                LocalDateTime.of(2020, 2, 4, 9, 30, 5),
                0,
                12);
        results.modelled(new Modelled(0, 400 + 20 * value, false));
        results.modelled(new Modelled(2, 40, true));
        return new Run(point, replication, 99, "", results);
    }

    private static final List<Run> RUNS = List.of(
            done(1, 1, 1.5),
            done(1, 2, 2.5),
            done(2, 1, 1e-7),
            new Run(2, 2, 0, "masks: \"made\" must be 5 but was 4", new Results(Set.of())));

    private ResultsWriter open(boolean overwrite, boolean resume) throws IOException, BadInputException {
        return ResultsWriter.open(target(), overwrite, resume, manifest(Set.of(Table.OVERLOAD)));
    }

    private void write(boolean overwrite) throws IOException, BadInputException {
        try (ResultsWriter writer = open(overwrite, false)) {
            RUNS.forEach(run -> writer.take(writer.digest(List.of(run))));
            writer.complete(Engines.DEFAULT, (point, rows) -> {}, results -> "");
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(target().resolve(file));
    }

    private List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyTableHasItsBytes() throws Exception {
        write(false);

        assertThat(names(target()))
                .containsExactly(
                        "backtest.csv",
                        "contrasts.csv",
                        "datapackage.json",
                        "discovery.csv",
                        "durations.csv",
                        "manifest.json",
                        "modelled.csv",
                        "overload.csv",
                        "points.csv",
                        "report.html",
                        "responses.csv",
                        "runs.csv",
                        "sensitivity.csv",
                        "stress-des.md",
                        "summary.csv",
                        "survival.csv");
        assertThat(read("points.csv")).isEqualTo("""
                        point,name,policy.teams
                        1,as it was,
                        2,"nobody, ""at all\""",none
                        """);
        assertThat(read("runs.csv")).isEqualTo("""
                        point,replication,status,seed,pair,events,fault
                        1,1,done,7,,99,
                        1,2,done,7,,99,
                        2,1,done,7,,99,
                        2,2,failed,7,,0,"masks: ""made"" must be 5 but was 4"
                        """);
        assertThat(read("responses.csv")).isEqualTo("""
                        point,replication,response,place,item,value
                        1,1,time_to_relief_d,Wuhan,,1.5
                        1,1,time_to_relief_d_censored,Wuhan,,0.0
                        1,2,time_to_relief_d,Wuhan,,2.5
                        1,2,time_to_relief_d_censored,Wuhan,,1.0
                        2,1,time_to_relief_d,Wuhan,,1.0E-7
                        2,1,time_to_relief_d_censored,Wuhan,,0.0
                        """);
        assertThat(read("overload.csv")).startsWith("""
                        point,replication,place,spell,start,end,censored,depth_beds
                        1,1,Wuhan,1,2020-01-25T00:00:00,2020-02-04T09:30:05,0,12
                        """);
        assertThat(read("summary.csv"))
                .startsWith("point,response,place,item,n,failed,mean,sd,ci95_low,ci95_high,min,q05,median,"
                        + "median_ci95_low,median_ci95_high,q95,max,censored\n"
                        + "1,time_to_relief_d,Wuhan,,2,0,2.0,0.7071067811865476,")
                .contains("\n2,time_to_relief_d,Wuhan,,1,1,1.0E-7,,,,1.0E-7,1.0E-7,1.0E-7,,,1.0E-7,1.0E-7,0\n");
    }

    @Test
    void everyObservationIsHeldAgainstTheReplicationsOfEveryPoint() throws Exception {
        write(false);

        assertThat(read("backtest.csv")).isEqualTo("""
                        point,id,use,quantity,place,item,ward,compare,date,observed,n,censored,median,q05,q95,error,covered,tolerance,passed
                        1,o1,test,in_bed,Wuhan,,general,at,2020-02-08,400.0,2,0,440.0,431.0,449.0,40.0,0,40.0,1
                        1,o2,input,delivered,region,gown,,at,2020-02-01,5200.0,0,0,,,,,,,
                        1,o3,calibration,waiting,Huanggang,,,peak_day,2020-02-05,16.0,2,2,40.0,40.0,40.0,24.0,0,2.0,0
                        2,o1,test,in_bed,Wuhan,,general,at,2020-02-08,400.0,1,0,400.000002,400.000002,400.000002,1.9999999949504854E-6,0,40.0,1
                        2,o2,input,delivered,region,gown,,at,2020-02-01,5200.0,0,0,,,,,,,
                        2,o3,calibration,waiting,Huanggang,,,peak_day,2020-02-05,16.0,1,1,40.0,40.0,40.0,24.0,0,2.0,0
                        """);
    }

    @Test
    void theManifestNamesWhatTheResultsWereMadeFrom() throws Exception {
        write(false);

        assertThat(read("manifest.json"))
                .isEqualTo("""
                        {
                          "version" : "0.1.0",
                          "command" : "run policies.yaml",
                          "run" : "%s",
                          "experiment" : "Policies",
                          "question" : "Which first?",
                          "seed" : 7,
                          "replications" : 2,
                          "analysis" : {
                            "baseline" : 1,
                            "responses" : [
                              "time_to_relief_d",
                              "died_waiting",
                              "waiting_patient_days"
                            ],
                            "thresholds" : { }
                          },
                          "sets" : [ ],
                          "inputs" : {
                            "net/arcs.csv" : "12ab"
                          }
                        }
                        """.formatted(manifest(Set.of()).run()));
    }

    @Test
    void theDataPackageDescribesEveryTableByItsHeader() throws Exception {
        write(false);

        JsonNode description = new ObjectMapper().readTree(read("datapackage.json"));

        assertThat(description.path("name").asText()).isEqualTo("policies");
        assertThat(description.path("resources")).hasSize(12).allSatisfy(resource -> {
            List<String> header = List.of(read(resource.path("path").asText())
                    .lines()
                    .findFirst()
                    .orElseThrow()
                    .split(","));
            assertThat(resource.path("schema").path("fields"))
                    .extracting(field -> field.path("name").asText())
                    .isEqualTo(header);
        });
        JsonNode depth = description.at("/resources/2/schema/fields/7");
        assertThat(depth)
                .hasToString(
                        "{\"name\":\"depth_beds\",\"type\":\"integer\",\"description\":\"largest shortage of beds\","
                                + "\"unit\":\"bed\",\"constraints\":{\"required\":true,\"minimum\":0}}");
    }

    @Test
    void nothingIsThereUntilTheResultsAreComplete() throws Exception {
        try (ResultsWriter writer = open(false, false)) {
            writer.take(writer.digest(List.of(done(1, 1, 1))));
            assertThat(names(folder.resolve("results"))).containsExactly("policies.part");
        }
        assertThat(names(folder.resolve("results"))).containsExactly("policies.part");
    }

    @Test
    void anUnfinishedRunIsGoneOnWithOrBegunAnewOnlyIfAsked() throws Exception {
        open(false, false).close();

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> open(false, false))
                .withMessageContaining("policies.part: is an unfinished run; give --resume to go on with it");

        write(true);

        assertThat(names(folder.resolve("results"))).containsExactly("policies");
    }

    @Test
    void whatWasMadeSafeIsGoneOnWithAndWhatCameAfterIsThrownAway() throws Exception {
        write(false);
        Map<String, String> undisturbed = contents();
        ResultsWriter first = open(true, false);
        first.take(first.digest(RUNS.subList(0, 2)));
        first.commit();
        first.take(first.digest(RUNS.subList(2, 3)));
        first.close();

        try (ResultsWriter writer = open(true, true)) {
            assertThat(writer.runs()).isEqualTo(2);
            writer.take(writer.digest(RUNS.subList(2, 4)));
            writer.complete(Engines.DEFAULT, (point, rows) -> {}, results -> "");
        }

        assertThat(contents()).isEqualTo(undisturbed);
    }

    @Test
    void bytesThatChangedOnDiskAreFoundAndPlayedAgain() throws Exception {
        ResultsWriter first = open(false, false);
        for (Run run : RUNS.subList(0, 3)) {
            first.take(first.digest(List.of(run)));
            first.commit();
        }
        first.close();
        Path responses = folder.resolve("results/policies.part/raw/responses.csv");
        Files.writeString(
                responses,
                Files.readString(responses)
                        .replace("1,2,time_to_relief_d,Wuhan,,2.5", "1,2,time_to_relief_d,Wuhan,,9.5"));

        try (ResultsWriter writer = open(false, true)) {
            assertThat(writer.runs()).isEqualTo(1);
        }
    }

    @Test
    void aRunOfOtherInputsIsNotGoneOnWith() throws Exception {
        open(false, false).close();

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> ResultsWriter.open(
                        target(),
                        false,
                        true,
                        new Manifest(
                                "0.2.0",
                                "run",
                                manifest(Set.of()).experiment(),
                                List.of(),
                                new TreeMap<>(),
                                List.of())))
                .withMessageContaining("was begun with other inputs, options or version");
    }

    @Test
    void twoRunsDoNotWriteToOneFolder() throws Exception {
        try (ResultsWriter writer = open(false, false)) {
            assertThat(writer.runs()).isZero();
            for (boolean resume : new boolean[] {false, true}) {
                assertThatExceptionOfType(FileSystemException.class)
                        .isThrownBy(() -> open(!resume, resume))
                        .withMessageContaining("is being written by another run");
            }
        }
    }

    @Test
    void rowsComeByPointThenByReplicationInWhateverOrderTheyWereWritten() throws Exception {
        write(false);
        Map<String, String> inOrder = contents();

        try (ResultsWriter writer = open(true, false)) {
            for (int at : new int[] {2, 0, 3, 1}) {
                writer.take(writer.digest(List.of(RUNS.get(at))));
            }
            writer.complete(Engines.DEFAULT, (point, rows) -> {}, results -> "");
        }

        assertThat(contents()).isEqualTo(inOrder);
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String file : names(target())) {
            contents.put(file, read(file));
        }
        return contents;
    }

    @Test
    void resultsAreNotOverwrittenUnlessAsked() throws Exception {
        write(false);
        Files.writeString(target().resolve("note.txt"), "mine");

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> write(false))
                .withMessage(target() + ": is there already; give --overwrite to replace it");
        assertThat(names(target())).contains("note.txt");

        write(true);

        assertThat(names(target())).doesNotContain("note.txt").contains("manifest.json");
        assertThat(names(folder.resolve("results"))).containsExactly("policies");
    }

    @Test
    void aFolderThatHoldsNoResultsIsNeverReplaced() throws Exception {
        Files.createDirectories(target());
        Files.writeString(target().resolve("thesis.txt"), "mine");

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> write(true))
                .withMessage(target() + ": holds no results (no manifest.json), so it is not replaced");
        assertThat(names(target())).containsExactly("thesis.txt");
    }

    @Test
    void aFileALinkThatLeadsNowhereAndTheFolderOfAnotherProgramAreNeverReplaced() throws Exception {
        Path file = Files.createDirectories(folder.resolve("results")).resolve("policies");
        for (Path mine : List.of(
                Files.writeString(folder.resolve("letter.txt"), "mine"),
                folder.resolve("nowhere"),
                Files.createDirectory(folder.resolve("extension")))) {
            Files.writeString(folder.resolve("extension/manifest.json"), "{\"manifest_version\": 3}");
            Files.createSymbolicLink(file, mine);

            assertThatExceptionOfType(FileSystemException.class)
                    .isThrownBy(() -> write(true))
                    .withMessageStartingWith(target() + ": is a symbolic link");
            assertThat(file).isSymbolicLink();
            Files.delete(file);
        }
        Files.writeString(file, "mine");

        assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> write(true));
        assertThat(file).hasContent("mine");
    }

    @Test
    void foldersThatStandBesideAreLeftAsTheyAre() throws Exception {
        Path old = Files.createDirectories(folder.resolve("results/policies.old"));
        Files.writeString(old.resolve("first-try.txt"), "mine");
        write(false);
        write(true);
        assertThat(old.resolve("first-try.txt")).hasContent("mine");

        Path part = Files.createDirectory(folder.resolve("results/policies.part"));
        Files.writeString(part.resolve("chapter.txt"), "mine");
        for (boolean resume : new boolean[] {false, true}) {
            assertThatExceptionOfType(FileSystemException.class)
                    .isThrownBy(() -> open(true, resume))
                    .withMessageContaining("is no unfinished run");
        }
        assertThat(part.resolve("chapter.txt")).hasContent("mine");
    }

    @Test
    void whateverTextIsWrittenIsReadAgain() throws Exception {
        List<String> texts =
                List.of("plain", "a,b", "say \"so\"", "two\nlines", " spaces ", "#hash", "-", "武汉", "é", "\\");
        ResultTable table = new ResultTable(
                "texts",
                "Texts.",
                List.of(
                        new Column("text", Column.Type.STRING, "", "any"),
                        new Column("n", Column.Type.INTEGER, "", "its number")));
        try (TableWriter writer = new TableWriter(folder, table)) {
            for (int i = 0; i < texts.size(); i++) {
                writer.row(List.of(texts.get(i), i));
            }
        }

        try (CSVParser parser = CSVParser.parse(Files.readString(folder.resolve("texts.csv")), CSVFormat.RFC4180)) {
            assertThat(parser.getRecords())
                    .extracting(row -> row.get(0))
                    .startsWith("text")
                    .endsWith(texts.toArray(String[]::new))
                    .hasSize(texts.size() + 1);
        }
    }

    @Test
    void aRowThatDoesNotFitItsTableIsRefused() throws Exception {
        try (TableWriter writer = new TableWriter(folder, ResultTables.RUNS)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.row(List.of(1, 2)))
                    .withMessage("row of runs.csv must have 7 cells but was 2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.row(List.of(1, 2, "done", 7, "", Double.NaN, "")))
                    .withMessage("cell of runs.csv must be finite but was NaN");
        }
    }

    @Test
    void theTablesFitWhatReplicationsYieldAndOneThreadWritesTheBytesOfTwo() throws Exception {
        Manifest manifest = manifest(EnumSet.allOf(Table.class));
        for (int threads = 1; threads <= 2; threads++) {
            Path out = folder.resolve("threads-" + threads);
            try (ResultsWriter writer = ResultsWriter.open(out, false, false, manifest)) {
                Runner runner = new Runner(manifest.experiment(), Engines.DEFAULT);
                try (Players<Chunk> players = runner.threads(threads, writer.samples(), writer::digest)) {
                    runner.run(players, writer.samples(), writer::take);
                }
                assertThat(writer.failed()).isZero();
                writer.complete(Engines.DEFAULT, (point, rows) -> {}, results -> "");
            }
        }

        Path one = folder.resolve("threads-1");
        assertThat(names(one)).hasSize(14 + Table.values().length);
        for (String file : names(one)) {
            assertThat(folder.resolve("threads-2").resolve(file)).hasSameBinaryContentAs(one.resolve(file));
        }
        assertThat(Files.readString(one.resolve("shipments.csv")).lines().count())
                .isGreaterThan(1);
        assertThat(Files.readString(one.resolve("teams.csv")).lines().count()).isGreaterThan(1);
    }
}
