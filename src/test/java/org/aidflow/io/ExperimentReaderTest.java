package org.aidflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Point;
import org.aidflow.experiment.Replications;
import org.aidflow.measure.Table;
import org.aidflow.network.Mode;
import org.aidflow.random.Constant;
import org.aidflow.random.Lognormal;
import org.aidflow.scenario.Fleet;
import org.aidflow.scenario.Limit;
import org.aidflow.scenario.ServerCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentReaderTest {
    private static final String FILE = "experiments/policies.yaml";
    private static final String FACTORS = """
            factors:
              policy.teams: [none, paired]
              teams.mobilisation_mean_h: [12, 48]
            """;

    @TempDir
    Path folder;

    private ExperimentInput read(TwoCities files, Overrides overrides) throws BadInputException {
        files.write(folder);
        return ExperimentReader.read(folder.resolve(FILE), overrides);
    }

    private static Overrides sets(String... sets) {
        return new Overrides(null, null, List.of(sets));
    }

    @Test
    void factorsBecomePointsWhoseScenariosDifferInTheirLevels() throws BadInputException {
        Experiment experiment = read(new TwoCities(), Overrides.NONE).experiment();

        assertThat(experiment.slug()).isEqualTo("policies");
        assertThat(experiment.question()).isEqualTo("Which policy relieves the cities first?");
        assertThat(experiment.scenario()).isEqualTo("../net");
        assertThat(experiment.seed()).isEqualTo(7);
        assertThat(experiment.replications()).isEqualTo(Replications.fixed(5));
        assertThat(experiment.record()).containsExactly(Table.RESPONSES, Table.CENSUS);
        assertThat(experiment.factors()).containsExactly("policy.teams", "teams.mobilisation_mean_h");
        assertThat(experiment.points())
                .extracting(Point::name)
                .containsExactly(
                        "policy.teams=none, teams.mobilisation_mean_h=12",
                        "policy.teams=none, teams.mobilisation_mean_h=48",
                        "policy.teams=paired, teams.mobilisation_mean_h=12",
                        "policy.teams=paired, teams.mobilisation_mean_h=48");
        Point last = experiment.points().get(3);
        assertThat(last.number()).isEqualTo(4);
        assertThat(last.levels()).isEqualTo(Map.of("policy.teams", "paired", "teams.mobilisation_mean_h", "48"));
        assertThat(last.scenario().aid().policy().teams()).isEqualTo("paired");
        assertThat(last.scenario().aid().teamRule().mobilisationH()).isEqualTo(new Lognormal(48, 0.5));
    }

    @Test
    void thePointsShareTheTables() throws BadInputException {
        List<Point> points = read(new TwoCities(), Overrides.NONE).experiment().points();

        assertThat(points.get(3).scenario().treatment().beds())
                .isSameAs(points.get(0).scenario().treatment().beds());
        assertThat(points.get(3).scenario().network())
                .isSameAs(points.get(0).scenario().network());
    }

    @Test
    void anExperimentWithoutFactorsHasOnePointAndDefaults() throws BadInputException {
        TwoCities files = new TwoCities().put(FILE, "question: How long?\nscenario: ../net\n");

        Experiment experiment = read(files, Overrides.NONE).experiment();

        assertThat(experiment.points()).extracting(Point::name).containsExactly("base");
        assertThat(experiment.seed()).isEqualTo(1);
        assertThat(experiment.replications()).isEqualTo(Replications.fixed(30));
        assertThat(experiment.record()).containsExactly(Table.values());
    }

    @Test
    void namedScenariosBecomePoints() throws BadInputException {
        TwoCities files = new TwoCities().edit(FILE, FACTORS, """
                        design: {kind: scenarios}
                        scenarios:
                          as it was:
                          more of all: {demand.scale: 2, teams.modes: [road], staff.hours_per_day: 6}
                        """);

        List<Point> points = read(files, Overrides.NONE).experiment().points();

        assertThat(points).extracting(Point::name).containsExactly("as it was", "more of all");
        assertThat(points.get(0).levels()).isEmpty();
        assertThat(points.get(1).levels())
                .containsExactly(
                        Map.entry("demand.scale", "2"),
                        Map.entry("teams.modes", "[road]"),
                        Map.entry("staff.hours_per_day", "6"));
        assertThat(points.get(1).scenario().demand().rule().scale()).isEqualTo(2);
        assertThat(points.get(1).scenario().aid().teamRule().modes()).isEqualTo(Set.of(Mode.ROAD));
    }

    @Test
    void theCommandLineOverridesTheFiles() throws BadInputException {
        Overrides overrides = new Overrides(-5L, 2, List.of("teams.modes=[road]", "teams.orientation_mean_h=6"));

        Experiment experiment = read(new TwoCities(), overrides).experiment();

        assertThat(experiment.seed()).isEqualTo(-5);
        assertThat(experiment.replications()).isEqualTo(Replications.fixed(2));
        assertThat(experiment.points()).allSatisfy(point -> {
            assertThat(point.scenario().aid().teamRule().modes()).isEqualTo(Set.of(Mode.ROAD));
            assertThat(point.scenario().aid().teamRule().orientationH()).isEqualTo(new Constant(6));
            assertThat(point.levels()).doesNotContainKey("teams.modes");
        });
    }

    private static final String DOCKS = "stations.csv[node=Depot, station=dock].servers";

    @Test
    void aPathReachesCellsOfATable() throws BadInputException {
        TwoCities files = new TwoCities().edit(FILE, "policy.teams: [none, paired]", "'" + DOCKS + "': [x0.5, 9]");

        List<Point> points = read(files, Overrides.NONE).experiment().points();

        assertThat(servers(points.get(0))).containsExactly(2, 2, 3, 4);
        assertThat(servers(points.get(3))).containsExactly(2, 9, 9, 4);
        assertThat(points.get(3).levels()).containsEntry(DOCKS, "9");
        assertThat(points.get(0).scenario().logistics().stations())
                .isSameAs(points.get(1).scenario().logistics().stations());
    }

    @Test
    void aSetPathReachesEveryRowAndAColumnThatTheFileLacks() throws BadInputException {
        TwoCities files = new TwoCities().put("net/fleets.csv", """
                node,mode,vehicles,payload_kg,seats
                Beijing,road,10,8000,40
                """);

        Experiment experiment = read(files, sets("stations.csv[].servers=7", "fleets.csv.turnround_h=6"))
                .experiment();

        assertThat(experiment.points()).allSatisfy(point -> {
            assertThat(servers(point)).containsOnly(7);
            assertThat(point.scenario().logistics().fleets())
                    .singleElement()
                    .extracting(Fleet::turnroundH)
                    .isEqualTo(new Constant(6));
        });
    }

    @Test
    void aFactorLiftsNoLimitOrSome() throws BadInputException {
        TwoCities files =
                new TwoCities().edit(FILE, "policy.teams: [none, paired]", "relax: [[], [beds, vehicles], [depots]]");

        List<Point> points = read(files, Overrides.NONE).experiment().points();

        assertThat(points.get(0).scenario().relaxed()).isEmpty();
        assertThat(points.get(2).scenario().relaxed()).containsExactlyInAnyOrder(Limit.BEDS, Limit.VEHICLES);
        assertThat(points.get(2).name()).isEqualTo("relax=[beds, vehicles], teams.mobilisation_mean_h=12");
        assertThat(points.get(2).scenario().logistics().fleets().get(0).vehicles())
                .isEqualTo(Fleet.UNLIMITED);
        assertThat(points.get(4).scenario().logistics().stations())
                .extracting(ServerCalendar::station)
                .containsOnly(ServerCalendar.Kind.LANE);
    }

    private static List<Integer> servers(Point point) {
        return point.scenario().logistics().stations().stream()
                .map(row -> row.servers().number())
                .toList();
    }

    @Test
    void aShorterHorizonOnTheCommandLineLeavesLaterRowsUnused() throws BadInputException {
        Experiment experiment =
                read(new TwoCities(), sets("horizon=2020-01-25")).experiment();

        assertThat(experiment.points().get(0).scenario().timeline().days()).isEqualTo(5);
    }

    @Test
    void everyFileThatWasReadHasItsDigest() throws BadInputException {
        TwoCities files = new TwoCities().put("net/stock.csv", "node,item,quantity\n");

        assertThat(read(files, Overrides.NONE).digests())
                .hasSize(files.files().size())
                .containsKeys("policies.yaml", "net/scenario.yaml", "net/arcs.csv")
                .containsEntry("net/stock.csv", "5647559e9a33f95517f664d71a5df79d28549c4219db10ed0eff98aea4992fb3");
    }

    @Test
    void anExperimentIsDescribedByItsSize() {
        new TwoCities().write(folder);

        assertThat(Validation.of(folder.resolve(FILE)).description())
                .startsWith("points: 4, replications: 5; design: factorial of 2 factors; nodes: 7, arcs: 8,");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void everyFaultIsTold(String name, TwoCities files, Overrides overrides, List<String> faults) {
        assertThat(faults(files, overrides)).containsExactlyElementsOf(faults);
    }

    private List<String> faults(TwoCities files, Overrides overrides) {
        BadInputException bad = catchThrowableOfType(BadInputException.class, () -> read(files, overrides));
        return bad.faults().stream()
                .map(fault -> fault.toString().replace(folder + "/", ""))
                .toList();
    }

    private static Arguments bad(String name, String from, String to, String... faults) {
        return Arguments.of(name, new TwoCities().edit(FILE, from, to), Overrides.NONE, List.of(faults));
    }

    private static Arguments bad(String name, Overrides overrides, String... faults) {
        return Arguments.of(name, new TwoCities(), overrides, List.of(faults));
    }

    static Stream<Arguments> everyFaultIsTold() {
        return Stream.of(
                bad(
                        "a factor is misspelt",
                        "policy.teams",
                        "policy.team",
                        "experiments/policies.yaml:6:3: unknown factor \"policy.team\"; did you mean \"policy.teams\"?"),
                bad(
                        "a factor is a group",
                        "policy.teams",
                        "policy",
                        "experiments/policies.yaml:6:3: unknown factor \"policy\""),
                bad(
                        "the start is a factor",
                        "policy.teams: [none, paired]",
                        "start: [2020-01-20]",
                        "experiments/policies.yaml:6:3: start must be the same at all points but is varied"),
                bad(
                        "a level is misspelt",
                        "[none, paired]",
                        "[none, paird]",
                        "experiments/policies.yaml:6:24: policy.teams must be one of historical, hybrid, max_min_fair, nearest, none, optimal, paired, pooled, proportional, worst_first but was \"paird\"; did you mean \"paired\"?"),
                bad(
                        "a level is refused by the scenario",
                        "[12, 48]",
                        "[12, -48]",
                        "experiments/policies.yaml:7:35: teams.mobilisation_mean_h must be a finite number >= 0 but was \"-48\""),
                bad(
                        "a level is a map",
                        "[12, 48]",
                        "[12, {mean: 48}]",
                        "experiments/policies.yaml:7:35: teams.mobilisation_mean_h must be one value but was \"{mean: 48}\""),
                bad(
                        "a level stands twice",
                        "[12, 48]",
                        "[12, 12]",
                        "experiments/policies.yaml:7:35: teams.mobilisation_mean_h must have different levels but has \"12\" twice"),
                bad(
                        "levels are no list",
                        "[12, 48]",
                        "12",
                        "experiments/policies.yaml:7:30: teams.mobilisation_mean_h must be a list of levels, or a map with levels, with low and high, or with a law but was \"12\""),
                bad(
                        "levels are none",
                        "[12, 48]",
                        "[]",
                        "experiments/policies.yaml:7:30: teams.mobilisation_mean_h must be a list of levels but was \"[]\""),
                bad(
                        "a factor stands twice",
                        "teams.mobilisation_mean_h",
                        "policy.teams",
                        "experiments/policies.yaml:7:3: key \"policy.teams\" must stand only once but stands on line 6 already"),
                bad(
                        "a level breaks a rule of two values",
                        "teams.mobilisation_mean_h: [12, 48]",
                        "supplies.cover_d: [5, 1]",
                        "experiments/policies.yaml:7:25: supplies.cover_d must be >= reorder_d but was 1.0"),
                bad(
                        "a level leaves a pair without a way",
                        "teams.mobilisation_mean_h: [12, 48]",
                        "teams.modes: [[road], [air]]",
                        "net/arcs.csv:1:1: there must be a way by air from Beijing to Jinyintan but there is none",
                        "net/arcs.csv:1:1: there must be a way by air from Beijing to Central but there is none",
                        "net/arcs.csv:1:1: there must be a way by air from Hunan to Jinyintan but there is none",
                        "net/arcs.csv:1:1: there must be a way by air from Hunan to Central but there is none"),
                bad(
                        "a level makes the shares miss 1",
                        "teams.mobilisation_mean_h: [12, 48]",
                        "patients.mild.share: [0.8, 0.5]",
                        "experiments/policies.yaml:7:30: shares of patients must sum to 1 but sum to 0.7"),
                bad(
                        "a level breaks a rule with a value of the scenario",
                        "teams.mobilisation_mean_h: [12, 48]",
                        "supplies.reorder_d: [2, 6]",
                        "experiments/policies.yaml:7:27: supplies.cover_d must be >= reorder_d but was 5.0"),
                bad(
                        "the scenario is not there",
                        "../net",
                        "../nte",
                        "experiments/policies.yaml:2:11: scenario must be the folder of a scenario but was \"../nte\""),
                bad(
                        "the scenario is not given",
                        "scenario: ../net\n",
                        "",
                        "experiments/policies.yaml:1:1: scenario must be given but is missing"),
                bad(
                        "the question is not given",
                        "question: Which policy relieves the cities first?\n",
                        "",
                        "experiments/policies.yaml:1:1: question must be given but is missing"),
                bad(
                        "a key is misspelt",
                        "replications",
                        "replication",
                        "experiments/policies.yaml:4:1: unknown key \"replication\"; did you mean \"replications\"?"),
                bad(
                        "the seed is no whole number",
                        "seed: 7",
                        "seed: 7.5",
                        "experiments/policies.yaml:3:7: seed must be a whole number but was \"7.5\""),
                bad(
                        "there are no replications",
                        "replications: 5",
                        "replications: 0",
                        "experiments/policies.yaml:4:15: replications must be a whole number >= 1 but was \"0\""),
                bad(
                        "a table is misspelt",
                        "[responses, census]",
                        "[responses, censsus]",
                        "experiments/policies.yaml:8:21: record must be one of responses, census, limits, stations, overload, shipments, teams, donors, legs, nodes, arcs but was \"censsus\"; did you mean \"census\"?"),
                bad(
                        "a design is unknown",
                        "factors:",
                        "design: {kind: sobl}\nfactors:",
                        "experiments/policies.yaml:5:16: design.kind must be one of factorial, one_at_a_time, fractional, central_composite, latin_hypercube, sobol, morris, monte_carlo, points, scenarios but was \"sobl\"; did you mean \"sobol\"?"),
                bad(
                        "named scenarios need their design",
                        "factors:",
                        "scenarios: {a: {demand.scale: 2}}\nfactors:",
                        "experiments/policies.yaml:5:12: scenarios must only be given with design.kind scenarios but are given here"),
                bad(
                        "the design has no scenarios",
                        "factors:",
                        "design: {kind: scenarios}\nfactors:",
                        "experiments/policies.yaml:5:16: scenarios must have at least one point but have none",
                        "experiments/policies.yaml:7:3: factors must not be given with design.kind scenarios but are given here"),
                bad(
                        "a named scenario is no map",
                        FACTORS,
                        "design: {kind: scenarios}\nscenarios: {a: 5}\n",
                        "experiments/policies.yaml:6:16: scenario a must be a map from paths to values but was \"5\""),
                bad(
                        "a named scenario has a misspelt path",
                        FACTORS,
                        "design: {kind: scenarios}\nscenarios: {a: {demand.scal: 2}}\n",
                        "experiments/policies.yaml:6:17: unknown path \"demand.scal\"; did you mean \"demand.scale\"?"),
                bad(
                        "a set value is refused",
                        sets("teams.modes=[sea]"),
                        "--set teams.modes=[sea]: teams.modes must be one of road, rail, air but was \"sea\""),
                bad(
                        "a set path is misspelt",
                        sets("team.modes=[road]"),
                        "--set team.modes=[road]: unknown path \"team.modes\"; did you mean \"teams.modes\"?"),
                bad(
                        "a set has no value",
                        sets("teams.modes"),
                        "--set teams.modes: --set must be path=value but was \"teams.modes\""),
                bad(
                        "a set path is a factor",
                        sets("policy.teams=none"),
                        "--set policy.teams=none: policy.teams must not be set but is varied by the experiment"),
                bad(
                        "the start is set",
                        sets("start=2020-01-21T00:00:00Z"),
                        "--set start=2020-01-21T00:00:00Z: start must be the same at all points but is varied"),
                bad(
                        "a path means a file that there is not",
                        sets("station.csv[].servers=1"),
                        "--set station.csv[].servers=1: unknown file \"station.csv\"; did you mean \"stations.csv\"?"),
                bad(
                        "a path means a column that there is not",
                        sets("stations.csv[nod=Depot].serves=1"),
                        "--set stations.csv[nod=Depot].serves=1: unknown column \"nod\" of stations.csv; did you mean \"node\"?",
                        "--set stations.csv[nod=Depot].serves=1: unknown column \"serves\" of stations.csv; did you mean \"servers\"?"),
                bad(
                        "a path means no row",
                        sets("stations.csv[node=Hub].servers=1"),
                        "--set stations.csv[node=Hub].servers=1: the path must mean a row of stations.csv but there is none {node=Hub}"),
                bad(
                        "a path is no path",
                        sets("stations.csv.servers[node=Hub]=1"),
                        "--set stations.csv.servers[node=Hub]=1: path must be like stations.csv[node=depot, station=dock].servers but was \"stations.csv.servers[node=Hub]\""),
                bad(
                        "a value of a cell is refused",
                        sets("stations.csv[station=sorter].servers=none"),
                        "--set stations.csv[station=sorter].servers=none: servers must be a whole number >= 0 but was \"none\""),
                bad(
                        "the replications on the command line are none",
                        new Overrides(null, 0, List.of()),
                        "--replications 0: replications must be a whole number >= 1 but was \"0\""));
    }

    @Test
    void aMissingExperimentIsAFault() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> ExperimentReader.read(Path.of("nowhere.yaml"), Overrides.NONE))
                .withMessage("nowhere.yaml:1:1: the file must be there but is missing");
    }

    @Test
    void theFaultsOfExperimentAndScenarioAreToldTogether() {
        TwoCities files = new TwoCities()
                .edit(FILE, "[none, paired]", "[nonne, paired]")
                .edit("net/arcs.csv", "1200,80", "1200,0")
                .edit("net/scenario.yaml", "lookahead_h: 48", "lookahead_h: soon");

        assertThat(faults(files, sets("demand.scale=-1")))
                .containsExactly(
                        "--set demand.scale=-1: demand.scale must be a finite number >= 0 but was \"-1\"",
                        "experiments/policies.yaml:6:18: policy.teams must be one of historical, hybrid, max_min_fair, nearest, none, optimal, paired, pooled, proportional, worst_first but was \"nonne\"; did you mean \"none\"?",
                        "net/arcs.csv:3:26: speed_kmh must be a finite number > 0 but was \"0\"",
                        "net/scenario.yaml:11:16: teams.lookahead_h must be a number of hours >= 0 but was \"soon\"");
    }
}
