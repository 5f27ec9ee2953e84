package org.aidflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidflow.experiment.AnalysisPlan;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Goal;
import org.aidflow.experiment.Point;
import org.aidflow.experiment.RandomNumbers;
import org.aidflow.experiment.Replications;
import org.aidflow.experiment.ResponseName;
import org.aidflow.experiment.Selection;
import org.aidflow.experiment.Selection.Procedure;
import org.aidflow.scenario.Demand;
import org.aidflow.scenario.Limit;
import org.aidflow.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DesignReaderTest {
    private static final String FILE = "experiments/e.yaml";
    private static final String HEAD = "question: q\nscenario: ../net\nreplications: 2\n";
    private static final String H = "teams.mobilisation_mean_h";

    @TempDir
    Path folder;

    private static TwoCities files(String rest) {
        return new TwoCities().put(FILE, HEAD + rest);
    }

    private Experiment read(TwoCities files) throws BadInputException {
        files.write(folder);
        return ExperimentReader.read(folder.resolve(FILE), Overrides.NONE).experiment();
    }

    private List<Point> points(String rest) throws BadInputException {
        return read(files(rest)).points();
    }

    private static List<String> levels(List<Point> points, String path) {
        return points.stream()
                .map(point -> point.levels().getOrDefault(path, ""))
                .toList();
    }

    @Test
    void aRangeStandsForItsEndsWhereLevelsAreListed() throws BadInputException {
        Experiment experiment = read(files("""
                factors:
                  policy.teams: {levels: [none, paired]}
                  teams.mobilisation_mean_h: {low: 6, high: 72.0, unit: h}
                """));

        assertThat(levels(experiment.points(), H)).containsExactly("6", "72", "6", "72");
        assertThat(experiment.design()).hasToString("factorial of 2 factors");
        assertThat(experiment.design().factors().get(1)).hasToString(H + " (h): 6 to 72");
    }

    @Test
    void constraintsThinAFactorialDesign() throws BadInputException {
        List<Point> points = points("""
                design:
                  kind: factorial
                  constraints:
                    - supplies.reorder_d < supplies.cover_d
                    - policy.teams != none or teams.mobilisation_mean_h = 12.0
                factors:
                  policy.teams: [none, paired]
                  teams.mobilisation_mean_h: [12, 48]
                  supplies.reorder_d: [2, 6]
                  supplies.cover_d: [5, 7]
                """);

        assertThat(points).hasSize(9);
        assertThat(points)
                .noneMatch(point -> "none".equals(point.levels().get("policy.teams"))
                        && "48".equals(point.levels().get(H)));
        assertThat(points)
                .extracting(Point::name)
                .doesNotContain(
                        "policy.teams=paired, teams.mobilisation_mean_h=12, supplies.reorder_d=6, supplies.cover_d=5");
    }

    @Test
    void oneAtATimeStartsFromTheScenariosOwnValues() throws BadInputException {
        List<Point> points = points("""
                design: {kind: one_at_a_time, base: {desks.pair.servers: 3}}
                factors:
                  policy.teams: [none, paired, pooled]
                  teams.mobilisation_mean_h: {low: 12, high: 48}
                  teams.modes: [[road], [road, rail]]
                  "stations[node=Depot, station=dock].servers": [x0.5, x2]
                  "stations[station=sorter].servers": [2, 4.0]
                  desks.pair.servers: [1, 2]
                  policy.epoch_h: [12, 48]
                """);

        assertThat(points.get(0).levels().values())
                .containsExactly("paired", "24", "[rail, road]", "x1", "4", "3", "12");
        assertThat(points).hasSize(1 + 2 + 2 + 2 + 2 + 1 + 2 + 1);
        for (Point point : points.subList(1, points.size())) {
            assertThat(point.levels().entrySet())
                    .filteredOn(level -> !points.get(0).levels().entrySet().contains(level))
                    .hasSize(1);
        }
        assertThat(points.get(0).scenario().aid().teamRule().modes()).hasSize(2);
    }

    @Test
    void aFractionIsChosenByItsResolutionOrItsGenerators() throws BadInputException {
        String factors = """
                factors:
                  policy.teams: [none, paired]
                  teams.mobilisation_mean_h: {low: 12, high: 48}
                  demand.scale: {low: 0.8, high: 1.2}
                  supplies.cover_d: [7, 9]
                """;

        Experiment chosen = read(files("design: {kind: fractional, resolution: 4}\n" + factors));
        assertThat(chosen.points()).hasSize(8);
        assertThat(chosen.design()).hasToString("fractional of 4 factors, 2^(4-1) of resolution IV, I = ABCD");
        Experiment given = read(
                files("design: {kind: fractional, generators: [demand.scale = policy.teams * B, D=AB]}\n" + factors));
        assertThat(given.design()).hasToString("fractional of 4 factors, 2^(4-2) of resolution II, I = CD = ABC = ABD");
        assertThat(levels(given.points(), "demand.scale")).containsExactly("1.2", "0.8", "0.8", "1.2");
    }

    @Test
    void aCentralCompositeDesignHasCornersAxesAndOneCentre() throws BadInputException {
        String factors = """
                factors:
                  teams.mobilisation_mean_h: {low: 12, high: 48}
                  "demand.csv[city=Wuhan].scale": {low: 0.8, high: 1.2}
                """;

        List<Point> points = points("design: {kind: central_composite, alpha: face}\n" + factors);
        assertThat(levels(points, H)).containsExactly("12", "12", "48", "48", "12", "48", "30", "30", "30");
        List<Point> rotatable = points("design: {kind: central_composite}\n" + factors);
        assertThat(levels(rotatable, H)).contains("4.5442", "55.4558"); // 30 -+ 18 sqrt(2)
    }

    @Test
    void aTableCellMayBeScaledWithoutTheNameOfItsFileInFull() throws BadInputException {
        List<Point> points = points("""
                factors:
                  "demand[city=Wuhan].scale": [0.5, 2]
                """);

        assertThat(points.get(1).levels()).containsExactly(Map.entry("demand.csv[city=Wuhan].scale", "2"));
        assertThat(points.get(1).scenario().demand().rows())
                .extracting(Demand::patients)
                .containsExactly(25.0, 60.0, 4.0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            latin_hypercube, points: 12, maximin: true      | 12 | latin hypercube of 3 factors, maximin, by 2400 trial swaps
            monte_carlo, draws: 9                           |  9 | monte carlo of 3 factors
            sobol, rows: 8                                  | 40 | sobol of 3 factors, 8 base rows
            sobol, rows: 6, second_order: true              | 48 | sobol of 3 factors, 6 base rows, with second order (a power of 2 would keep the sequence balanced)
            """)
    void samplesMixRangesLawsAndWords(String design, int size, String description) throws BadInputException {
        Experiment experiment = read(files("design: {kind: " + design + "}\n" + """
                factors:
                  policy.teams: [none, paired]
                  teams.mobilisation_mean_h: {law: "lognormal(24, 0.5)", unit: h}
                  desks.pair.servers: {low: 1, high: 3, type: whole}
                """));

        assertThat(experiment.points()).hasSize(size);
        assertThat(experiment.design()).hasToString(description);
        assertThat(levels(experiment.points(), "desks.pair.servers")).contains("1", "2", "3");
        assertThat(levels(experiment.points(), "policy.teams")).contains("none", "paired");
    }

    @Test
    void morrisPointsMoveOnAGrid() throws BadInputException {
        List<Point> points = points("""
                design: {kind: morris, trajectories: 5, levels: 4}
                factors:
                  teams.mobilisation_mean_h: {low: 12, high: 48}
                  demand.scale: {low: 0.7, high: 1.3}
                """);

        assertThat(points).hasSize(15);
        assertThat(levels(points, H)).contains("12", "48").isSubsetOf("12", "24", "36", "48");
        assertThat(levels(points, "demand.scale")).contains("0.7", "1.3").isSubsetOf("0.7", "0.9", "1.1", "1.3");
    }

    @Test
    void theSeedOfTheExperimentIsThatOfItsDesign() throws BadInputException {
        TwoCities files = files("design: {kind: monte_carlo, draws: 3}\nfactors: {demand.scale: {low: 0, high: 1}}\n");
        files.write(folder);
        Path file = folder.resolve(FILE);

        List<String> seed1 =
                levels(ExperimentReader.read(file, Overrides.NONE).experiment().points(), "demand.scale");
        List<String> seed2 = levels(
                ExperimentReader.read(file, new Overrides(2L, null, List.of()))
                        .experiment()
                        .points(),
                "demand.scale");

        assertThat(levels(read(files).points(), "demand.scale")).isEqualTo(seed1);
        assertThat(seed2).isNotEqualTo(seed1);
    }

    @Test
    void pointsComeFromAFileThatAnswersForItself() throws BadInputException {
        TwoCities files = files("design: {kind: points, file: points.csv}\n").put("experiments/points.csv", """
                point,name,policy.teams,"stations[node=Depot, station=dock].servers",relax
                1,as it was,,,
                2,more docks,pooled,x2,"[beds, staff]"
                3,,none,9,[]
                """);
        files.write(folder);

        ExperimentInput input = ExperimentReader.read(folder.resolve(FILE), Overrides.NONE);
        List<Point> points = input.experiment().points();

        assertThat(input.digests()).containsKey("points.csv");
        assertThat(points)
                .extracting(Point::name)
                .containsExactly(
                        "as it was",
                        "more docks",
                        "policy.teams=none, stations.csv[node=Depot, station=dock].servers=9, relax=[]");
        assertThat(points.get(0).levels()).isEmpty();
        assertThat(points.get(1).scenario().relaxed()).containsExactlyInAnyOrder(Limit.BEDS, Limit.STAFF);
        assertThat(input.experiment().design()).hasToString("points");
    }

    @Test
    void aPointWithTheSameScenarioAsAnEarlierOneSaysSo() throws BadInputException {
        List<Point> points = points("""
                design: {kind: scenarios}
                scenarios:
                  nothing:
                  own values: {teams.mobilisation_mean_h: 24.0, "stations[station=sorter].servers": x1}
                  own cell: {"stations[station=sorter].servers": 4}
                  another: {teams.mobilisation_mean_h: 12}
                  written otherwise: {teams.mobilisation_mean_h: 12.0, policy.teams: paired}
                  cells of two paths: {"stations[].servers": 9, "stations[station=sorter].servers": 4}
                  cells of one path: {"stations[].servers": 9}
                """);

        assertThat(points).extracting(Point::original).containsExactly(1, 1, 1, 4, 4, 6, 7);
        assertThat(points.get(4).scenario()).isSameAs(points.get(3).scenario());
    }

    @Test
    void scenariosAreMadeWhenAskedAndFewAreKept() throws BadInputException, InterruptedException, ExecutionException {
        List<Point> points = points("""
                design: {kind: monte_carlo, draws: 100}
                factors: {"demand[].scale": {low: 0.5, high: 2}}
                """);

        Scenario first = points.get(0).scenario();
        assertThat(points.get(0).scenario()).isSameAs(first);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Scenario>> asked = points.stream()
                .<Callable<Scenario>>map(point -> point::scenario)
                .toList();
        for (Future<Scenario> scenario : threads.invokeAll(asked)) {
            assertThat(scenario.get().network()).isSameAs(first.network());
        }
        threads.shutdown();
        assertThat(points.get(0).scenario()).isNotSameAs(first);
        assertThat(points.get(0).scenario().demand().rows())
                .isEqualTo(first.demand().rows());
    }

    @Test
    void replicationsGoOnUntilGoalsAreMet() throws BadInputException {
        TwoCities files = files("factors: {policy.teams: [none, paired]}\n").edit(FILE, "replications: 2", """
                replications:
                  at_least: 20
                  at_most: 500
                  confidence: 0.9
                  until:
                    - {response: time_to_relief_d, half_width: 0.5}
                    - {response: delivery_delay_mean_h, item: gown, relative: 0.05}
                    - {response: died_waiting, place: Wuhan, quantile: 0.9, half_width: 3}""");

        Experiment experiment = read(files);

        assertThat(experiment.replications())
                .isEqualTo(new Replications(
                        20,
                        500,
                        0.9,
                        List.of(
                                new Goal(
                                        new ResponseName("time_to_relief_d", "region", ""),
                                        OptionalDouble.empty(),
                                        0.5,
                                        false),
                                new Goal(
                                        new ResponseName("delivery_delay_mean_h", "region", "gown"),
                                        OptionalDouble.empty(),
                                        0.05,
                                        true),
                                new Goal(
                                        new ResponseName("died_waiting", "Wuhan", ""),
                                        OptionalDouble.of(0.9),
                                        3,
                                        false)),
                        Optional.empty()));
        assertThat(Validation.of(folder.resolve(FILE)).description()).startsWith("points: 2, replications: 20 to 500;");
        assertThat(ExperimentReader.read(folder.resolve(FILE), new Overrides(null, 7, List.of()))
                        .experiment()
                        .replications())
                .isEqualTo(Replications.fixed(7));
    }

    @Test
    void aSelectionSpendsReplicationsWhereTheyMatter() throws BadInputException {
        TwoCities files = files("""
                select: {procedure: ocba, response: died_waiting, best: lowest, indifference: 2, budget: 400}
                factors: {policy.teams: [none, paired]}
                """).edit(FILE, "replications: 2\n", "");

        Experiment experiment = read(files);

        assertThat(experiment.replications().selection())
                .hasValue(new Selection(
                        Procedure.OCBA, new ResponseName("died_waiting", "region", ""), true, 2, 0.95, 400));
        assertThat(experiment.replications().atLeast()).isEqualTo(10);
        assertThat(experiment.randomNumbers()).isEqualTo(new RandomNumbers(false, false));
        assertThat(read(files.edit(FILE, "ocba", "kn").edit(FILE, ", budget: 400", ""))
                        .randomNumbers())
                .isEqualTo(RandomNumbers.COMMON);
    }

    @Test
    void theBaselineIsThePointWithTheseLevels() throws BadInputException {
        Experiment experiment = read(files("""
                design: {random_numbers: independent, antithetic: true}
                factors: {policy.teams: [none, paired], teams.mobilisation_mean_h: [12, 48]}
                compare: {baseline: {policy.teams: paired, teams.mobilisation_mean_h: 12.0}, responses: [died_waiting]}
                """));

        assertThat(experiment.plan()).isEqualTo(new AnalysisPlan(3, List.of("died_waiting"), Map.of()));
        assertThat(experiment.randomNumbers()).isEqualTo(new RandomNumbers(false, true));
        assertThat(read(files("""
                        design: {kind: scenarios}
                        scenarios: {a: {demand.scale: 2}, b: }
                        compare: {baseline: b}
                        """)).plan()).isEqualTo(new AnalysisPlan(2, AnalysisPlan.STANDARD.responses(), Map.of()));
    }

    @Test
    void thresholdsAreOfResponsesOfThePlan() throws BadInputException {
        TwoCities files = files("""
                factors: {policy.teams: [none, paired]}
                compare: {responses: [died_waiting, time_to_relief_d], thresholds: {time_to_relief_d: 30}}
                """);
        assertThat(read(files).plan().thresholds()).isEqualTo(Map.of("time_to_relief_d", 30.0));
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(
                        () -> read(files.edit(FILE, "{time_to_relief_d: 30}", "{time_to_relief: 30, died_waiting: x}")))
                .satisfies(bad -> assertThat(bad.faults())
                        .extracting(Object::toString)
                        .anySatisfy(fault -> assertThat(fault)
                                .contains("compare.thresholds must be one of died_waiting, time_to_relief_d")
                                .endsWith("did you mean \"time_to_relief_d\"?"))
                        .anySatisfy(fault ->
                                assertThat(fault).contains("died_waiting must be a finite number >= 0 but was \"x\"")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void everyFaultIsTold(String rest, List<String> faults) {
        TwoCities files = files(rest).put("experiments/p.csv", """
                name,policy.teams,demand.scal,demand.scale
                a,paird,1,
                a,,2,-1
                """);
        BadInputException bad = catchThrowableOfType(BadInputException.class, () -> read(files));

        assertThat(bad.faults().stream()
                        .map(fault -> fault.toString().replace(folder + "/experiments/", ""))
                        .toList())
                .containsExactlyElementsOf(faults);
    }

    private static Arguments bad(String rest, String... faults) {
        return Arguments.of(rest, List.of(faults));
    }

    private static Arguments badDesign(String design, String... faults) {
        String factors = "factors: {demand.scale: {low: 1, high: 2}, policy.teams: [none, paired]}\n";
        return bad("design: {" + design + "}\n" + factors, faults);
    }

    private static Arguments badFactor(String factor, String... faults) {
        return bad("factors:\n  " + factor + "\n", faults);
    }

    static Stream<Arguments> everyFaultIsTold() {
        String some = "factors: {policy.teams: [none, paired], demand.scale: [1, 2]}\n";
        return Stream.of(
                badFactor(
                        "demand.scale: {low: 2, high: 1}",
                        "e.yaml:5:32: demand.scale.high must be a finite number > low but was 1.0"),
                badFactor("demand.scale: {low: 2}", "e.yaml:5:17: demand.scale.high must be given but is missing"),
                badFactor(
                        "demand.scale: {low: one, high: 3}",
                        "e.yaml:5:23: demand.scale.low must be a finite number but was \"one\""),
                badFactor(
                        "demand.scale: {hihg: 2, low: 1, high: 2}",
                        "e.yaml:5:18: unknown key \"hihg\"; did you mean \"high\"?"),
                badFactor(
                        "demand.scale: {low: 1, high: 2, law: \"uniform(1, 2)\"}",
                        "e.yaml:5:17: demand.scale must be a list of levels, or a map with levels, with low and high, or with a law but has several"),
                badFactor(
                        "demand.scale: {unit: h}",
                        "e.yaml:5:17: demand.scale must be a list of levels, or a map with levels, with low and high, or with a law but has none"),
                badFactor(
                        "demand.scale: {levels: [1, 1.5], type: whole}",
                        "e.yaml:5:30: demand.scale.levels must be whole numbers, as type says, but was \"1.5\""),
                badFactor(
                        "demand.scale: {low: x1, high: x2}",
                        "e.yaml:5:23: demand.scale.low must be no multiple, which only cells of tables may have, but was \"x1\"",
                        "e.yaml:5:33: demand.scale.high must be no multiple, which only cells of tables may have, but was \"x2\""),
                badFactor(
                        "demand.scale: {law: \"unifrom(1, 2)\"}",
                        "e.yaml:5:23: demand.scale.law: a law must be a number or one of constant(), exponential(), uniform(), triangular(), normal(), lognormal(), gamma(), weibull(), empirical(), discrete() but was \"unifrom(1, 2)\"; did you mean \"uniform\"?"),
                badFactor(
                        "demand.scale: {law: \"uniform(1, 2)\"}",
                        "e.yaml:5:17: demand.scale must have levels or a range with design.kind factorial but has uniform(1, 2)"),
                badFactor(
                        "demand[city=Wuhan].scal: [1]",
                        "e.yaml:5:3: unknown column \"scal\" of demand.csv; did you mean \"scale\"?"),
                bad(
                        "factors:\n  \"demand[].scale\": [1]\n  \"demand.csv[].scale\": [2]\n",
                        "e.yaml:6:3: demand.csv[].scale must be given once but is given twice"),
                badDesign(
                        "kind: monte_carlo, draws: 500, rows: 2",
                        "e.yaml:4:47: design.rows must only be given with design.kind sobol but is given with monte_carlo"),
                badDesign(
                        "kind: morris, trajectories: 4, levels: 3",
                        "e.yaml:5:58: policy.teams must have a range, low and high, with design.kind morris but has none, paired"),
                badDesign(
                        "kind: central_composite",
                        "e.yaml:5:58: policy.teams must have a range, low and high, with design.kind central_composite but has none, paired"),
                badDesign(
                        "kind: fractional",
                        "e.yaml:4:16: design must have either resolution or generators but has neither"),
                badDesign(
                        "kind: fractional, generators: [B=AC]",
                        "e.yaml:4:41: design.generators: unknown factor \"AC\"; letters go from A to B in the order of the factors, without I"),
                badDesign(
                        "kind: sobol, rows: 1000000",
                        "e.yaml:4:29: the points must be at most 1000000 but would be 4000000; lower design.rows"),
                badDesign(
                        "kind: sobol, row: 8",
                        "e.yaml:4:9: design.rows must be given but is missing",
                        "e.yaml:4:23: unknown key \"row\"; did you mean \"rows\"?"),
                badDesign(
                        "kind: latin_hypercube, points: 20000, maximin: true",
                        "e.yaml:4:41: design.points must be at most 10000 with maximin but was \"20000\""),
                badDesign(
                        "kind: monte_carlo, draws: 9, random_numbers: comon",
                        "e.yaml:4:55: design.random_numbers must be one of common, independent but was \"comon\"; did you mean \"common\"?"),
                badDesign(
                        "constraints: [demand.scal < 2]",
                        "e.yaml:4:24: design.constraints: unknown factor \"demand.scal\"; did you mean \"demand.scale\"?"),
                badDesign(
                        "constraints: [demand.scale < supplies.cover_d]",
                        "e.yaml:4:24: design.constraints: unknown factor \"supplies.cover_d\"; valid are demand.scale, policy.teams"),
                badDesign(
                        "constraints: [policy.teams = pared]",
                        "e.yaml:4:24: design.constraints: \"pared\" must be a level of policy.teams or a factor; did you mean \"paired\"?"),
                badDesign(
                        "constraints: [policy.teams < 3]",
                        "e.yaml:4:24: design.constraints: policy.teams must have numbers to be compared by < but has none, paired"),
                badDesign(
                        "constraints: [demand.scale near 3]",
                        "e.yaml:4:24: design.constraints must be comparisons like supplies.reorder_d < supplies.cover_d, with \"or\" between them, but was \"demand.scale near 3\""),
                badDesign(
                        "constraints: [demand.scale > 2]",
                        "e.yaml:4:9: design.constraints must leave at least one point but leave none"),
                badDesign(
                        "kind: one_at_a_time, base: {demand.sale: 1}",
                        "e.yaml:4:38: unknown factor \"demand.sale\"; did you mean \"demand.scale\"?"),
                bad("design: sobol\n", "e.yaml:4:9: design must be a map of keys but was \"sobol\""),
                bad(
                        "design: {kind: morris, trajectories: 4}\n",
                        "e.yaml:4:16: factors must be at least one with design.kind morris but are none"),
                bad(
                        "design: {antithetic: true}\ncompare: {baseline: bse}\n",
                        "e.yaml:5:21: compare.baseline must be the name of a point or a map from factors to levels but was \"bse\"; did you mean \"base\"?"),
                bad(
                        some + "compare: {baseline: {policy.teams: none}}\n",
                        "e.yaml:5:21: compare.baseline must mean one point but means 2"),
                bad(
                        some + "compare: {baseline: {policy.teams: pooled, demand.scale: 1}}\n",
                        "e.yaml:5:21: compare.baseline must mean one point but means none"),
                bad(
                        some + "compare: {baseline: {policy.team: none}}\n",
                        "e.yaml:5:22: unknown factor \"policy.team\"; did you mean \"policy.teams\"?"),
                bad(
                        some + "compare: {responses: [deaths_waiting]}\n",
                        "e.yaml:5:23: compare.responses must be a response but was \"deaths_waiting\"; did you mean \"died_waiting\"?"),
                bad(
                        some + "select: {procedure: rinott, response: died_waiting, indifference: 1}\n",
                        "e.yaml:3:15: replications must be a map with at_least and at_most where select is given but was \"2\""),
                bad("design: {kind: points}\n", "e.yaml:4:9: design.file must be given but is missing"),
                bad(
                        "design: {kind: points, file: p.csv}\n",
                        "p.csv:1:19: unknown path \"demand.scal\"; did you mean \"demand.scale\"?",
                        "p.csv:2:3: policy.teams must be one of historical, hybrid, max_min_fair, nearest, none, optimal, paired, pooled, proportional, worst_first but was \"paird\"; did you mean \"paired\"?",
                        "p.csv:3:1: name must be unique but \"a\" stands on line 2 already",
                        "p.csv:3:6: demand.scale must be a finite number >= 0 but was \"-1\""),
                bad("design: {kind: points, file: q.csv}\n", "q.csv:1:1: the file must be there but is missing"),
                bad(
                        "design: {kind: monte_carlo, draws: 1000}\nfactors: {demand.scale: {low: -1, high: 0}}\n",
                        "e.yaml:5:25: demand.scale must be a finite number >= 0 but was \"-0.50042\""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {at_most: 9}                                                       | 3:15: replications.until must be given but is missing
            {at_most: 5, until: {response: patients, half_width: 1}}           | 3:25: replications.at_most must be >= 10 but was 5
            {at_least: 1, at_most: 5, until: {response: patients, half_width: 1}} | 3:26: replications.at_least must be a whole number >= 2 but was "1"
            {at_most: 50, until: {response: patient, half_width: 1}}           | 3:47: until.response must be a response but was "patient"; did you mean "patients"?
            {at_most: 50, until: {response: patients}}                         | 3:36: until must have either half_width or relative but has neither
            {at_most: 50, until: {response: patients, half_width: 0}}          | 3:69: until.half_width must be a finite number > 0 but was "0"
            {at_most: 50, until: {response: patients, relative: 1}}            | 3:67: until.relative must be a number > 0 and < 1 but was "1"
            {at_most: 50, until: {response: patients, relative: 0.1, quantile: 90}} | 3:82: until.quantile must be a number > 0 and < 1 but was "90"
            {at_most: 50, until: {response: patients, relative: 0.1, place: Wuhn}} | 3:79: until.place must be a city with a hospital (Wuhan, Huanggang) but was "Wuhn"; did you mean "Wuhan"?
            {at_most: 50, until: {response: expired, relative: 0.1, item: gwn}} | 3:77: until.item must be an item of items.csv (gown) but was "gwn"; did you mean "gown"?
            {at_most: 50, until: {response: binding_share, relative: 0.1, item: bed}} | 3:83: until.item must be one of beds, staff, protection but was "bed"; did you mean "beds"?
            {at_most: 50, until: []}                                           | 3:36: replications.until must have at least one goal but has none
            [3]                                                                | 3:15: replications must be a map of keys but was "[3]"
            """)
    void everyFaultOfReplicationsIsTold(String replications, String fault) {
        TwoCities files = files("").edit(FILE, "replications: 2", "replications: " + replications);
        BadInputException bad = catchThrowableOfType(BadInputException.class, () -> read(files));

        assertThat(bad.faults()).singleElement().hasToString(folder + "/experiments/e.yaml:" + fault);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {procedure: rinot, response: patients, indifference: 1}            | 3:21: select.procedure must be one of rinott, kn, ocba but was "rinot"; did you mean "rinott"?
            {procedure: kn, response: patients}                                | 3:9: select.indifference must be given but is missing
            {procedure: kn, response: patients, indifference: 1, budget: 90}   | 3:70: select.budget: only procedure ocba has a budget
            {procedure: ocba, response: patients, indifference: 1}             | 3:9: select.budget must be given but is missing
            {procedure: ocba, response: patients, indifference: 1, budget: 9}  | 3:9: select.budget must be at least 20, 10 replications of each point, but was 9
            """)
    void everyFaultOfASelectionIsTold(String select, String fault) {
        TwoCities files = files("factors: {demand.scale: [1, 2]}\n").edit(FILE, "replications: 2", "select: " + select);
        BadInputException bad = catchThrowableOfType(BadInputException.class, () -> read(files));

        assertThat(bad.faults()).singleElement().hasToString(folder + "/experiments/e.yaml:" + fault);
    }

    @Test
    void rinottTakesThePointsForIndependentAndPairsAreEven() {
        TwoCities files = files("""
                design: {random_numbers: common, antithetic: true}
                factors: {demand.scale: [1, 2]}
                select: {procedure: rinott, response: patients, indifference: 1}
                """).edit(FILE, "replications: 2", "replications: {at_least: 11, at_most: 20}");
        BadInputException bad = catchThrowableOfType(BadInputException.class, () -> read(files));

        assertThat(bad.faults().stream().map(Fault::message))
                .containsExactly(
                        "replications must be even, as design.antithetic makes pairs, but were 11 to 20",
                        "design.random_numbers must be independent with procedure rinott but was \"common\"");
    }

    @Test
    void theKnownResponsesAreThoseOfTheDocuments() throws IOException {
        String text = Files.readString(Path.of("docs/files.md"));
        String table = text.substring(text.indexOf("### Responses"), text.indexOf("## A trace"));
        List<String> named = Pattern.compile("`([a-z_<>]+)`")
                .matcher(table.lines()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.split("\\|", -1)[1])
                        .collect(Collectors.joining()))
                .results()
                .map(name -> name.group(1))
                .filter(name -> !name.contains("<"))
                .toList();

        assertThat(ResponseNames.ALL)
                .filteredOn(name -> !name.matches("delay_.*_mean_h"))
                .containsExactlyInAnyOrderElementsOf(named);
    }
}
