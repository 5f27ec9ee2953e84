package org.aidflow.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aidflow.base.Time;
import org.aidflow.scenario.DemandRule.ArrivalProcess;
import org.aidflow.scenario.EpidemicRule;
import org.aidflow.scenario.Epidemics;
import org.aidflow.scenario.Outbreak;
import org.aidflow.scenario.Seekers;
import org.aidflow.scenario.Transmission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EpidemicFilesTest {
    private static final String FILE = "net/epidemic.csv";

    @TempDir
    Path folder;

    private static TwoCities withEpidemics() {
        return new TwoCities().edit("net/scenario.yaml", "overload:", """
                        demand: {process: seir}
                        epidemic: {latent_d: 3, to_seek_d: 5.5, reported_share: 0.65, waiting_infectious: 0.5, step_h: 6}
                        overload:""").put(FILE, """
                        city,from,population,initial_exposed,initial_infectious,initial_seeking,beta_per_day,source
                        Wuhan,,11212000,900,700,300,0.9,s1
                        Huanggang,2020-01-20,6333000,,,,0.5,s1
                        Wuhan,2020-01-23T10:00,,,,,0.2,s1
                        """);
    }

    @Test
    void theTableAndItsSettingsBecomeEpidemics() throws BadInputException {
        Seekers demand = ScenarioReader.read(withEpidemics().write(folder)).demand();

        assertThat(demand.rule().process()).isEqualTo(ArrivalProcess.SEIR);
        assertThat(demand.epidemic()).isTrue();
        assertThat(demand.epidemics())
                .isEqualTo(new Epidemics(
                        new EpidemicRule(3, 5.5, 0.65, 0.5, 6 * Time.HOUR),
                        List.of(
                                new Outbreak("Wuhan", 11_212_000, 900, 700, 300),
                                new Outbreak("Huanggang", 6_333_000, 0, 0, 0)),
                        List.of(
                                new Transmission("Wuhan", 0, 0.9),
                                new Transmission("Huanggang", 0, 0.5),
                                new Transmission("Wuhan", 3 * Time.DAY + 10 * Time.HOUR, 0.2))));
    }

    @Test
    void withoutThemThereAreNone() throws BadInputException {
        Seekers demand = ScenarioReader.read(new TwoCities().write(folder)).demand();

        assertThat(demand.epidemic()).isFalse();
        assertThat(demand.epidemics()).isEqualTo(Epidemics.NONE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void everyFaultIsTold(String name, UnaryOperator<TwoCities> spoil, List<String> faults) {
        Path net = spoil.apply(withEpidemics()).write(folder);

        assertThat(Validation.of(net).faults())
                .extracting(fault -> fault.toString().replace(net + "/", ""))
                .containsExactlyElementsOf(faults);
    }

    private static Arguments malformed(String name, UnaryOperator<TwoCities> spoil, String... faults) {
        return Arguments.of(name, spoil, List.of(faults));
    }

    static Stream<Arguments> everyFaultIsTold() {
        return Stream.of(
                malformed(
                        "the table is missing where the process needs it",
                        files -> files.delete(FILE),
                        "epidemic.csv:1:1: city \"Wuhan\" must have a row from the start, as demand.process is seir, but has none",
                        "epidemic.csv:1:1: city \"Huanggang\" must have a row from the start, as demand.process is seir, but has none"),
                malformed(
                        "a city's epidemic starts late",
                        files -> files.edit(FILE, "Huanggang,2020-01-20,6333000", "Huanggang,2020-01-21,"),
                        "epidemic.csv:1:1: city \"Huanggang\" must have a row from the start, as demand.process is seir, but has none"),
                malformed(
                        "a city is misspelt",
                        files -> files.edit(FILE, "Wuhan,2020", "Wuhn,2020"),
                        "epidemic.csv:4:1: city must be a city with a hospital (Wuhan, Huanggang) but was \"Wuhn\"; did you mean \"Wuhan\"?"),
                malformed(
                        "a rate is negative",
                        files -> files.edit(FILE, "0.2", "-0.2"),
                        "epidemic.csv:4:28: beta_per_day must be a finite number >= 0 but was \"-0.2\""),
                malformed(
                        "a city has no people",
                        files -> files.edit(FILE, "6333000", ""),
                        "epidemic.csv:3:22: population must be given but is empty"),
                malformed(
                        "more are infected than there are",
                        files -> files.edit(FILE, "11212000", "1000"),
                        "epidemic.csv:2:8: population must be >= all infected, 1900, but was 1000"),
                malformed(
                        "the people of the start are given later",
                        files -> files.edit(FILE, "T10:00,,", "T10:00,11212000,"),
                        "epidemic.csv:4:24: population must be given only where the city's epidemic starts but was \"11212000\""),
                malformed(
                        "a rate stands twice",
                        files -> files.edit(FILE, "2020-01-23T10:00", "2020-01-20"),
                        "epidemic.csv:4:1: city and from must be unique but the same stands on line 2 already",
                        "epidemic.csv:4:18: population must be given but is empty"),
                malformed(
                        "a date lies outside",
                        files -> files.edit(FILE, "2020-01-23T10:00", "2021-01-01"),
                        "epidemic.csv:4:7: from must lie from start (2020-01-20T00:00) to horizon (2020-03-01T00:00) but was \"2021-01-01\""),
                malformed(
                        "a share exceeds 1",
                        files -> files.edit("net/scenario.yaml", "0.65", "65"),
                        "scenario.yaml:24:57: epidemic.reported_share must be a number from 0 to 1 but was \"65\""),
                malformed(
                        "a step does not divide the day",
                        files -> files.edit("net/scenario.yaml", "step_h: 6", "step_h: 7"),
                        "scenario.yaml:24:96: epidemic.step_h must divide a day but was 7.0"));
    }
}
