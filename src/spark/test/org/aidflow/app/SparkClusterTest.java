package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs from the jar on a standalone cluster, whose processes are killed in many ways, end in the bytes of a run here. */
class SparkClusterTest {
    private static final Path JAR = Path.of("target/spark/aidflow-0.1.0.jar").toAbsolutePath();

    /** What no test of a process takes, on a busy machine too. */
    private static final long PATIENCE_S = 400;

    @TempDir
    Path folder;

    @TempDir
    static Path shared;

    private static StandaloneCluster cluster;

    @BeforeAll
    static void startCluster() throws IOException, InterruptedException {
        cluster = StandaloneCluster.start(shared);
    }

    @AfterAll
    static void stopCluster() {
        cluster.close();
    }

    @BeforeEach
    void copyScenario() throws IOException {
        Contents.copy(Path.of("networks/line"), folder.resolve("line"));
    }

    @AfterEach
    void mendCluster() throws IOException, InterruptedException {
        cluster.mend();
    }

    /** Writes an experiment of four points, two of them of the same scenario, and one all of whose replications fail. */
    private void write(String replications) throws IOException {
        Files.writeString(folder.resolve("aid.yaml"), """
                question: Does aid help?
                scenario: line
                seed: 1
                %s
                design: {kind: scenarios}
                scenarios:
                  nobody: {policy.teams: none}
                  as it was: {}
                  still nobody: {policy.teams: none}
                  never: {teams.orientation_mean_h: 305419896}
                record: [responses, overload, shipments]
                """.formatted(replications));
    }

    /** Starts a run from the jar and returns its process; what it says goes to a file of its name. */
    private Process start(String name, String... options) throws IOException {
        return start(name, List.of(), options);
    }

    private Process start(String name, List<String> settings, String... options) throws IOException {
        List<String> command = aidflow(settings);
        command.addAll(List.of("run", folder.resolve("aid.yaml").toString()));
        return launch(name, command, options);
    }

    private static List<String> aidflow(List<String> settings) {
        List<String> command = new ArrayList<>(List.of(
                StandaloneCluster.java(),
                "-Xmx500m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-Dspark.ui.enabled=false",
                "-Dspark.executor.memory=460m",
                "-Dspark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1",
                "-Dspark.speculation.task.duration.threshold=4s",
                // An executor that does not answer is not given up in what a test takes.
                "-Dspark.network.timeout=" + 2 * PATIENCE_S + "s",
                "-cp",
                JAR + ":" + StandaloneCluster.home() + "/jars/*"));
        command.addAll(settings);
        command.add(Aidflow.class.getName());
        return command;
    }

