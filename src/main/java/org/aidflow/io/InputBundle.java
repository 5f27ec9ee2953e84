package org.aidflow.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aidflow.experiment.Engine;
import org.aidflow.experiment.Engines;
import org.jspecify.annotations.Nullable;

/**
 * The files of an experiment as bytes, and how they were read, so that it can be played on a machine that has none of
 * them. It is a ZIP archive in which every file stands where it stood, so that it is read there as it was here.
 */
public final class InputBundle implements Serializable {
    private static final long serialVersionUID = 1;

    private final byte[] files;
    private final String file;
    private final @Nullable Long seed;
    private final @Nullable Integer replications;
    private final List<String> sets;
    private final TreeMap<String, String> digests;
    private final String engine;

    /**
     * Bundles the files of an experiment.
     *
     * @param file of the experiment
     * @param input that was read from it
     * @param overrides with which it was read
     * @param engine that plays it
     */
    public InputBundle(Path file, ExperimentInput input, Overrides overrides, Engine engine) throws IOException {
        this.file = inArchive(file);
        seed = overrides.seed();
        replications = overrides.replications();
        sets = new ArrayList<>(overrides.sets());
        digests = new TreeMap<>(input.digests());
        this.engine = engine.name();
        files = archive(files(file, input));
    }

    private static Set<Path> files(Path file, ExperimentInput input) {
        Path scenario = file.resolveSibling(input.experiment().scenario());
        Set<Path> files = new LinkedHashSet<>(List.of(file, scenario.resolve(ScenarioFolder.SETTINGS)));
        InputTable.files().forEach(table -> files.add(scenario.resolve(table)));
        // One with points is named as it was in the experiment.
        input.digests().keySet().forEach(name -> files.add(file.resolveSibling(name)));
        files.removeIf(each -> !Files.isRegularFile(each));
        return files;
    }

    private static byte[] archive(Set<Path> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Set<String> names = new LinkedHashSet<>();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (Path each : files) {
                if (names.add(inArchive(each))) {
                    archive.putNextEntry(new ZipEntry(inArchive(each)));
                    Files.copy(each, archive);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Returns where a file stands, with slashes and without a drive. */
    private static String inArchive(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return "/" + SourceFile.name(whole.subpath(0, whole.getNameCount()));
    }

    /** Returns what names the experiment with all that changes what it yields, and its engine. */
    public String name() {
        return String.join("\n", "" + seed, "" + replications, sets.toString(), digests.toString(), engine);
    }

    /**
     * Reads the experiment and returns who plays its blocks.
     *
     * @throws IOException if that fails, or it is not what was bundled
     */
    public BlockPlayer read() throws IOException {
        Path archive = Files.createTempFile("aidflow", ".zip");
        try {
            Files.write(archive, files);
            try (FileSystem root = FileSystems.newFileSystem(archive)) {
                return new BlockPlayer(checked(root.getPath(file)).experiment(), engine());
            }
        } catch (BadInputException e) {
            throw new IOException("the inputs that were sent were refused: " + e.faults(), e);
        } finally {
            Files.delete(archive);
        }
    }

    private ExperimentInput checked(Path from) throws BadInputException, IOException {
        ExperimentInput input = ExperimentReader.read(from, new Overrides(seed, replications, sets), Reach.ANYWHERE);
        SortedMap<String, String> sent = input.digests();
        if (!sent.equals(digests)) {
            throw new IOException(
                    "the inputs changed after they were read; they are %s, not %s".formatted(sent, digests));
        }
        return input;
    }

    private Engine engine() throws IOException {
        return Engines.all().stream()
                .filter(each -> each.name().equals(engine))
                .findFirst()
                .orElseThrow(() -> new IOException("the engine %s is not there".formatted(engine)));
    }
}
