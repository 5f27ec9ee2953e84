package org.aidflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidflow.experiment.AnalysisPlan;
import org.aidflow.experiment.SensitivityRow;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Analyses of folders that were written by hand, or of functions whose answers are known. */
class ResultsAnalysisTest {
    private static final List<String> TABLES = List.of(
            "contrasts.csv", "discovery.csv", "durations.csv", "sensitivity.csv", "summary.csv", "survival.csv");

    @TempDir
    Path folder;

    @BeforeEach
    void writeByHand() throws IOException {
        write("points.csv", """
                point,name,policy.teams
                1,base,none
                2,aid,paired
                """);
        write("runs.csv", """
                point,replication,status
                1,1,done
                1,2,done
                1,3,done
                2,1,done
                2,2,done
                2,3,done
                2,4,failed
                """);
        write("responses.csv", """
                point,replication,response,place,item,value
                1,1,cost,here,,1
                1,1,stay_d,here,,4
                1,1,stay_d_censored,here,,0
                1,2,cost,here,,2
                1,2,stay_d,here,,6
                1,2,stay_d_censored,here,,1
                1,3,cost,here,,6
                1,3,stay_d,here,,5
                1,3,stay_d_censored,here,,0
                2,1,cost,here,,2
                2,1,stay_d,here,,1
                2,1,stay_d_censored,here,,0
                2,2,cost,here,,4
                2,2,stay_d,here,,2
                2,2,stay_d_censored,here,,0
                2,3,cost,here,,9
                2,3,stay_d,here,,6
                2,3,stay_d_censored,here,,1
                """);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private Analysis analyze() throws BadInputException, IOException {
        return ResultsAnalysis.analyze(folder, folder, AnalysisChoice.NONE);
    }

    private List<CSVRecord> rows(String file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().get();
        try (CSVParser parser = CSVParser.parse(read(file), format)) {
            return parser.getRecords();
        }
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    @Test
    void aSummaryIsThatOfTheValuesAndCountsWhatFailedAndWhatWasCutOff() throws Exception {
        analyze();

        List<CSVRecord> rows = rows("summary.csv");
        assertThat(rows)
                .extracting(row -> row.get("point") + row.get("response"))
                .containsExactly("1cost", "1stay_d", "1stay_d_censored", "2cost", "2stay_d", "2stay_d_censored");
        CSVRecord cost = rows.get(3);
        // 2, 4, 9: mean 5, sd √13, t(0.975, 2) = 4.302653
        assertThat(number(cost, "mean")).isEqualTo(5);
        assertThat(number(cost, "sd")).isCloseTo(Math.sqrt(13), within(1e-12));
        assertThat(number(cost, "ci95_high")).isCloseTo(5 + 4.302652730 * Math.sqrt(13 / 3.0), within(1e-6));
        assertThat(cost.toMap())
                .containsEntry("n", "3")
                .containsEntry("failed", "1")
                .containsEntry("median_ci95_low", "")
                .containsEntry("censored", "0");
        assertThat(rows.get(1).get("censored")).isEqualTo("1");
    }

    @Test
    void aPointIsComparedWithTheBaselinePairByPair() throws Exception {
        analyze();

        CSVRecord cost = rows("contrasts.csv").get(1);
        // differences 1, 2, 3
        assertThat(cost.toMap())
                .containsEntry("point", "2")
                .containsEntry("response", "cost")
                .containsEntry("baseline", "1")
                .containsEntry("n", "3")
                .containsEntry("best", "lowest")
                .containsEntry("best_n", "3")
                .containsEntry("best95_low", "0.0")
                .containsEntry("may_be_best", "0");
        assertThat(number(cost, "difference")).isEqualTo(2);
        assertThat(number(cost, "sd")).isEqualTo(1);
        assertThat(number(cost, "ci95_low")).isCloseTo(2 - 4.302652730 / Math.sqrt(3), within(1e-6));
        assertThat(cost.get("joint95_low")).isEqualTo(cost.get("ci95_low"));
        // (var 7 + var 13) / var 1
        assertThat(number(cost, "variance_ratio")).isCloseTo(20, within(1e-12));
        CSVRecord base = rows("contrasts.csv").get(0);
        assertThat(base.get("difference")).isEmpty();
        // one-sided t(0.95, 2) = 2.919986 with k = 2
        assertThat(number(base, "best95_low")).isCloseTo(-2 - 2.919985580 / Math.sqrt(3), within(1e-6));
    }

    @Test
    void aBaselineMayBeChosenByNumberOrName() throws Exception {
        for (String baseline : List.of("2", "aid")) {
            ResultsAnalysis.analyze(
                    folder, folder, new AnalysisChoice(Optional.of(baseline), List.of("cost"), OptionalDouble.empty()));

            assertThat(rows("contrasts.csv")).hasSize(2).allMatch(row -> row.get("baseline")
                    .equals("2"));
            assertThat(number(rows("contrasts.csv").get(0), "difference")).isEqualTo(-2);
        }
    }

    @Test
    void aManifestTellsThePlan() throws Exception {
        write("manifest.json", """
                {"question": "Why?", "analysis": {"baseline": 2, "responses": ["stay_d"]}}
                """);

        Analysis analysis = analyze();

        assertThat(analysis.question()).contains("Why?");
        assertThat(analysis.plan()).contains(new AnalysisPlan(2, List.of("stay_d"), Map.of()));
        assertThat(rows("contrasts.csv"))
                .allMatch(row -> row.get("response").equals("stay_d")
                        && row.get("baseline").equals("2"));
    }

    @Test
    void aResponseWithAFlagHasACurve() throws Exception {
        analyze();

        // point 1: ends at 4 and 5 of 3 and 2 at risk, one cut off at 6
        assertThat(rows("survival.csv"))
                .extracting(row -> "%s %s %s %s"
                        .formatted(row.get("point"), row.get("time"), row.get("at_risk"), row.get("ended")))
                .containsExactly("1 4.0 3 1", "1 5.0 2 1", "2 1.0 3 1", "2 2.0 2 1");
        List<CSVRecord> durations = rows("durations.csv");
        assertThat(durations.get(0).toMap())
                .containsEntry("n", "3")
                .containsEntry("censored", "1")
                .containsEntry("median", "5.0")
                .containsEntry("tau", "6.0")
                .containsEntry("logrank_chi2", "");
        assertThat(number(durations.get(0), "restricted_mean")).isCloseTo(4 + 2 / 3.0 + 1 / 3.0, within(1e-12));
        // Expected ends of point 2: 3/6 + 2/5 + 1/4 + 1/3; variance 1/4 + 6/25 + 3/16 + 2/9; seen 2
        double surplus = 2 - (0.5 + 0.4 + 0.25 + 1 / 3.0);
        double variance = 0.25 + 0.24 + 0.1875 + 2 / 9.0;
        assertThat(number(durations.get(1), "logrank_chi2")).isCloseTo(surplus * surplus / variance, within(1e-12));
        assertThat(durations.get(0).get("logrank_all_p"))
                .isEqualTo(durations.get(1).get("logrank_p"));
    }

    @Test
    void meansOfAntitheticPairsAreTheObservations() throws Exception {
        write("points.csv", "point,name\n1,one\n");
        write("runs.csv", """
                point,replication,status,seed,pair,events,fault
                1,1,done,1,1,5,
                1,2,done,1,1,5,
                1,3,done,1,2,5,
                1,4,done,1,2,5,
                1,5,done,1,3,5,
                1,6,failed,1,3,0,broken
                """);
        write("responses.csv", """
                point,replication,response,place,value
                1,1,y,p,1
                1,2,y,p,3
                1,3,y,p,2
                1,4,y,p,6
                1,5,y,p,6
                """);

        analyze();

        // means 2, 4, 6
        assertThat(rows("summary.csv").get(0).toMap())
                .containsEntry("n", "5")
                .containsEntry("failed", "1")
                .containsEntry("mean", "4.0")
                .containsEntry("sd", "2.0")
                .containsEntry("median", "3.0")
                .containsEntry("median_ci95_low", "");
    }

    @Test
    void theOrderOfRowsTheLineEndsAndAByteOrderMarkDoNotMatter() throws Exception {
        analyze();
        Map<String, String> before = new HashMap<>();
        for (String table : TABLES) {
            before.put(table, sorted(read(table)));
        }
        for (String file : List.of("points.csv", "runs.csv", "responses.csv")) {
            List<String> lines = new ArrayList<>(read(file).lines().toList());
            Collections.shuffle(lines.subList(1, lines.size()), new Random(1));
            write(file, "\uFEFF" + String.join("\r\n", lines));
        }

        analyze();

        for (String table : TABLES) {
            assertThat(sorted(read(table))).as(table).isEqualTo(before.get(table));
        }
    }

    private static String sorted(String text) {
        return String.join("\n", text.lines().sorted().toList());
    }

    @Test
    void nothingButTheTablesIsLeftAndTheSameDataYieldTheSameBytes() throws Exception {
        Path out = folder.resolve("deep/out");
        analyze();
        ResultsAnalysis.analyze(folder, out, AnalysisChoice.NONE);

        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(TABLES);
        }
        for (String table : TABLES) {
            assertThat(out.resolve(table)).hasSameBinaryContentAs(folder.resolve(table));
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource
    void whatIsWrongIsToldWithItsPlaceAndNothingIsWritten(String file, String text, String fault) throws Exception {
        write(file, text);

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> ResultsAnalysis.analyze(folder, folder.resolve("out"), AnalysisChoice.NONE))
                .withMessageContaining(file + ":" + fault);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> String.valueOf(path.getFileName())))
                    .containsExactlyInAnyOrder("points.csv", "runs.csv", "responses.csv");
        }
    }

    static Stream<Arguments> whatIsWrongIsToldWithItsPlaceAndNothingIsWritten() {
        String header = "point,replication,response,place,value\n";
        return Stream.of(
                Arguments.of("points.csv", "", "1:1: the file must have a header line but is empty"),
                Arguments.of("points.csv", "point,name\n", "1:1: the table must have a point but has none"),
                Arguments.of("points.csv", "number\n1\n", "1:1: column \"point\" must be there but is missing"),
                Arguments.of(
                        "points.csv",
                        "name,point\na,1\nb,1\n",
                        "3:3: point must be unique, not as on line 2 but was \"1\""),
                Arguments.of("points.csv", "point,x,x\n1,2,3\n", "1:9: column \"x\" must stand only once"),
                Arguments.of("points.csv", "point,x\n0,1\n", "2:1: point must be a whole number >= 1 but was \"0\""),
                Arguments.of(
                        "points.csv", "point,x\n1\n", "2:1: the row must have 2 cells as the header has but has 1"),
                Arguments.of(
                        "runs.csv",
                        "point,replication,status\n1,1,fine\n",
                        "2:5: status must be done or failed but was \"fine\""),
                Arguments.of(
                        "runs.csv",
                        "point,replication\n1,1\n1,2\n1,1\n",
                        "4:1: point and replication must be unique but stands on line 2 already"),
                Arguments.of("runs.csv", "point,replication\n7,1\n", "2:1: point must be a point of points.csv"),
                Arguments.of("responses.csv", "point,response\n", "1:1: column \"replication\" must be there"),
                Arguments.of(
                        "responses.csv",
                        header + "1,1,y,p,1\n\n1,2,\"y\",p,NaN\n",
                        "4:11: value must be a finite number from -1e100 to 1e100 but was \"NaN\""),
                Arguments.of(
                        "responses.csv",
                        header + "1,1,y,p,inf\n",
                        "2:9: value must be a finite number from -1e100 to 1e100 but was \"inf\""),
                Arguments.of("responses.csv", header + "1,1,y,p,1e999\n", "2:9: value must be a finite number"),
                Arguments.of(
                        "responses.csv", header + "1,1,y,p,-1e101\n", "2:9: value must be a finite number from -1e100"),
                Arguments.of("responses.csv", header + "1,1,y,p,0x1p3\n", "2:9: value must be a finite number"),
                Arguments.of(
                        "responses.csv",
                        header + "1,1,y,p,\n",
                        "2:9: value must be a finite number from -1e100 to 1e100 but is empty"),
                Arguments.of("responses.csv", header + "1,1,y,,1\n", "2:7: place must be given but is empty"),
                Arguments.of("responses.csv", header + "3,1,y,p,1\n", "2:1: point must be a point of points.csv"),
                Arguments.of("responses.csv", header + "2,4,y,p,1\n", "2:3: replication must be a run of the point"),
                Arguments.of("responses.csv", header + "1,\"1,y,p,1\n", "2:1: the row must be valid CSV"),
                Arguments.of(
                        "responses.csv",
                        header + "1,1,y,p,1\n1,2,y,p,1\n1,1,y,p,2\n",
                        "4:1: point, replication, response, place and item together must be unique"
                                + " but stands on line 2 already"),
                Arguments.of(
                        "responses.csv",
                        header + "1,1,y,p,-1\n1,1,y_censored,p,0\n",
                        "1:1: values of y must be >= 0 as it has a flag y_censored"));
    }

    @Test
    void ofManyFaultsTheFirstAreTold() throws IOException {
        write("responses.csv", "point,replication,response,place,value\n" + "1,1,y,p,?\n".repeat(70));

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(this::analyze)
                .satisfies(bad -> assertThat(bad.faults()).hasSize(51))
                .withMessageEndingWith("responses.csv:51:9: further faults of this file are not told");
    }

    @Test
    void ofTooManyResponsesNoneIsComparedUnlessItIsChosen() throws Exception {
        StringBuilder responses = new StringBuilder("point,replication,response,place,value\n");
        IntStream.rangeClosed(1, 21).forEach(i -> responses.append("1,1,y%d,p,1%n2,1,y%d,p,2%n".formatted(i, i)));
        write("responses.csv", responses.toString());

        assertThat(analyze().plan()).isEmpty();
        assertThat(rows("contrasts.csv")).isEmpty();
        assertThat(rows("summary.csv")).hasSize(42);

        ResultsAnalysis.analyze(
                folder, folder, new AnalysisChoice(Optional.empty(), List.of("y21"), OptionalDouble.empty()));

        assertThat(rows("contrasts.csv")).extracting(row -> row.get("response")).containsExactly("y21", "y21");
    }

    @Test
    void moreThanFiveHundredPointsAreNotCompared() throws Exception {
        Random random = new Random(2);
        double[][] design =
                Stream.generate(() -> uniform(random, 2, 0, 1)).limit(501).toArray(double[][]::new);
        new ResultsText("x1", "x2").points(design, x -> x[0]).write(folder);

        analyze();

        assertThat(rows("contrasts.csv")).isEmpty();
        assertThat(rows("summary.csv")).hasSize(501);
        assertThat(rows("sensitivity.csv")).isNotEmpty();
    }

    @Test
    void runsThatAllFailedLeaveNothingToTell() throws Exception {
        write("runs.csv", "point,replication,status\n1,1,failed\n2,1,failed\n");
        write("responses.csv", "point,replication,response,place,item,value\n");

        assertThat(analyze().plan()).isEmpty();

        for (String table : TABLES) {
            assertThat(rows(table)).as(table).isEmpty();
        }
    }

    @Test
    void wordsAreNoNumbersAndFewPlacesNoRegression() throws Exception {
        write("points.csv", "point,policy,h\n1,none,x1\n2,none,x2\n3,paired,x1\n4,paired,x2\n");
        write("runs.csv", "point,replication\n1,1\n2,1\n3,1\n4,1\n");
        write("responses.csv", "point,replication,response,place,value\n1,1,y,p,1\n2,1,y,p,2\n3,1,y,p,4\n4,1,y,p,7\n");

        assertThat(analyze().sensitivity()).isEmpty();
    }

    @Test
    void aFaultBringsNoOtherThatFollowsFromIt() throws Exception {
        write("runs.csv", "point,replication\n1,1\n1,2\n2,one\n");
        write("responses.csv", "point,replication,response,place,value\n1,1,cost,here,x\n2,1,cost,here,1\n");
        AnalysisChoice choice = new AnalysisChoice(Optional.empty(), List.of("cost"), OptionalDouble.empty());

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> ResultsAnalysis.analyze(folder, folder, choice))
                .satisfies(thrown -> assertThat(thrown.faults())
                        .hasSize(2)
                        .anyMatch(fault -> fault.toString().contains("runs.csv:4:3: replication must be"))
                        .anyMatch(fault -> fault.toString().contains("responses.csv:2:15: value must be")));
    }

    @Test
    void spacesAndTheNamelessColumnOfRowNamesCountForNothing() throws Exception {
        analyze();
        String before = read("summary.csv");

        write("points.csv", ",point,name,policy.teams\n0,1,base,none\n1,2,aid,paired\n");
        write("responses.csv", read("responses.csv").replace(",here,,", ", here,, "));
        analyze();

        assertThat(read("summary.csv")).isEqualTo(before);
    }

    @Test
    void anUnknownBaselineOrResponseIsRefusedWithTheNearest() {
        AnalysisChoice choice = new AnalysisChoice(Optional.of("bas"), List.of("costs"), OptionalDouble.empty());

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> ResultsAnalysis.analyze(folder, folder, choice))
                .withMessageContaining("--baseline: the baseline must be the number or name of a point")
                .withMessageContaining("did you mean \"base\"?")
                .withMessageContaining("--response: the response must be one of responses.csv")
                .withMessageContaining("did you mean \"cost\"?");
    }

    @Test
    void aPointThatWasPlayedOnceForTwoCountsOnceInThePolynomial() throws Exception {
        Random random = new Random(3);
        List<double[]> once = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            once.add(uniform(random, 2, -1, 1));
        }
        List<double[]> twice = new ArrayList<>(once);
        twice.add(once.get(4));
        twice.add(once.get(7));

        Map<String, SensitivityRow> with = indices(
                new ResultsText("x1", "x2").points(twice.toArray(double[][]::new), x -> Math.exp(x[0]) * x[1]),
                "regression");
        Map<String, SensitivityRow> without = indices(
                new ResultsText("x1", "x2").points(once.toArray(double[][]::new), x -> Math.exp(x[0]) * x[1]),
                "regression");

        for (String index : List.of("intercept ", "linear x1", "linear x2", "interaction x1x2", "residual_sd ")) {
            assertThat(row(with, index)).isEqualTo(row(without, index));
        }
    }

    private Map<String, SensitivityRow> indices(ResultsText results, String method) throws Exception {
        results.write(folder);
        Map<String, SensitivityRow> indices = new HashMap<>();
        for (SensitivityRow row : analyze().sensitivity()) {
            assertThat(row.method()).isIn(method, "metamodel", "variance");
            indices.put(row.index() + " " + row.factor() + row.factor2(), row);
        }
        return indices;
    }

    private static SensitivityRow row(Map<String, SensitivityRow> indices, String name) {
        return Objects.requireNonNull(indices.get(name), name);
    }

    private static double value(Map<String, SensitivityRow> indices, String name) {
        return row(indices, name).value().orElseThrow();
    }

    private static double ishigami(double[] x) {
        return Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    private static double[] uniform(Random random, int k, double low, double high) {
        return random.doubles(k, low, high).toArray();
    }

    private static double[] with(double[] x, int factor, double value) {
        double[] changed = x.clone();
        changed[factor] = value;
        return changed;
    }

    /** Saltelli's design as SALib orders it. */
    private static double[][] saltelli(int rows, boolean second) {
        Random random = new Random(7);
        List<double[]> points = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double[] a = uniform(random, 3, -Math.PI, Math.PI);
            double[] b = uniform(random, 3, -Math.PI, Math.PI);
            points.add(a);
            IntStream.range(0, 3).forEach(i -> points.add(with(a, i, b[i])));
            if (second) {
                IntStream.range(0, 3).forEach(i -> points.add(with(b, i, a[i])));
            }
            points.add(b);
        }
        return points.toArray(double[][]::new);
    }

    @Test
    void saltellisDesignIsRecognisedAndYieldsTheIndicesOfIshigami() throws Exception {
        Map<String, SensitivityRow> indices = indices(
                new ResultsText("x1", "x2", "x3").points(saltelli(3000, true), ResultsAnalysisTest::ishigami), "sobol");

        // Ishigami and Homma 1990 with a = 7, b = 0.1
        Map<String, Double> exact = Map.of(
                "variance ", 13.844588,
                "S1 x1", 0.313905,
                "S1 x2", 0.442411,
                "S1 x3", 0.0,
                "ST x1", 0.557589,
                "ST x2", 0.442411,
                "ST x3", 0.243684,
                "S2 x1x3", 0.243684,
                "S2 x1x2", 0.0);
        exact.forEach((name, known) -> {
            SensitivityRow row = row(indices, name);
            double halfWidth = row.ci95().orElseThrow().halfWidth();
            assertThat(row.value().orElseThrow()).as(name).isCloseTo(known, within(1.6 * halfWidth));
            assertThat(row.n()).isEqualTo(3000);
        });
        assertThat(value(indices, "left_out ")).isZero();
    }

    @Test
    void aBaseRowThatLacksAValueIsLeftOutAndCounted() throws Exception {
        new ResultsText("x1", "x2", "x3")
                .points(saltelli(40, false), ResultsAnalysisTest::ishigami)
                .write(folder);
        write(
                "runs.csv",
                read("runs.csv")
                        .replace("replication\n", "replication,status\n")
                        .replaceAll("(?m)^(\\d+,1)$", "$1,done")
                        .replace("\n7,1,done\n", "\n7,1,failed\n"));
        write("responses.csv", read("responses.csv").replaceFirst("(?m)^7,1,.*\\n", ""));

        List<SensitivityRow> rows = analyze().sensitivity();

        assertThat(rows).isNotEmpty().allMatch(row -> row.n() == 39);
        assertThat(rows.get(0).index()).isEqualTo("left_out");
        assertThat(rows.get(0).value()).hasValue(1);
    }

    @Test
    void trajectoriesAreRecognisedAndYieldTheSlopesPerRange() throws Exception {
        // y = 3 x1 - 2 x2 + x1 x2 on [0, 10] x [0, 1]: effects per range 30 + 10 x2, -2 + x1
        double[][] design = {
            {0, 0}, {10, 0}, {10, 1},
            {10, 1}, {10, 0}, {0, 0},
            {0, 1}, {10, 1}, {10, 0},
        };
        Map<String, SensitivityRow> indices =
                indices(new ResultsText("x1", "x2").points(design, x -> 3 * x[0] - 2 * x[1] + x[0] * x[1]), "morris");

        assertThat(value(indices, "mu x1")).isCloseTo((30 + 30 + 40) / 3.0, within(1e-12));
        assertThat(value(indices, "mu x2")).isCloseTo(8, within(1e-12));
        assertThat(value(indices, "mu_star x2")).isCloseTo(8, within(1e-12));
        assertThat(value(indices, "sigma x2")).isCloseTo(0, within(1e-12));
        assertThat(row(indices, "mu x1").n()).isEqualTo(3);
    }

    @Test
    void oneFactorAtATimeIsRecognisedAndYieldsItsSpan() throws Exception {
        Map<String, SensitivityRow> indices = indices(
                new ResultsText("x1", "x2")
                        .point(new double[] {1, 5}, 10, 20)
                        .point(new double[] {0, 5}, 7, 16)
                        .point(new double[] {2, 5}, 11, 23)
                        .point(new double[] {1, 6}, 12, 22),
                "one_at_a_time");

        assertThat(value(indices, "low x1")).isEqualTo(-3.5);
        assertThat(value(indices, "high x1")).isEqualTo(2);
        assertThat(value(indices, "effect x1")).isEqualTo(5.5);
        assertThat(value(indices, "low x2")).isZero();
        assertThat(value(indices, "effect x2")).isEqualTo(2);
        assertThat(row(indices, "effect x2").n()).isEqualTo(2);
    }

    @Test
    void aSampleYieldsRegressionAndAPolynomialThatExplainAPolynomial() throws Exception {
        Random random = new Random(3);
        double[][] design =
                Stream.generate(() -> uniform(random, 2, 0, 4)).limit(60).toArray(double[][]::new);
        Map<String, SensitivityRow> linear =
                indices(new ResultsText("x1", "x2").points(design, x -> 5 + 2 * x[0] - 7 * x[1]), "regression");

        assertThat(value(linear, "r2 ")).isCloseTo(1, within(1e-9));
        assertThat(value(linear, "src x1")).isPositive();
        assertThat(value(linear, "src x2")).isLessThan(-0.9);
        double half = (extreme(design, 0, 1) - extreme(design, 0, -1)) / 2;
        assertThat(value(linear, "linear x1")).isCloseTo(2 * half, within(1e-9));
        assertThat(value(linear, "interaction x1x2")).isCloseTo(0, within(1e-9));
        assertThat(value(linear, "predicted_r2 ")).isCloseTo(1, within(1e-9));
    }

    /** Ranks 1 to 4 against 1, 2.5, 2.5, 4: 4.5 / sqrt(5 * 4.5). */
    @Test
    void pointsOfTheSameMeanShareTheirRankWhateverTheOrderOfTheirValues() throws Exception {
        Map<String, SensitivityRow> indices = indices(
                new ResultsText("x1")
                        .point(new double[] {1}, 0, 0, 0, 0)
                        .point(new double[] {2}, 6, 1, 1, 0)
                        .point(new double[] {3}, 6, 1, 0, 1)
                        .point(new double[] {4}, 9, 9, 9, 9),
                "regression");

        assertThat(value(indices, "srrc x1")).isCloseTo(Math.sqrt(0.9), within(1e-12));
    }

    private static double extreme(double[][] design, int factor, int sign) {
        return sign
                * Arrays.stream(design).mapToDouble(x -> sign * x[factor]).max().orElseThrow();
    }

    @Test
    void aBoxIsDiscoveredWhereAResponseIsAboveAThreshold() throws Exception {
        Random random = new Random(5);
        double[][] design =
                Stream.generate(() -> uniform(random, 3, 0, 1)).limit(400).toArray(double[][]::new);
        new ResultsText("x1", "x2", "x3")
                .points(design, x -> x[0] > 0.6 && x[2] < 0.5 ? 40 : 20)
                .write(folder);

        ResultsAnalysis.analyze(folder, folder, new AnalysisChoice(Optional.empty(), List.of(), OptionalDouble.of(30)));

        List<CSVRecord> box = rows("discovery.csv").stream()
                .filter(row -> row.get("box").equals("1"))
                .toList();
        assertThat(box).hasSize(2);
        assertThat(box.get(0).get("factor") + " " + box.get(0).get("demand")).isEqualTo("x1 at_least");
        assertThat(number(box.get(0), "limit")).isCloseTo(0.6, within(0.06));
        assertThat(box.get(1).get("factor") + " " + box.get(1).get("demand")).isEqualTo("x3 at_most");
        assertThat(number(box.get(1), "limit")).isCloseTo(0.5, within(0.06));
        assertThat(number(box.get(0), "coverage")).isGreaterThan(0.85);
        assertThat(number(box.get(0), "density")).isGreaterThan(0.85);
    }

    /** The first time at which all beds of an M/M/20 with 2 patients a day and stays of 10 days are full. */
    private static double firstPassage(Random random) {
        double time = 0;
        for (int inBed = 0; inBed < 20; ) {
            double rate = 2 + inBed * 0.1;
            time -= Math.log(1 - random.nextDouble()) / rate;
            inBed += random.nextDouble() * rate < 2 ? 1 : -1;
        }
        return time;
    }

    @Test
    void firstPassagesHaveTheirKnownSurvivalThoughTheHorizonCutsThem() throws Exception {
        Random random = new Random(11);
        StringBuilder runs = new StringBuilder("point,replication\n");
        StringBuilder responses = new StringBuilder("point,replication,response,place,value\n");
        for (int r = 1; r <= 4000; r++) {
            double days = firstPassage(random);
            runs.append("1,%d%n".formatted(r));
            responses.append("1,%d,full_d,ward,%s%n".formatted(r, Math.min(days, 30)));
            responses.append("1,%d,full_d_censored,ward,%d%n".formatted(r, days > 30 ? 1 : 0));
        }
        write("points.csv", "point\n1\n");
        write("runs.csv", runs.toString());
        write("responses.csv", responses.toString());

        analyze();

        // survival at 10, 20, 30 days from exp(Qt); four standard errors
        Map<Double, Double> known = Map.of(10.0, 0.946486, 20.0, 0.487205, 29.99, 0.187093);
        List<CSVRecord> curve = rows("survival.csv");
        known.forEach((time, survival) -> {
            CSVRecord last = curve.stream()
                    .filter(row -> number(row, "time") <= time)
                    .reduce((one, next) -> next)
                    .orElseThrow();
            assertThat(number(last, "survival")).isCloseTo(survival, within(4 * number(last, "se")));
        });
        assertThat(number(rows("durations.csv").get(0), "tau")).isEqualTo(30);
    }
}
