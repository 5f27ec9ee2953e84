package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that are links, or hold some, and results that name files elsewhere, are not followed out of their folder. */
class LinkedResultsTest {
    private static final String EXPERIMENT = "experiments/line-mobilisation.yaml";
    private static final String LINK = "is a symbolic link; results must be a folder with files, and none of it a link";

    @TempDir
    Path folder;

    @BeforeEach
    void run() {
        play("results");
    }

    private void play(String name, String... options) {
        String[] command = {"run", EXPERIMENT, "--replications", "2", "--quiet", "--out", path(name)};
        Answer.to(with(command, options)).done();
    }

    private static String[] with(String[] command, String... options) {
        String[] all = Arrays.copyOf(command, command.length + options.length);
        System.arraycopy(options, 0, all, command.length, options.length);
        return all;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /** Puts a link to a folder of results, or to a file that takes the place of one of theirs. */
    private void link(String name) throws IOException {
        Path at = folder.resolve(name);
        boolean inside = Files.exists(at);
        Path elsewhere = inside ? Files.move(at, folder.resolve("moved")) : folder.resolve("results");
        Files.createSymbolicLink(at, elsewhere);
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({
        "run EXPERIMENT --replications 2 --overwrite --out FOLDER/link, link",
        "run EXPERIMENT --replications 2 --resume --out FOLDER/link, link",
        "run EXPERIMENT --replications 2 --overwrite --out FOLDER/results, results/runs.csv",
        "run EXPERIMENT --replications 2 --resume --out FOLDER/other, other.part",
        "verify FOLDER/link, link",
        "verify FOLDER/results, results/responses.csv",
        "analyze FOLDER/link, link",
        "analyze FOLDER/results, results/summary.csv",
        "analyze FOLDER/results --out FOLDER/link, link",
        "report FOLDER/link, link",
        "report FOLDER/results, results/report.html",
        "report FOLDER/results --figures svg, results/census.csv",
        "merge FOLDER/link, link",
        "merge FOLDER/results, results/manifest.json"
    })
    void aLinkIsRefusedAndNothingIsWritten(String command, String link) throws IOException {
        link(link);
        Map<String, String> before = Contents.of(folder);

        Answer.to(command.replace("EXPERIMENT", EXPERIMENT)
                        .replace("FOLDER", folder.toString())
                        .split(" ", -1))
                .refused(path(link) + ": " + LINK);

        assertThat(Contents.of(folder)).isEqualTo(before);
        assertThat(folder.resolve(link)).isSymbolicLink();
    }

    @Test
    void linksInWhatAStoppedRunHasLeftAreRefused() throws IOException {
        Path raw = Files.createDirectories(folder.resolve("other.part/raw"));
        Path mine = Files.writeString(folder.resolve("letter.txt"), "mine");
        for (String name : new String[] {"journal", "runs.csv"}) {
            Files.createSymbolicLink(raw.resolve(name), mine);

            Answer.to("run", EXPERIMENT, "--replications", "2", "--resume", "--out", path("other"))
                    .refused(raw.resolve(name) + ": " + LINK);

            assertThat(mine).hasContent("mine");
            Files.delete(raw.resolve(name));
        }
    }

    @Test
    void aTraceIsNotWrittenThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("trace.csv"), folder.resolve("nowhere"));

        Answer.to("trace", EXPERIMENT, "--point=1", "--replication=1", "--out", link.toString())
                .refused("trace.csv: is there already");

        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    /** Whoever made the results may have written into them that an experiment, or a table, stands elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"../letter", "/etc/hostname", "..", "a\\\\u0000b"})
    void namesThatLeadOutOfTheResultsAreNotFollowed(String name) throws IOException {
        Path manifest = folder.resolve("results/manifest.json");
        Path description = folder.resolve("results/datapackage.json");
        Contents.edit(description, "\"path\" : \"runs.csv\"", "\"path\" : \"" + name + "\"");

        Answer verified = Answer.to("verify", path("results"));
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).contains(" is not as it was written");
        Answer.to("analyze", path("results")).done();
        assertThat(Files.readString(description)).doesNotContain("\"bytes\" : 4,");

        Contents.edit(manifest, "\"experiment\" : \"line-mobilisation\"", "\"experiment\" : \"" + name + "\"");
        Answer.to("verify", path("results")).refused("manifest.json: must be a manifest of Aidflow but is not");
        Answer.to("merge", path("results")).refused("the folder must be a shard but holds no results");
    }

    @Test
    void whatDescribesResultsMayBeSpoilt() throws IOException {
        Path description = folder.resolve("results/datapackage.json");
        for (String text : new String[] {"", "{", "[1]", "{\"resources\": [{\"path\": 5}, 7]}", "[".repeat(100_000)}) {
            Files.writeString(description, text);

            Answer.to("analyze", path("results")).done();
        }
        Files.write(folder.resolve("results/stress-des.md"), new byte[] {'a', '\n', (byte) 0xFF});
        Answer.to("report", path("results"))
                .refused("stress-des.md:2:1: the file must be UTF-8 text but has the byte 0xff");
    }

    @Test
    void aLineThatWouldFillTheMemoryIsNoTrace() throws IOException {
        Path trace = Files.writeString(folder.resolve("trace.csv"), "x".repeat(5_000_000));

        Answer.to("trace", EXPERIMENT, "--point=1", "--replication=1", "--compare", trace.toString())
                .refused("trace.csv: has a line of more than 4000000 characters, so it is no trace");
    }
}
