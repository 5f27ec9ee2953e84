package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HelpTest {
    /** An option at the start of its line, with the start of what it is for. */
    private static final Pattern OPTION = Pattern.compile("(?m)^ {2}(?:-\\w, | {4})(--[a-z-]+)\\S* +[A-Za-z]");

    private static List<String> options(String... arguments) {
        return OPTION.matcher(Answer.to(arguments).done().out())
                .results()
                .map(option -> option.group(1))
                .toList();
    }

    @Test
    void theHelpOfRunSaysWhatEveryOptionIsFor() {
        assertThat(options("run", "--help"))
                .containsExactlyInAnyOrder(
                        "--allow-outside",
                        "--dry-run",
                        "--engine",
                        "--help",
                        "--on",
                        "--out",
                        "--overwrite",
                        "--quiet",
                        "--replications",
                        "--resume",
                        "--seed",
                        "--set",
                        "--shard",
                        "--threads",
                        "--version");
        assertThat(options("help", "run")).isEqualTo(options("run", "--help"));
    }

    @Test
    void theHelpOfValidateSaysWhatItTakes() {
        assertThat(options("validate", "--help")).containsExactlyInAnyOrder("--allow-outside", "--help", "--version");
        assertThat(Answer.to("validate", "-h").done().out()).contains("PATH", "file:line:");
    }

    @Test
    void theHelpOfTraceSaysWhatEveryOptionIsFor() {
        assertThat(options("trace", "--help"))
                .containsExactlyInAnyOrder(
                        "--allow-outside",
                        "--compare",
                        "--engine",
                        "--help",
                        "--out",
                        "--point",
                        "--replication",
                        "--replications",
                        "--seed",
                        "--set",
                        "--version");
    }

    @Test
    void theHelpOfMergeSaysWhatEveryOptionIsFor() {
        assertThat(options("merge", "--help"))
                .containsExactlyInAnyOrder(
                        "--allow-outside",
                        "--engine",
                        "--experiment",
                        "--help",
                        "--out",
                        "--overwrite",
                        "--quiet",
                        "--resume",
                        "--version");
    }

    @Test
    void theHelpOfParquetSaysWhatEveryOptionIsFor() {
        assertThat(options("parquet", "--help"))
                .containsExactlyInAnyOrder("--help", "--on", "--out", "--overwrite", "--resume", "--version");
    }

    @Test
    void theHelpOfVerifySaysWhatEveryOptionIsFor() {
        assertThat(options("verify", "--help"))
                .containsExactlyInAnyOrder(
                        "--allow-outside", "--engine", "--experiment", "--help", "--runs", "--version");
    }

    @Test
    void theHelpOfAnalyzeSaysWhatEveryOptionIsFor() {
        assertThat(options("analyze", "--help"))
                .containsExactlyInAnyOrder("--baseline", "--help", "--out", "--response", "--threshold", "--version");
    }

    @Test
    void theHelpNamesEveryCommand() {
        assertThat(Answer.to("--help").done().out())
                .contains(
                        "  run ",
                        "  analyze ",
                        "  trace ",
                        "  report ",
                        "  merge ",
                        "  validate ",
                        "  verify ",
                        "  help ");
        assertThat(Answer.to("--version").done().out()).startsWith("aidflow ");
    }
}
