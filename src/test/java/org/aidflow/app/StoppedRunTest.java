package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs in processes of their own, which are stopped in many ways and must end in the bytes of one that was not. */
class StoppedRunTest {
    private static final int KILLS = 50;

    @TempDir
    Path folder;

    private Path errors() {
        return folder.resolve("errors.txt");
    }

    /** Points of few and of many replications, and two of the same scenario, so that rows must be put in order. */
    @BeforeEach
    void writeExperiment() throws IOException {
        Files.writeString(folder.resolve("aid.yaml"), """
                question: Does aid help?
                scenario: %s
                seed: 1
                replications: 150
                design: {kind: scenarios}
                scenarios:
                  nobody: {policy.teams: none}
                  as it was: {}
                  still nobody: {policy.teams: none}
                  soon: {teams.mobilisation_mean_h: 6}
                record: [responses, overload, shipments, teams]
                """.formatted(
                        Path.of("networks/line").toAbsolutePath()));
    }

    private Process start(Path results, String... options) throws IOException {
        return start(List.of(), results, options);
    }

    /** Starts a run by a command that takes it as its last arguments. */
    private Process start(List<String> by, Path results, String... options) throws IOException {
        Stream<String> all = Stream.concat(Stream.of("--out", results.toString()), Stream.of(options));
        return launch(by, "run", folder.resolve("aid.yaml").toString(), all);
    }

