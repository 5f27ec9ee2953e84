package org.aidflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidflow.experiment.Engines;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Point;
import org.aidflow.experiment.Run;
import org.aidflow.experiment.Runner;
import org.aidflow.io.ExperimentReader;
import org.aidflow.io.Overrides;
import org.aidflow.measure.Results;
import org.aidflow.measure.Table;
import org.aidflow.scenario.Demand;
import org.aidflow.scenario.Present;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Team;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the case of Hubei 2020 to its sources and to what was observed, and the policies to common sense. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HubeiCaseTest {
    private static final Path CASE = Path.of("networks/hubei-2020");
    private static final int REPLICATIONS = 3;

    private final Scenario scenario;

    /** Of {@code historical}. */
    private final List<Run> history;

    /** The first replication of each policy, by its name. */
    private final Map<String, Run> policies = new HashMap<>();

    HubeiCaseTest() throws Exception {
        Experiment experiment = ExperimentReader.read(Path.of("experiments/hubei-policies.yaml"), Overrides.NONE)
                .experiment();
        Runner runner = new Runner(experiment, Engines.DEFAULT);
        experiment.points().forEach(point -> policies.put(point.name(), runner.play(point, 1)));
        Point historical = experiment.points().stream()
                .filter(point -> point.name().equals("historical"))
                .findFirst()
                .orElseThrow();
        scenario = historical.scenario();
        history = IntStream.rangeClosed(1, REPLICATIONS)
                .mapToObj(replication -> runner.play(historical, replication))
                .toList();
    }

    private Run policy(String name) {
        return Objects.requireNonNull(policies.get(name), name);
    }

    /** A row of the census of Wuhan. */
    private record Day(LocalDate date, int open, int inBed, int seriousWaiting) {}

    /** Returns the days of Wuhan from {@code first} to {@code last} of February 2020, where 0 is the last of January. */
    private static List<Day> wuhan(Run run, int first, int last) {
        LocalDate january = LocalDate.of(2020, 1, 31);
        return run.results().rows(Table.CENSUS).stream()
                .filter(row -> row.get(1).equals("Wuhan"))
                .map(row ->
                        new Day((LocalDate) row.get(0), whole(row, 2), whole(row, 4), whole(row, 6) + whole(row, 7)))
                .filter(day -> !day.date().isBefore(january.plusDays(first)))
                .filter(day -> !day.date().isAfter(january.plusDays(last)))
                .toList();
    }

    private static int whole(List<Object> row, int column) {
        return (Integer) row.get(column);
    }

    private static double response(Run run, String response, String place) {
        return run.results().rows(Table.RESPONSES).stream()
                .filter(row -> row.subList(0, 3).equals(List.of(response, place, "")))
                .mapToDouble(row -> (Double) row.get(3))
                .findFirst()
                .orElseThrow();
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(CASE)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .filter(file -> !file.endsWith("sources.csv"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowSaysWhereItComesFromAndEverySourceIsDescribed(Path table) throws IOException {
        Set<String> sources = rows(CASE.resolve("sources.csv")).stream()
                .map(row -> row.get("source_id"))
                .collect(Collectors.toSet());

        List<CSVRecord> rows = rows(table);

        assertThat(rows).isNotEmpty();
        assertThat(rows)
                .allMatch(row ->
                        !row.get("source").isBlank() || !row.get("assumption").isBlank());
        assertThat(rows.stream()
                        .flatMap(row -> Stream.of(row.get("source").split("\\+", -1)))
                        .filter(id -> !id.isBlank())
                        .collect(Collectors.toSet()))
                .isSubsetOf(sources);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "historical", "paired", "pooled"})
    void everyPolicyRunsAndLosesNobody(String name) {
        assertThat(policy(name).fault()).isEmpty();
    }

    @Test
    void allPatientsAndStaffOnRecordFlowThrough() {
        double expected = scenario.demand().rule().scale()
                * scenario.demand().rows().stream()
                        .mapToDouble(Demand::patients)
                        .sum();
        int staff = scenario.aid().teams().stream().mapToInt(Team::members).sum();

        int present = scenario.treatment().present().stream()
                .mapToInt(Present::patients)
                .sum();
        int leftBefore = 29;

        assertThat(expected + present + leftBefore).isCloseTo(67_803, within(1.0));
        assertThat(staff).isEqualTo(43_010);
        for (Run run : history) {
            assertThat(response(run, "patients", Results.REGION)).isCloseTo(expected, within(4 * Math.sqrt(expected)));
            assertThat(response(run, "staff_reported", Results.REGION)).isEqualTo(staff);
            assertThat(response(run, "staff_left", Results.REGION)).isEqualTo(staff);
        }
    }

    @Test
    void withoutAidIsPlainlyWorseThanHistory() {
        Run none = policy("none");
        Run historical = policy("historical");
        for (String response : List.of("waiting_patient_days", "died_waiting")) {
            assertThat(response(none, response, Results.REGION))
                    .as(response)
                    .isGreaterThan(1.25 * response(historical, response, Results.REGION));
        }
        assertThat(response(none, "time_to_relief_d", "Wuhan"))
                .isGreaterThan(response(historical, "time_to_relief_d", "Wuhan") + 5);
    }

    /** A2: all severe patients were admitted by 10 February, give or take two days. */
    @Test
    void theSeriousCasesOfWuhanHaveBedsByAboutTheTenthOfFebruary() {
        for (Run run : history) {
            assertThat(wuhan(run, 0, 4)).anyMatch(day -> day.seriousWaiting() > 100);
            assertThat(wuhan(run, 8, 12)).anyMatch(day -> day.seriousWaiting() <= 20);
        }
    }

    /** A3: the hospitals were full until 12 February at least. */
    @Test
    void wuhanIsOverloadedUntilTheTwelfthOfFebruaryAtLeast() {
        for (Run run : history) {
            LocalDateTime end = run.results().rows(Table.OVERLOAD).stream()
                    .filter(row -> row.get(0).equals("Wuhan"))
                    .map(row -> (LocalDateTime) row.get(3))
                    .max(LocalDateTime::compareTo)
                    .orElseThrow();

            assertThat(end).isAfterOrEqualTo(LocalDate.of(2020, 2, 12).atStartOfDay());
        }
    }

    /** A3, on the days on which it counts all beds: there are no shelters yet. */
    @Test
    void theBedsOfWuhanAreAsFullAsObservedBeforeTheSheltersOpen() throws IOException {
        Map<String, Double> observed = rows(CASE.resolve("observed.csv")).stream()
                .filter(row -> row.get("id").equals("A3"))
                .collect(Collectors.toMap(row -> row.get("date"), row -> Double.parseDouble(row.get("value"))));

        for (Run run : history) {
            List<Day> days = wuhan(run, 0, 4);
            assertThat(days).hasSize(5);
            for (Day day : days) {
                assertThat((double) day.inBed() / day.open())
                        .as("occupancy on %s", day.date())
                        .isCloseTo(observed.get(day.date().toString()), within(0.05));
            }
        }
    }
}
