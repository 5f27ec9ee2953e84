package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is too large, too deep, absurd, doubled or badly written is told by file, line and column, and stops at once. */
class LimitsTest {
    private static final String EXPERIMENT = "experiments/line-mobilisation.yaml";
    private static final String SETTINGS = "networks/line/scenario.yaml";
    private static final String FACTORS =
            "factors:\n  policy.teams: [none, historical]\n  teams.mobilisation_mean_h: [12, 48]\n";

    @TempDir
    Path folder;

    @BeforeEach
    void writeProject() throws IOException {
        FuzzTarget.LINE.prepare(folder);
    }

    private Answer validate() {
        Answer answer = Answer.to("validate", folder.resolve(EXPERIMENT).toString());
        assertThat((answer.out() + answer.err()).lines()).noneMatch(line -> line.startsWith("\tat "));
        return answer;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isRefused(String name, String file, UnaryOperator<String> spoil, String complaint) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, spoil.apply(Files.readString(path)), StandardCharsets.ISO_8859_1);

        Answer answer = validate();

        assertThat(answer.code()).as(answer.err()).isEqualTo(2);
        assertThat(answer.out().lines().map(line -> line.replace(folder + "/", "")))
                .contains(complaint);
    }

    private static Arguments bad(String name, String file, UnaryOperator<String> spoil, String complaint) {
        return Arguments.of(name, file, spoil, file + ":" + complaint);
    }

    private static UnaryOperator<String> with(String from, String to) {
        return text -> {
            assertThat(text).contains(from);
            return text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
        };
    }

    private static UnaryOperator<String> more(String end) {
        return text -> text + end;
    }

    static Stream<Arguments> isRefused() {
        String thousand =
                IntStream.rangeClosed(1, 1000).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return Stream.of(
                bad(
                        "settings of more than 3 MiB",
                        EXPERIMENT,
                        more("# and so on\n".repeat(300_000)),
                        "1:1: the file must have at most 3 MiB but has more"),
                bad(
                        "lists within lists",
                        EXPERIMENT,
                        more("compare: " + "[".repeat(5_000)),
                        "1:1: the file must be valid YAML that is not nested deeply but is not"),
                bad(
                        "lists within lists that fit on no stack",
                        EXPERIMENT,
                        more("compare: " + "[".repeat(900) + "]".repeat(900)),
                        "1:1: the file must be valid YAML that is not nested deeply but is not"),
                bad(
                        "lists within lists as nobody needs them",
                        EXPERIMENT,
                        more("compare: " + "[".repeat(51) + "]".repeat(51)),
                        "1:1: the file must be valid YAML that is not nested deeply but is not"),
                bad(
                        "maps within maps",
                        EXPERIMENT,
                        more("compare: " + "{a: ".repeat(5_000)),
                        "1:1: the file must be valid YAML that is not nested deeply but is not"),
                bad(
                        "references that multiply",
                        EXPERIMENT,
                        more("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"),
                        "10:8: a value must be written out but is a reference to \"a\""),
                bad("a merge of maps", EXPERIMENT, more("<<: {seed: 2}\n"), "9:1: unknown key \"<<\""),
                bad(
                        "a row of five million characters",
                        "networks/line/demand.csv",
                        more("Harbour,2020-01-29,1,," + "x".repeat(5_000_000) + "\n"),
                        "32:1: the line must have at most 4000000 characters but has more"),
                bad(
                        "a row of many cells",
                        "networks/line/demand.csv",
                        more(",".repeat(200_000) + "\n"),
                        "32:1: the row must have 5 cells as the header has but has 200001"),
                bad(
                        "a design of 10^9 points",
                        EXPERIMENT,
                        with(
                                FACTORS,
                                "factors:\n  teams.mobilisation_mean_h: [%1$s]\n  teams.orientation_mean_h: [%1$s]\n  demand.scale: [%1$s]\n"
                                        .formatted(thousand)),
                        "1:1: the points must be at most 1000000 but would be 1000000000; give fewer levels or factors"),
                bad(
                        "10^9 replications",
                        EXPERIMENT,
                        with("replications: 20", "replications: 1000000000"),
                        "5:15: replications must be a whole number <= 100000000 but was \"1000000000\""),
                bad(
                        "a horizon in 8,000 years",
                        SETTINGS,
                        with("horizon: 2020-01-31", "horizon: 9999-12-31"),
                        "4:10: horizon must lie at most 100 years after start but was \"9999-12-31\""),
                bad(
                        "a year of five digits",
                        SETTINGS,
                        with("horizon: 2020-01-31", "horizon: +99999-12-31"),
                        "4:10: horizon must be a date such as 2020-02-04 or 2020-02-04T09:30 but was \"+99999-12-31\""),
                bad(
                        "a mean time of 10^300 hours",
                        SETTINGS,
                        with("orientation_mean_h: 24", "orientation_mean_h: 1e300"),
                        "14:23: teams.orientation_mean_h must be a finite number >= 0 and <= 305419896 but was \"1e300\""),
                bad(
                        "a law of 10^300 hours",
                        "networks/line/fleets.csv",
                        with(",1,2,", ",1,\"exponential(1e300)\","),
                        "2:24: turnround_h must have a mean of at most 305419896 hours but was \"exponential(1e300)\""),
                bad(
                        "a way of 10^300 km",
                        "networks/line/arcs.csv",
                        with(",300,60,", ",1e300,60,"),
                        "2:49: the way must take at most 8784 hours but takes 1.6666666666666668E298"),
                bad(
                        "a number of patients that nobody has",
                        "networks/line/demand.csv",
                        with("2020-01-01,12", "2020-01-01,1e300"),
                        "2:20: patients must be from 0.0 to 1.0E7 but was 1.0E300"),
                bad(
                        "a whole number that no computer has",
                        EXPERIMENT,
                        with("seed: 1", "seed: 99999999999999999999"),
                        "4:7: seed must be a whole number of at most 18 digits but was \"99999999999999999999\""),
                bad(
                        "an id that stands twice",
                        "networks/line/teams.csv",
                        with("plain-2", "plain-1"),
                        "3:1: team must be unique but \"plain-1\" stands on line 2 already"),
                bad(
                        "a key that stands twice",
                        EXPERIMENT,
                        with("seed: 1", "seed: 1\nseed: 2"),
                        "5:1: key \"seed\" must stand only once but stands on line 4 already"),
                bad(
                        "bytes that are no UTF-8",
                        "networks/line/nodes.csv",
                        with("Plain", "Pl\u00e4in"),
                        "2:19: the file must be UTF-8 text but has the byte 0xe4"),
                bad(
                        "a name that clears the terminal",
                        "networks/line/nodes.csv",
                        with("Plain", "\u001b[2JPlain"),
                        "2:17: name must have no control characters but was \"?[2JPlain\""),
                bad(
                        "a question that does so",
                        EXPERIMENT,
                        with("question: How", "question: \"\\e[2J\" #"),
                        "2:11: question must have no control characters but was \"?[2J\""),
                bad(
                        "a decimal comma in settings",
                        SETTINGS,
                        with("local_on_duty_share: 0.5", "local_on_duty_share: 0,5"),
                        "24:24: staff.local_on_duty_share must be a number from 0 to 1 but was \"0,5\""),
                bad(
                        "a decimal comma in a table",
                        "networks/line/arcs.csv",
                        with(",300,60,", ",\"300,5\",60,"),
                        "2:43: length_km must be a finite number > 0 but was \"300,5\""),
                bad(
                        "semicolons for commas",
                        "networks/line/arcs.csv",
                        text -> text.replace(',', ';'),
                        "1:1: column \"arc\" must be there but is missing"),
                Arguments.of(
                        "a scenario that is the folder of the experiment",
                        EXPERIMENT,
                        with("../networks/line", "."),
                        "experiments/scenario.yaml:1:1: the file must be there but is missing"));
    }

    /** As some editors and spreadsheets write them. */
    @Test
    void aByteOrderMarkAndLineEndsOfTwoCharactersAreAllRight() throws IOException {
        String before = validate().done().out();
        for (String file : Contents.of(folder).keySet()) {
            Path path = folder.resolve(file);
            Files.writeString(path, "\uFEFF" + Files.readString(path).replace("\n", "\r\n"));
        }

        assertThat(validate().done().out()).isEqualTo(before);
    }

    @Test
    void aFileOfTooManyPointsIsRefused() throws IOException {
        Contents.edit(folder.resolve(EXPERIMENT), FACTORS, "design: {kind: points, file: p.csv}\n");
        Files.writeString(folder.resolve("experiments/p.csv"), "policy.teams\n" + "none\n".repeat(1_000_001));

        assertThat(validate().out()).contains("p.csv:1:1: the points must be at most 1000000 but are 1000001");
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertThat(Answer.to("validate", "/dev/zero").out())
                .startsWith("/dev/zero:1:1: the file must be a readable file but is none");
    }
}
