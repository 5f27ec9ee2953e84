package org.aidflow.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A standalone cluster of Spark on this machine: a master and two workers of one core, each a process, on loopback. */
final class StandaloneCluster implements AutoCloseable {
    /** What the build made a SPARK_HOME of. */
    private static final Path HOME = Path.of("target/spark/home").toAbsolutePath();

    private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://127\\.0\\.0\\.1:\\d+)");
    private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");
    private static final long PATIENCE_S = 120;

    private final Path folder;

    /** That workers start executors from. */
    private final Path home;

    private final Process master;
    private final String address;
    private final List<Process> workers = new ArrayList<>();

    private StandaloneCluster(Path folder, Path home) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.home = home;
        master = start(
                "master",
                "127.0.0.1",
                "org.apache.spark.deploy.master.Master",
                List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0"));
        address = awaited("master", ADDRESS).group(1);
    }

    static StandaloneCluster start(Path folder) throws IOException, InterruptedException {
        StandaloneCluster cluster = new StandaloneCluster(folder, HOME);
        cluster.workers.add(cluster.startWorker(1));
        cluster.workers.add(cluster.startWorker(2));
        return cluster;
    }

    /** Starts a cluster whose one worker has no SPARK_HOME that executors could be started from. */
    static StandaloneCluster withoutHome(Path folder) throws IOException, InterruptedException {
        StandaloneCluster cluster = new StandaloneCluster(folder, folder.resolve("nothing"));
        cluster.workers.add(cluster.startWorker(1));
        return cluster;
    }

    /** Starts a worker on an address of its own, as Spark plays stragglers again on other hosts only. */
    private Process startWorker(int number) throws IOException, InterruptedException {
        String name = "worker-" + number;
        String host = "127.0.0." + number;
        List<String> arguments = new ArrayList<>(List.of("--host", host, "--webui-port", "0", "-c", "1", "-m", "500m"));
        arguments.addAll(List.of("-d", folder.resolve(name).toString(), address));
        Process worker = start(name, host, "org.apache.spark.deploy.worker.Worker", arguments);
        awaited(name, REGISTERED);
        return worker;
    }

    /** Starts anew each worker that was killed. */
    void mend() throws IOException, InterruptedException {
        for (int number = 1; number <= workers.size(); number++) {
            if (!worker(number).isAlive()) {
                workers.set(number - 1, startWorker(number));
            }
        }
    }

    private Process start(String name, String host, String type, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx200m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dspark.master.rest.enabled=false"));
        command.addAll(List.of("-cp", HOME + "/jars/*", type));
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("SPARK_HOME", home.toString());
        process.environment().put("SPARK_SCALA_VERSION", "2.13");
        process.environment().put("SPARK_LOCAL_IP", host);
        return process.redirectOutput(log(name).toFile()).start();
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private MatchResult awaited(String name, Pattern line) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (System.nanoTime() < deadline) {
            Matcher found = line.matcher(Files.readString(log(name)));
            if (found.find()) {
                return found.toMatchResult();
            }
            Thread.sleep(50);
        }
        throw new AssertionError(name + " did not say " + line + ": " + Files.readString(log(name)));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static Path home() {
        return HOME;
    }

    String address() {
        return address;
    }

    /** Returns a worker, by its number from 1. */
    Process worker(int number) {
        return workers.get(number - 1);
    }

    /** Returns the executors that a worker has. */
    List<ProcessHandle> executors(int number) {
        return worker(number).children().toList();
    }

    /** Returns whether all workers have executors. */
    boolean isPlaying() {
        return workers.stream().allMatch(worker -> worker.children().findAny().isPresent());
    }

    @Override
    public void close() {
        List<Process> all = new ArrayList<>(workers);
        all.add(master);
        for (Process process : all) {
            List<ProcessHandle> below = process.descendants().toList();
            process.destroyForcibly();
            below.forEach(ProcessHandle::destroyForcibly);
            process.onExit().orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
        }
    }
}
