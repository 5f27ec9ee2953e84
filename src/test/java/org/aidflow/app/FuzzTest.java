package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A small part of what {@link Fuzz} reads. */
class FuzzTest {
    private static final int INPUTS = 1_000;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whateverIsInTheFilesAUserIsToldFaultsSoon() throws Exception {
        Fuzz fuzz = new Fuzz(folder);
        List<String> findings = new ArrayList<>();
        for (int number = 0; number < INPUTS; number++) {
            String finding = fuzz.attack(number);
            if (!finding.isEmpty()) {
                findings.add(finding);
            }
        }
        assertThat(findings).isEmpty();
    }

    /** What a page of results says of a table, by what the fuzzing once found to end otherwise. */
    private Answer report(String table, byte[] content) throws IOException {
        FuzzTarget.RESULTS.prepare(folder);
        Files.write(folder.resolve("results").resolve(table), content);
        return Answer.to("report", folder.resolve("results").toString());
    }

    @Test
    void aJournalOneOfWhoseLinesStandsTwiceCountsUpToThere() throws Exception {
        Path sound = Files.createDirectory(folder.resolve("sound"));
        FuzzTarget.UNFINISHED.prepare(sound);
        Path journal = sound.resolve("run.part/raw/journal");
        List<String> lines = Files.readAllLines(journal);
        for (int line = 0; line < lines.size(); line++) {
            List<String> twice = new ArrayList<>(lines);
            twice.add(line, lines.get(line));
            Files.write(journal, twice);

            FuzzTarget.UNFINISHED.readFiles(sound);

            assertThat(Files.readAllLines(folder.resolve("unfinished.part/raw/journal")))
                    .isNotEmpty()
                    .isSubsetOf(lines);
        }
    }

    @Test
    void aTableThatIsNoTextIsToldOf() throws Exception {
        report("arcs.csv", new byte[] {'p', 'o', (byte) 0xFF, '\n'})
                .refused("arcs.csv:1:1: the file must be UTF-8 text but is not");
    }

    @Test
    void aLineThatWouldFillTheMemoryIsToldOf() throws Exception {
        report("census.csv", "x".repeat(5_000_000).getBytes(StandardCharsets.UTF_8))
                .refused("census.csv:1:1: the row must have at most 4000000 characters but has more");
    }

    @Test
    void aHeaderOfThousandsOfEmptyNamesIsToldOfAFewTimes() throws Exception {
        Answer answer = report("backtest.csv", ",".repeat(200_000).getBytes(StandardCharsets.UTF_8));

        answer.refused("further faults of this file are not told");
        assertThat(answer.err().lines()).hasSizeLessThan(60);
    }
}