    private Process launch(List<String> by, String name, String subject, Stream<String> options) throws IOException {
        return new ProcessBuilder(Stream.concat(by.stream(), command(name, subject, options))
                        .toList())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors().toFile())
                .start();
    }

    private static Stream<String> command(String name, String subject, Stream<String> options) {
        Stream<String> start = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx200m",
                "-cp",
                System.getProperty("java.class.path"),
                Aidflow.class.getName(),
                name,
                subject,
                "--allow-outside",
                "--quiet");
        return Stream.concat(start, options);
    }

    private Map<String, String> undisturbed() throws IOException, InterruptedException {
        Path results = folder.resolve("undisturbed");
        assertThat(start(results).waitFor()).isZero();
        return Contents.of(results);
    }

    @Test
    void aRunThatIsKilledAtFiftyRandomMomentsEndsInTheSameBytes() throws Exception {
        long began = System.nanoTime();
        Map<String, String> whole = undisturbed();
        long longest = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        Random random = new Random(20200123);
        int kills = 0;
        for (int chain = 0; kills < KILLS; chain++) {
            Path results = folder.resolve("killed-" + chain);
            Process run = start(results, "--resume");
            while (!run.waitFor(random.nextLong(longest), TimeUnit.MILLISECONDS)) {
                run.destroyForcibly().waitFor();
                kills++;
                run = start(results, "--resume");
            }
            assertThat(run.exitValue())
                    .as("after %s kills: %s", kills, Files.readString(errors()))
                    .isZero();
            assertThat(Contents.of(results)).isEqualTo(whole);
            assertThat(folder).isDirectoryNotContaining("glob:**.{part,replaced}");
        }
    }

    @Test
    void shardsAndAMergeThatAreKilledEndInTheSameBytes() throws Exception {
        long began = System.nanoTime();
        Map<String, String> whole = undisturbed();
        long longest = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        Random random = new Random(7);
        for (int number = 1; number <= 3; number++) {
            Path shard = folder.resolve("shard-" + number);
            String part = number + "/3";
            killSometimes(() -> start(shard, "--resume", "--shard", part), random, longest);
        }
        killSometimes(this::merge, random, longest);

        assertThat(Contents.of(folder.resolve("merged"))).isEqualTo(whole);
        assertThat(folder).isDirectoryNotContaining("glob:**.{part,replaced}");
    }

    private interface Start {
        Process process() throws IOException;
    }

    private void killSometimes(Start start, Random random, long longest) throws IOException, InterruptedException {
        for (int kills = 0; kills < 5; kills++) {
            Process run = start.process();
            if (!run.waitFor(random.nextLong(longest), TimeUnit.MILLISECONDS)) {
                run.destroyForcibly().waitFor();
            }
        }
        assertThat(start.process().waitFor()).as(Files.readString(errors())).isZero();
    }

    private Process merge() throws IOException {
        return launch(
                List.of(),
                "merge",
                folder.resolve("shard-1").toString(),
                Stream.of(
                        folder.resolve("shard-2").toString(),
                        folder.resolve("shard-3").toString(),
                        "--experiment",
                        folder.resolve("aid.yaml").toString(),
                        "--out",
                        folder.resolve("merged").toString(),
                        "--resume"));
    }

    @ParameterizedTest(name = "when {0} appears")
    @ValueSource(strings = {"runs.csv", "analysis", "summary.csv", "datapackage.json"})
    void aRunThatIsKilledWhileItPutsItsResultsTogetherEndsInTheSameBytes(String file) throws Exception {
        Map<String, String> whole = undisturbed();
        Path results = folder.resolve("killed");
        Process run = start(results);
        while (run.isAlive() && !holds(folder.resolve("killed.part"), file)) {
            Thread.onSpinWait();
        }
        run.destroyForcibly().waitFor();

        assertThat(start(results, "--resume").waitFor()).isZero();

        assertThat(Contents.of(results)).isEqualTo(whole);
    }

    /** Returns whether a folder holds a file whose name begins so. */
    private static boolean holds(Path part, String beginning) throws IOException {
        if (Files.notExists(part)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(part, beginning + "*")) {
            return files.iterator().hasNext();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @ParameterizedTest(name = "SIG{0}")
    @ValueSource(strings = {"INT", "TERM"})
    void aSignalStopsARunCleanlyAndItGoesOn(String signal) throws Exception {
        // A shell that starts these tests in the background lets them, and what they start, ignore SIGINT.
        String heeded = "--default-signal=" + signal;
        assumeTrue(call("env", heeded, "true"), "no env of GNU");
        // So long that the signal comes before its end on a busy machine too.
        Contents.edit(folder.resolve("aid.yaml"), "replications: 150", "replications: 1000");
        Map<String, String> whole = undisturbed();
        Path results = folder.resolve("stopped");
        Process run = start(List.of("env", heeded), results);
        while (run.isAlive() && Files.notExists(folder.resolve("stopped.part/raw/runs.csv"))) {
            Thread.sleep(1);
        }
        signal(run, signal);

        assertThat(run.waitFor()).isEqualTo(3);
        assertThat(Files.readString(errors())).isEqualTo("interrupted; --resume goes on\n");
        assertThat(folder.resolve("stopped")).doesNotExist();
        assertThat(start(results, "--resume").waitFor()).isZero();
        assertThat(Contents.of(results)).isEqualTo(whole);
    }

    @Test
    void aRunThatFillsTheDiskGoesOnWhenThereIsRoom() throws Exception {
        Map<String, String> whole = undisturbed();
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                call("mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", disk.toString()), "no right to mount a disk");
        try {
            Path results = disk.resolve("results");
            for (String size : List.of("300k", "500k", "700k")) {
                assertThat(start(results, "--resume").waitFor()).isEqualTo(3);
                assertThat(Files.readString(errors()))
                        .isEqualTo("aidflow: the results could not be written: No space left on device;"
                                + " --resume goes on once that is mended\n");
                call("mount", "-o", "remount,size=" + size, disk.toString());
            }
            call("mount", "-o", "remount,size=50m", disk.toString());
            assertThat(start(results, "--resume").waitFor()).isZero();
            assertThat(Contents.of(results)).isEqualTo(whole);
        } finally {
            call("umount", disk.toString());
        }
    }

    /** Every file may have so many blocks of 512 bytes: as on a disk that is full, but without a disk of its own. */
    @Test
    void aRunWhoseFilesMayNotGrowGoesOnWhenTheyMay() throws Exception {
        Map<String, String> whole = undisturbed();
        Path results = folder.resolve("limited");
        for (String blocks : List.of("20", "200", "300")) {
            Process run =
                    start(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"), results, "--resume");

            assertThat(run.waitFor()).as(Files.readString(errors())).isEqualTo(3);
            assertThat(Files.readString(errors()))
                    .isEqualTo("aidflow: the results could not be written: File too large;"
                            + " --resume goes on once that is mended\n");
        }
        assertThat(start(results, "--resume").waitFor()).isZero();
        assertThat(Contents.of(results)).isEqualTo(whole);
    }

    /** A laptop that sleeps stops all processes for a while, and its clock has gone on when they wake. */
    @Test
    void aRunThatIsSuspendedGoesOnAndNobodyTakesItsFolderMeanwhile() throws Exception {
        Contents.edit(folder.resolve("aid.yaml"), "replications: 150", "replications: 3000");
        Map<String, String> whole = undisturbed();
        Path results = folder.resolve("suspended");
        Process run = start(results);
        Path rows = folder.resolve("suspended.part/raw/runs.csv");
        while (run.isAlive() && (Files.notExists(rows) || Files.size(rows) < 1000)) {
            Thread.sleep(1);
        }
        signal(run, "STOP");
        assertThat(start(results, "--resume").waitFor()).isEqualTo(2);
        assertThat(Files.readString(errors())).contains("is being written by another run");
        assertThat(run.isAlive()).isTrue();
        signal(run, "CONT");

        assertThat(run.waitFor()).isZero();
        assertThat(Contents.of(results)).isEqualTo(whole);
    }

    private static void signal(Process process, String signal) throws IOException, InterruptedException {
        call("kill", "-" + signal, String.valueOf(process.pid()));
    }

    /** What a clock says is in no result, and files are not judged by their dates. */
    @ParameterizedTest
    @ValueSource(strings = {"1971-01-01T00:00:00Z", "2099-12-31T00:00:00Z"})
    void aRunGoesOnWhateverTheClockSays(String date) throws Exception {
        Map<String, String> whole = undisturbed();
        Path results = folder.resolve("dated");
        Process run = start(results);
        Path journal = folder.resolve("dated.part/raw/journal");
        while (run.isAlive() && (Files.notExists(journal) || Files.size(journal) < 200)) {
            Thread.onSpinWait();
        }
        run.destroyForcibly().waitFor();
        try (Stream<Path> left = Files.walk(folder.resolve("dated.part"))) {
            for (Path file : left.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse(date)));
            }
        }

        assertThat(start(results, "--resume").waitFor()).isZero();
        assertThat(Contents.of(results)).isEqualTo(whole);
    }

    @Test
    void aReadOnlyFolderIsRefusedAndNothingIsWritten() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = call("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", disk.toString());
        assumeTrue(mounted || (disk.toFile().setWritable(false) && !Files.isWritable(disk)), "can write everywhere");
        try {
            assertThat(start(disk.resolve("results")).waitFor()).isEqualTo(2);
            assertThat(Files.readString(errors()))
                    .matches("aidflow: .*disk/results.part: (Read-only file system|cannot be read or written there)\n");
            assertThat(disk).isEmptyDirectory();
        } finally {
            if (mounted) {
                call("umount", disk.toString());
            }
        }
    }

    /** A point has so many patients that they do not fit into the memory; the others are played as if it was not there. */
    @Test
    void aReplicationThatRunsOutOfMemoryFailsAlone() throws Exception {
        Path experiment = folder.resolve("aid.yaml");
        Contents.edit(experiment, "replications: 150", "replications: 2");
        Contents.edit(
                experiment,
                "record:",
                "  flood: {\"demand[].patients\": 1000000}\n  last: {policy.teams: pooled}\nrecord:");
        Path results = folder.resolve("flooded");

        Process run = start(results, "--threads", "1");

        assertThat(run.waitFor()).as(Files.readString(errors())).isEqualTo(1);
        assertThat(Files.readString(errors()))
                .startsWith("2 of 12 replications failed, see runs.csv; the first, 1 of point 5: ");
        assertThat(Files.readAllLines(results.resolve("runs.csv")))
                .filteredOn(row -> row.contains(",failed,"))
                .hasSize(2)
                .allMatch(row -> row.startsWith("5,") && row.contains("Java heap space"));
        assertThat(start(results, "--resume").waitFor()).isEqualTo(1);
        Contents.edit(experiment, "  flood: {\"demand[].patients\": 1000000}\n", "");
        Path dry = folder.resolve("dry");
        assertThat(start(dry).waitFor()).isZero();
        assertThat(responses(results, "6")).hasSizeGreaterThan(40).isEqualTo(responses(dry, "5"));
    }

    private static List<String> responses(Path results, String point) throws IOException {
        return Files.readAllLines(results.resolve("responses.csv")).stream()
                .filter(row -> row.startsWith(point + ","))
                .map(row -> row.substring(row.indexOf(',')))
                .toList();
    }

    /** Calls a command and returns whether it succeeds. */
    private static boolean call(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
