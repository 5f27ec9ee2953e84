package org.aidflow.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.aidflow.experiment.Players;
import org.aidflow.experiment.Players.LostException;
import org.aidflow.io.Chunk;
import org.aidflow.io.Cluster;
import org.aidflow.io.InputBundle;
import org.aidflow.io.ParquetCopy;
import org.apache.spark.SparkConf;

/**
 * A cluster of Spark: a standalone one, or threads that Spark starts here. What Spark can be told (spark.*, by system
 * properties or spark-submit) holds; of what it is not told, a straggler is played elsewhere too, and a block is tried
 * often, as it is lost with each executor that plays it.
 */
public final class SparkCluster implements Cluster {
    private static final Pattern HERE = Pattern.compile("local\\[(\\*|[1-9][0-9]*)]");
    private static final Pattern STANDALONE = Pattern.compile("spark://([^:/,]+):([0-9]{1,5})");
    private static final int CONNECT_MS = 10_000;

    /** Makes the cluster. */
    public SparkCluster() {}

    @Override
    public String form() {
        return "spark://HOST:PORT or local[N]";
    }

    @Override
    public boolean isAt(String address) {
        return HERE.matcher(address).matches() || STANDALONE.matcher(address).matches();
    }

    @Override
    public Players<Chunk> join(String address, String name, InputBundle inputs) throws IOException {
        return new SparkPlayers(attendance(address, name), inputs);
    }

    @Override
    public ParquetCopy.Writer joinToWrite(String address, String name) throws IOException {
        return new ParquetWriter(attendance(address, name));
    }

    private static Attendance attendance(String address, String name) throws IOException {
        SparkConf conf = new SparkConf()
                .setMaster(address)
                .setAppName("aidflow " + name)
                .setIfMissing("spark.ui.showConsoleProgress", "false")
                .setIfMissing("spark.task.maxFailures", "20")
                // Else the end waits for an executor that does not answer.
                .setIfMissing("spark.cleaner.referenceTracking.blocking", "false")
                .setIfMissing("spark.speculation", "true")
                .setIfMissing("spark.speculation.task.duration.threshold", "120s");
        if (!HERE.matcher(address).matches()) {
            checkReachable(address);
            conf.set("spark.jars", String.join(",", jars(conf.get("spark.jars", ""))));
        }
        try {
            return Attendance.of(conf);
        } catch (LostException e) {
            throw new IOException("joined: " + e.getMessage(), e);
        }
    }

    private static void checkReachable(String address) throws IOException {
        URI uri = URI.create(address);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), CONNECT_MS);
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException("reached: " + e.getMessage(), e);
        }
    }

    /** Returns the jars that executors need: those given, the one that this class is from, and its libraries. */
    private static Set<String> jars(String given) throws IOException {
        Set<String> jars = new LinkedHashSet<>();
        for (String jar : given.split(",", -1)) {
            if (!jar.isEmpty()) {
                jars.add(jar);
            }
        }
        Path own = own();
        if (!Files.isRegularFile(own)) {
            throw new IOException(
                    "Aidflow must be started from its jar, so that executors can have it, but is in " + own);
        }
        jars.add(own.toUri().toString());
        for (String library : libraries(own)) {
            jars.add(own.toUri().resolve(library).toString());
        }
        return jars;
    }

    private static Path own() throws IOException {
        try {
            return Path.of(SparkCluster.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("joined: the place of Aidflow's jar is no file: " + e.getMessage(), e);
        }
    }

    private static List<String> libraries(Path jar) throws IOException {
        List<String> libraries = new ArrayList<>();
        try (JarFile file = new JarFile(new File(jar.toString()))) {
            Manifest manifest = file.getManifest();
            String path = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            for (String library : path == null ? new String[0] : path.split(" ", -1)) {
                if (Files.isRegularFile(jar.resolveSibling(library))) {
                    libraries.add(library);
                }
            }
        }
        return libraries;
    }
}