    private Process launch(String name, List<String> command, String... options) throws IOException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of("--out", folder.resolve(name).toString()));
        whole.addAll(List.of(options));
        ProcessBuilder process = new ProcessBuilder(whole).redirectErrorStream(true);
        process.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return process.redirectOutput(said(name).toFile()).start();
    }

    private Path said(String name) {
        return folder.resolve(name + ".txt");
    }

    private void ended(Process run, String name, int code) throws IOException, InterruptedException {
        boolean ended = run.waitFor(PATIENCE_S, TimeUnit.SECONDS);
        run.destroyForcibly();
        assertThat(ended).as("%s ended: %s", name, Files.readString(said(name))).isTrue();
        assertThat(run.exitValue()).as(Files.readString(said(name))).isEqualTo(code);
    }

    /** Waits until both workers play and some blocks are safe on disk, and holds the run to be in the middle then. */
    private void awaitMiddle(Process run, String name) throws IOException, InterruptedException {
        Path journal = folder.resolve(name + ".part/raw/journal");
        while (run.isAlive() && (Files.notExists(journal) || lines(journal) < 3 || !cluster.isPlaying())) {
            Thread.sleep(10);
        }
        assertThat(run.isAlive()).as(Files.readString(said(name))).isTrue();
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    /** Returns the folder that a run here leaves of the experiment, whose like is run once. */
    private Path here(int code) throws IOException, InterruptedException {
        String experiment = Files.readString(folder.resolve("aid.yaml"));
        Path here = shared.resolve("here-" + Integer.toHexString(experiment.hashCode()));
        if (Files.notExists(here)) {
            ended(start(here.toString()), here.toString(), code);
        }
        return here;
    }

    private void isAsHere(String name, int code) throws IOException, InterruptedException {
        assertThat(contents(name)).isEqualTo(Contents.of(here(code)));
    }

    private SortedMap<String, String> contents(String name) throws IOException {
        return Contents.of(folder.resolve(name));
    }

    private String runs(String name) throws IOException {
        return Files.readString(folder.resolve(name).resolve("runs.csv"));
    }

    @Test
    void aRunAndItsProgressAreAsHereFailedReplicationsIncluded() throws Exception {
        write("replications: 7");

        ended(start("spread", "--on", cluster.address()), "spread", 1);

        isAsHere("spread", 1);
        assertThat(Files.readString(said("spread")))
                .contains(
                        "28 of 28 replications, 0 s to go\n", "7 of 28 replications failed, see runs.csv; the first, 1")
                .contains("results in " + folder.resolve("spread"));
        assertThat(runs("spread")).contains("\n4,7,failed,1,,0,");
        ended(start("part", "--on", cluster.address(), "--shard", "2/3"), "part", 1);
        assertThat(runs("part").lines().count()).isEqualTo(1 + 2 + 3 + 2 + 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replications: {at_least: 4, at_most: 90, until: {response: waiting_patient_days, half_width: 60}}",
                "select: {procedure: kn, response: waiting_patient_days, indifference: 40}"
            })
    void roundsGoByWhatTheClusterYields(String replications) throws Exception {
        write(replications);
        Contents.edit(folder.resolve("aid.yaml"), "  never: {teams.orientation_mean_h: 305419896}\n", "");

        ended(start("spread", "--on", cluster.address()), "spread", 0);

        isAsHere("spread", 0);
        assertThat(runs("spread").lines().count()).isGreaterThan(1 + 3 * 4);
    }

    @Test
    void aWorkerThatIsKilledAndExecutorsThatAreLostCostNothingButTime() throws Exception {
        write("replications: 6000");
        Process run = start("spread", "--on", cluster.address());
        awaitMiddle(run, "spread");
        kill("KILL", cluster.executors(2).get(0));
        cluster.worker(1).destroyForcibly().waitFor();

        ended(run, "spread", 1);

        assertThat(Files.readString(said("spread"))).contains("spark: Lost executor");
        isAsHere("spread", 1);
    }

    @Test
    void aDriverThatIsKilledGoesOn() throws Exception {
        write("replications: 6000");
        Process run = start("spread", "--on", cluster.address());
        awaitMiddle(run, "spread");
        run.destroyForcibly().waitFor();
        assertThat(folder.resolve("spread")).doesNotExist();

        ended(start("spread", "--on", cluster.address(), "--resume"), "spread", 1);

        isAsHere("spread", 1);
    }

    /** An executor that is stopped answers nobody, but is not lost: its block is played on the other host too. */
    @Test
    void aStragglerIsPlayedElsewhere() throws Exception {
        write("replications: 6000");
        Process run = start("spread", "--on", cluster.address());
        awaitMiddle(run, "spread");
        ProcessHandle straggler = cluster.executors(2).get(0);
        kill("STOP", straggler);

        ended(run, "spread", 1);
        straggler.destroyForcibly();

        isAsHere("spread", 1);
    }

    private static void kill(String signal, ProcessHandle process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    @Test
    void aRunThatASignalStopsGoesOnHere() throws Exception {
        write("replications: 6000");
        Process run = start("spread", "--on", cluster.address());
        awaitMiddle(run, "spread");
        new ProcessBuilder("kill", "-TERM", String.valueOf(run.pid())).start().waitFor();
        ended(run, "spread", 3);
        assertThat(Files.readString(said("spread"))).endsWith("interrupted; --resume goes on\n");

        ended(start("spread", "--resume"), "spread", 1);

        isAsHere("spread", 1);
    }

    @Test
    void aRunThatSparkGivesUpGoesOnHere() throws Exception {
        write("replications: 6000");
        Process run = start("spread", List.of("-Dspark.task.maxFailures=1"), "--on", cluster.address());
        awaitMiddle(run, "spread");
        kill("KILL", cluster.executors(1).get(0));
        kill("KILL", cluster.executors(2).get(0));

        ended(run, "spread", 3);

        assertThat(Files.readString(said("spread")))
                .contains("aidflow: the replications could not be played: Job aborted due to stage failure: ")
                .endsWith("; --resume goes on once that is mended\n");
        ended(start("spread", "--resume"), "spread", 1);
        isAsHere("spread", 1);
    }

    @Test
    void sparkSubmitStartsItToo() throws Exception {
        write("replications: 7");
        List<String> submit = new ArrayList<>(List.of(StandaloneCluster.java(), "-Xmx500m", "-cp"));
        submit.add(StandaloneCluster.home() + "/jars/*");
        submit.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--class", Aidflow.class.getName()));
        submit.addAll(List.of("--conf", "spark.ui.enabled=false", "--conf", "spark.driver.host=127.0.0.1"));
        submit.addAll(List.of("--conf", "spark.executor.memory=460m", JAR.toString()));
        submit.addAll(List.of("run", folder.resolve("aid.yaml").toString()));

        ended(launch("threads", submit, "--on", "local[*]"), "threads", 1);
        ended(launch("spread", submit, "--on", cluster.address()), "spread", 1);

        isAsHere("threads", 1);
        isAsHere("spread", 1);
    }

    @Test
    void aCopyAsParquetWhoseExecutorIsKilledHasEachRowOnce() throws Exception {
        write("replications: 6000");
        Path here = here(1);
        List<String> command = aidflow(List.of());
        command.addAll(List.of("parquet", here.toString()));
        Process copying = launch("copy", command, "--on", cluster.address());
        while (copying.isAlive() && Files.notExists(folder.resolve("copy.part/responses/_temporary/0/_temporary"))) {
            Thread.sleep(10);
        }
        cluster.executors(1).forEach(ProcessHandle::destroyForcibly);
        cluster.executors(2).forEach(ProcessHandle::destroyForcibly);

        ended(copying, "copy", 0);

        assertThat(Files.readString(said("copy"))).contains("spark: Lost executor");
        SortedMap<String, String> files = Contents.of(here);
        assertThat(ParquetRows.ofParquet(folder.resolve("copy"), files)).isEqualTo(ParquetRows.ofCsv(files));
    }

    @Test
    void aClusterThatHasNoRoomForExecutorsIsRefusedAndNothingIsWritten() throws Exception {
        write("replications: 7");
        List<String> settings = List.of("-Dspark.executor.memory=9g", "-Dspark.aidflow.patience=3s");

        ended(start("spread", settings, "--on", cluster.address()), "spread", 2);

        assertThat(Files.readString(said("spread")))
                .contains("--on " + cluster.address() + " cannot be joined: no executor was there for 3 s"
                        + " (spark.aidflow.patience); a worker must have a core and 9g of memory"
                        + " (spark.executor.memory) free, Java 17 and Spark's jars\n");
        assertThat(folder).isDirectoryNotContaining("glob:**spread{,.part}");
    }

    @Test
    void aClusterWhoseWorkersCannotStartExecutorsIsRefusedAndNothingIsWritten() throws Exception {
        write("replications: 7");
        try (StandaloneCluster broken = StandaloneCluster.withoutHome(folder.resolve("broken"))) {
            ended(start("spread", List.of("-Dspark.aidflow.patience=60s"), "--on", broken.address()), "spread", 2);
        }

        assertThat(Files.readString(said("spread"))).contains(" cannot be joined: ");
        assertThat(folder).isDirectoryNotContaining("glob:**spread{,.part}");
    }

    @Test
    void aRunWhoseExecutorsDoNotComeBackIsGivenUpAndGoesOnHere() throws Exception {
        write("replications: 6000");
        Process run = start("spread", List.of("-Dspark.aidflow.patience=20s"), "--on", cluster.address());
        awaitMiddle(run, "spread");
        cluster.worker(1).destroyForcibly().waitFor();
        cluster.worker(2).destroyForcibly().waitFor();

        ended(run, "spread", 3);

        assertThat(Files.readString(said("spread")))
                .contains("aidflow: the replications could not be played: no executor was there for 20 s")
                .endsWith("; --resume goes on once that is mended\n");
        ended(start("spread", "--resume"), "spread", 1);
        isAsHere("spread", 1);
    }

    @Test
    void whatCannotBeDoneIsRefusedAndNothingIsWritten() throws Exception {
        write("replications: 7");
        String experiment = folder.resolve("aid.yaml").toString();
        String out = folder.resolve("out").toString();
        Answer.to("run", experiment, "--out", out, "--on", "spark://127.0.0.1:1")
                .refused("--on spark://127.0.0.1:1 cannot be reached: Connection refused");
        Answer.to("run", experiment, "--out", out, "--on", "mesos://127.0.0.1:1")
                .refused("--on must be local or spark://HOST:PORT or local[N] but was mesos://127.0.0.1:1");
        Answer.to("run", experiment, "--out", out, "--on", "local[2]", "--threads", "2")
                .refused("--threads must not be given with --on local[2], which has its own");
        assertThat(folder).isDirectoryNotContaining("glob:**out*");
    }
}
