package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        return launch(
                "run",
                folder.resolve("aid.yaml").toString(),
                Stream.concat(Stream.of("--out", results.toString()), Stream.of(options)));
    }

    private Process launch(String name, String subject, Stream<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx200m",
                "-cp",
                System.getProperty("java.class.path"),
                Aidflow.class.getName(),
                name,
                subject,
                "--quiet"));
        options.forEach(command::add);
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors().toFile())
                .start();
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
    @ValueSource(strings = {"runs.csv", "analysis.part", "summary.csv", "datapackage.json"})
    void aRunThatIsKilledWhileItPutsItsResultsTogetherEndsInTheSameBytes(String file) throws Exception {
        Map<String, String> whole = undisturbed();
        Path results = folder.resolve("killed");
        Process run = start(results);
        while (run.isAlive() && Files.notExists(folder.resolve("killed.part").resolve(file))) {
            Thread.onSpinWait();
        }
        run.destroyForcibly().waitFor();

        assertThat(start(results, "--resume").waitFor()).isZero();

        assertThat(Contents.of(results)).isEqualTo(whole);
    }

    @ParameterizedTest(name = "SIG{0}")
    @ValueSource(strings = {"INT", "TERM"})
    void aSignalStopsARunCleanlyAndItGoesOn(String signal) throws Exception {
        // So long that the signal comes before its end on a busy machine too.
        Contents.edit(folder.resolve("aid.yaml"), "replications: 150", "replications: 5000");
        Map<String, String> whole = undisturbed();
        Path results = folder.resolve("stopped");
        Process run = start(results);
        while (run.isAlive() && Files.notExists(folder.resolve("stopped.part/raw/runs.csv"))) {
            Thread.sleep(1);
        }
        new ProcessBuilder("kill", "-" + signal, String.valueOf(run.pid()))
                .start()
                .waitFor();

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
        assumeTrue(mount("-t", "tmpfs", "-o", "size=200k", "tmpfs", disk.toString()), "no right to mount a disk");
        try {
            Path results = disk.resolve("results");
            for (String size : List.of("300k", "500k", "700k")) {
                assertThat(start(results, "--resume").waitFor()).isEqualTo(3);
                assertThat(Files.readString(errors()))
                        .isEqualTo("aidflow: the results could not be written: No space left on device;"
                                + " --resume goes on once that is mended\n");
                mount("-o", "remount,size=" + size, disk.toString());
            }
            mount("-o", "remount,size=50m", disk.toString());
            assertThat(start(results, "--resume").waitFor()).isZero();
            assertThat(Contents.of(results)).isEqualTo(whole);
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    private static boolean mount(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("mount"), Stream.of(arguments)).toList();
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
