package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Holds the documents to what is there. */
class DocumentsTest {
    private static final String PROGRAM = "./aidflow ";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");
    private static final Pattern PATH = Pattern.compile("\\b(?:docs|experiments|networks|src)/[\\w./-]*\\w");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/tutorial.md"})
    void everyCommandInADocumentIsOne(String document) throws IOException {
        List<String> commands = commands(Path.of(document));

        assertThat(commands).hasSizeGreaterThan(4);
        for (String command : commands) {
            assertThatCode(() -> new CommandLine(Aidflow.class).parseArgs(words(command)))
                    .as(command)
                    .doesNotThrowAnyException();
        }
    }

    private static List<String> commands(Path document) throws IOException {
        List<String> commands = new ArrayList<>();
        boolean fenced = false;
        for (String line : Files.readAllLines(document)) {
            if (line.startsWith("```")) {
                fenced = !fenced;
            } else if (fenced && line.startsWith(PROGRAM)) {
                commands.add(line.substring(PROGRAM.length()).replaceFirst("\\s#.*", ""));
            }
        }
        return commands;
    }

    private static String[] words(String command) {
        return WORD.matcher(command).results().map(DocumentsTest::unquoted).toArray(String[]::new);
    }

    private static String unquoted(MatchResult word) {
        return word.group().replaceAll("^[\"']|[\"']$", "");
    }

    @Test
    void theTutorialShowsWhatTheProgramSays(@TempDir Path folder) throws IOException {
        String experiment = "experiments/line-mobilisation.yaml";
        String out = folder.resolve("results").toString();
        String said = Answer.to("validate", "networks/line").done().out()
                + Answer.to("run", experiment, "--out", out).done().out().replace(out, "results/line-mobilisation");

        assertThat(Files.readString(Path.of("docs/tutorial.md")))
                .contains(said.lines().toList());
    }

    @Test
    void everyResponseIsExplained(@TempDir Path folder) throws IOException {
        String out = folder.resolve("results").toString();
        Answer.to(
                        "run",
                        "experiments/two-depots-policies.yaml",
                        "--replications",
                        "1",
                        "--set",
                        "supplies.backlog=true",
                        "--set",
                        "supplies.reporting_share=0.9",
                        "--set",
                        "supplies.transship_above_d=30",
                        "--out",
                        out)
                .done();
        String explained = Files.readString(Path.of("docs/files.md")).replace("<stage>", "load");

        assertThat(Files.readAllLines(Path.of(out, "summary.csv")).stream()
                        .skip(1)
                        .map(row -> row.split(",", -1)[1])
                        .map(response -> response.replaceFirst("^delay_.*_mean_h$", "delay_load_mean_h"))
                        .map(response -> response.replaceFirst("_censored$", ""))
                        .distinct())
                .hasSizeGreaterThan(15)
                .allMatch(response -> explained.contains("`" + response + "`"));
    }

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void everyTestThatTheTableOfFaultsNamesIsOne() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/reliability.md")).stream()
                .dropWhile(line -> !line.startsWith("| fault |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("| "))
                .toList();
        Map<String, Path> tests = below(Path.of("src/test/java"), "Test.java")
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""), file -> file, (one, other) -> one));

        assertThat(rows).hasSizeGreaterThan(10);
        for (String row : rows) {
            List<MatchResult> named = TEST.matcher(row).results().toList();
            assertThat(named).as(row).isNotEmpty();
            for (MatchResult test : named) {
                Path file = tests.get(test.group(1));
                assertThat(file).as(test.group()).isNotNull();
                assertThat(Files.readString(file))
                        .containsPattern(
                                "@(Parameterized)?Test\\b((?!\\bvoid\\b)[^;])*\\bvoid %s\\(".formatted(test.group(2)));
            }
        }
    }

    private static final Pattern LIBRARY = Pattern.compile("\\| `([a-z-]+)` \\| ([0-9.]+) \\|.*");

    @Test
    void everyLibraryOfTheTableIsTheOneThatIsUsed() throws IOException {
        List<String> used = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(path -> Path.of(path).getFileName().toString())
                .toList();
        List<String> named = Files.readAllLines(Path.of("docs/reliability.md")).stream()
                .map(LIBRARY::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1) + "-" + row.group(2) + ".jar")
                .toList();

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(used).containsAll(named);
    }

    @Test
    void everyPathInTheReadmeIsThere() throws IOException {
        List<String> paths = matches(PATH, 0, Path.of("README.md"));

        assertThat(paths).hasSizeGreaterThan(5).allMatch(path -> Files.exists(Path.of(path)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkInADocumentLeadsSomewhere(Path document) throws IOException {
        assertThat(matches(LINK, 1, document))
                .filteredOn(link -> !link.startsWith("http"))
                .allMatch(link -> Files.exists(document.toAbsolutePath().resolveSibling(link)));
    }

    static Stream<Path> documents() {
        return Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md"), Path.of("docs"), Path.of("networks"))
                .flatMap(root -> below(root, ".md"));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyExperimentIsValid(Path experiment) {
        assertThat(Answer.to("validate", experiment.toString()).done().out()).contains(" is valid: points: ");
    }

    static Stream<Path> experiments() {
        return below(Path.of("experiments"), ".yaml");
    }

    private static Stream<Path> below(Path root, String ending) {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> matches(Pattern pattern, int group, Path document) throws IOException {
        return pattern.matcher(Files.readString(document))
                .results()
                .map(match -> match.group(group))
                .toList();
    }
}
