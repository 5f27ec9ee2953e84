package org.aidflow.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in the files, a user is told faults and never sees an exception. */
class SpoiltInputTest {
    private static final int EDITS = 40;
    private static final List<String> SPLINTERS = List.of(
            "",
            ",",
            "\"",
            "\n",
            "\r",
            "\t",
            ":",
            "- ",
            "{",
            "]",
            "#",
            "&a ",
            "*a",
            "!!int ",
            "---\n",
            "%",
            "\u0000",
            "\uFEFF",
            "-1",
            "0",
            "1e308",
            "99999999999999999999",
            "NaN",
            "x",
            "2020-13-01",
            "+999999999-01-01",
            "~",
            "|",
            "\uD83D\uDE91");

    @TempDir
    Path folder;

    private List<String> faults(String file, String content) {
        TwoCities files = new TwoCities();
        files.put(file, content).write(folder);
        return Validation.of(folder.resolve("experiments/policies.yaml")).faults().stream()
                .map(Fault::toString)
                .map(fault -> fault.substring(fault.indexOf(file.substring(file.indexOf('/') + 1))))
                .toList();
    }

    @Test
    void whatIsNestedVeryDeeplyIsRefused() {
        assertThat(faults("experiments/policies.yaml", "[".repeat(100_000)))
                .containsExactly("policies.yaml:1:1: the file must be valid YAML that is not nested deeply but is not");
    }

    @Test
    void aFileThatWouldFillTheMemoryIsRefusedUnread() throws IOException {
        new TwoCities().write(folder);
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("net/demand.csv").toFile(), "rw")) {
            file.setLength(257L << 20);
        }

        assertThat(Validation.of(folder.resolve("experiments/policies.yaml")).faults())
                .extracting(Fault::toString)
                .anyMatch(fault -> fault.endsWith("demand.csv:1:1: the file must have at most 256 MiB but has more"));
    }

    static IntStream noSpoiltFileEndsInAnException() {
        return IntStream.range(0, 12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource
    void noSpoiltFileEndsInAnException(int seed) {
        Random random = new Random(seed);
        for (int edit = 0; edit < EDITS; edit++) {
            TwoCities files = new TwoCities();
            String file = files.files().get(random.nextInt(files.files().size()));
            String content = files.content(file);
            int from = random.nextInt(content.length());
            int to = Math.min(content.length(), from + random.nextInt(12));
            String splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size()));
            files.put(file, content.substring(0, from) + splinter + content.substring(to))
                    .write(folder);

            Validation validation = Validation.of(folder.resolve("experiments/policies.yaml"));

            assertThat(validation.description().isEmpty())
                    .as("%s with %s instead of %d to %d", file, splinter, from, to)
                    .isEqualTo(!validation.faults().isEmpty());
            assertThat(validation.faults())
                    .allSatisfy(fault -> assertThat(fault.toString()).doesNotContain("\n"));
        }
    }
}
