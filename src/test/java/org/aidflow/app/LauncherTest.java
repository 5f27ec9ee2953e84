package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts the program as a user does, from a copy of the checkout that has been built. */
class LauncherTest {
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final String VERSION = "aidflow 1.2.3\n";

    @TempDir
    static Path folder;

    private static Path home;

    /** Builds the copy, and starts it twice at once, each of which prepares the classes. */
    @BeforeAll
    static void build() throws Exception {
        assumeTrue(File.separatorChar == '/');
        home = Files.createDirectories(folder.resolve("place")).toRealPath();
        Files.copy(Path.of("aidflow"), home.resolve("aidflow"));
        Files.writeString(home.resolve("pom.xml"), "<project><version>1.2.3</version></project>");
        for (String part : List.of("networks", "experiments")) {
            Files.createSymbolicLink(home.resolve(part), Path.of(part).toAbsolutePath());
        }
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("target"));
        buildJar();
        Process first = start(JAVA_HOME, home, home.resolve("aidflow"));
        Process second = start(JAVA_HOME, home, home.resolve("aidflow"));
        assertThat(said(first, 0)).endsWith(VERSION);
        assertThat(said(second, 0)).endsWith(VERSION);
    }

    private static void buildJar() throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, Aidflow.class.getName());
        main.put(Attributes.Name.IMPLEMENTATION_VERSION, "1.2.3");
        main.put(Attributes.Name.CLASS_PATH, libraries());
        Path classes = Path.of("target/classes");
        try (OutputStream file = Files.newOutputStream(home.resolve("target/aidflow-1.2.3.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest);
                Stream<Path> found = Files.walk(classes)) {
            for (Path path : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                jar.putNextEntry(new JarEntry(classes.relativize(path).toString()));
                Files.copy(path, jar);
            }
        }
    }

    /** Puts the libraries beside the jar, as the build does; an archive knows them by where they are from there. */
    private static String libraries() throws IOException {
        StringBuilder found = new StringBuilder();
        Path beside = Files.createDirectories(home.resolve("target/lib"));
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (part.endsWith(".jar")) {
                String name = String.valueOf(Path.of(part).getFileName());
                Files.createSymbolicLink(beside.resolve(name), Path.of(part));
                found.append("lib/").append(name).append(' ');
            }
        }
        return found.toString();
    }

    /** Starts it with a Java, to say its version. */
    private static Process start(Path javaHome, Path from, Path launcher) throws IOException {
        ProcessBuilder process = new ProcessBuilder(launcher.toString(), "--version");
        process.environment().put("JAVA_HOME", javaHome.toString());
        return process.directory(from.toFile()).redirectErrorStream(true).start();
    }

    private static String said(Process process, int code) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(code);
        return said;
    }

    /** Holds it to say its version and nothing else. */
    private static void startsQuietly(Path from, Path launcher) throws IOException, InterruptedException {
        assertThat(said(start(JAVA_HOME, from, launcher), 0)).isEqualTo(VERSION);
    }

    private static List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("target"))) {
            return files.filter(file -> !file.toString().matches(".*(jar|lib)")).toList();
        }
    }

    private static Path archive() throws IOException {
        return archives().get(0);
    }

    @BeforeEach
    void thereIsOneArchive() throws IOException {
        assertThat(archives()).singleElement().asString().endsWith(".jsa");
    }

    @Test
    void whatWasPreparedIsUsed() throws Exception {
        Process process = new ProcessBuilder(
                        JAVA_HOME.resolve("bin/java").toString(),
                        "-Xshare:on",
                        "-XX:SharedArchiveFile=" + archive(),
                        "-Xlog:class+load",
                        "-jar",
                        home.resolve("target/aidflow-1.2.3.jar").toString(),
                        "--version")
                .start();
        assertThat(said(process, 0))
                .contains("org.aidflow.app.Aidflow source: shared objects file", "picocli.CommandLine source: shared");
    }

    @Test
    void itStartsFromAnotherFolder() throws Exception {
        startsQuietly(folder, home.resolve("aidflow"));
    }

    @Test
    void itStartsQuietlyFromAPlaceWithASpaceToWhichItWasMoved() throws Exception {
        Path moved = Files.move(home, folder.resolve("another place"));
        startsQuietly(folder, moved.resolve("aidflow"));
        Files.move(moved, home);
    }

    @Test
    void itStartsThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), home.resolve("aidflow"));
        startsQuietly(folder, link);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1000, 5_000_000})
    void itStartsQuietlyWithAnArchiveThatIsCutOff(int length) throws Exception {
        byte[] whole = Files.readAllBytes(archive());
        replaceArchive(Arrays.copyOf(whole, length));
        startsQuietly(home, home.resolve("aidflow"));
        replaceArchive(whole);
    }

    @Test
    void itStartsQuietlyWithAnArchiveThatIsNone() throws Exception {
        byte[] whole = Files.readAllBytes(archive());
        replaceArchive("this is no archive".repeat(1000).getBytes(StandardCharsets.UTF_8));
        startsQuietly(home, home.resolve("aidflow"));
        replaceArchive(whole);
    }

    @Test
    void itStartsQuietlyWithTheArchiveOfAnotherBuild() throws Exception {
        Path jar = home.resolve("target/aidflow-1.2.3.jar");
        FileTime built = Files.getLastModifiedTime(jar);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        Files.setLastModifiedTime(archive(), FileTime.from(Instant.now().plusSeconds(3600)));
        startsQuietly(home, home.resolve("aidflow"));
        Files.setLastModifiedTime(jar, built);
    }

    private static void replaceArchive(byte[] bytes) throws IOException {
        Path archive = archive();
        Files.delete(archive);
        Files.write(archive, bytes);
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plusSeconds(3600)));
    }

    @Test
    void anOldJavaIsRefused() throws Exception {
        Path old = folder.resolve("old java");
        Path java = Files.writeString(
                Files.createDirectories(old.resolve("bin")).resolve("java"),
                "#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        assertThat(said(start(old, home, home.resolve("aidflow")), 1))
                .isEqualTo("aidflow: Java must be 17 or newer but %s was 11\n".formatted(java.toRealPath()));
    }
}
