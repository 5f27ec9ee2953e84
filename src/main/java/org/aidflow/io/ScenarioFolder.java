package org.aidflow.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a scenario, read once. */
final class ScenarioFolder {
    /** The file that every scenario has. */
    static final String SETTINGS = "scenario.yaml";

    private final Path path;
    private final Project project;
    private final Faults faults;
    private final Settings settings;
    private final Map<InputTable, Table> tables = new EnumMap<>(InputTable.class);
    private final SortedMap<String, String> digests = new TreeMap<>();

    private ScenarioFolder(Path path, Project project, Faults faults) {
        this.path = path;
        this.project = project;
        this.faults = faults;
        settings = readSettings();
        for (InputTable kind : InputTable.values()) {
            tables.put(kind, readTable(kind));
        }
        reportUnknownFiles();
    }

    /** Returns the files of a folder that a user named; empty, and reported, if it is none. */
    static Optional<ScenarioFolder> read(Path path, Reach reach, Faults faults) {
        return read(path, new Project(path.resolve(SETTINGS), reach), faults);
    }

    /** Returns the files of a folder of a project; empty, and reported, if it is none. */
    static Optional<ScenarioFolder> read(Path path, Project project, Faults faults) {
        if (Files.isDirectory(path)) {
            return Optional.of(new ScenarioFolder(path, project, faults));
        }
        faults.report(Position.option(SourceFile.name(path)), "the scenario", "be a folder", "is none");
        return Optional.empty();
    }

    private ScenarioFolder(ScenarioFolder like, Map<TablePath, Yaml> changes) {
        path = like.path;
        project = like.project;
        faults = like.faults;
        settings = like.settings;
        digests.putAll(like.digests);
        tables.putAll(like.tables);
        changes.forEach((cells, value) -> tables.put(cells.table(), cells.change(table(cells.table()), value, faults)));
    }

    /** Returns these files with other values in some cells of their tables. */
    ScenarioFolder with(Map<TablePath, Yaml> changes) {
        return new ScenarioFolder(this, changes);
    }

    private Settings readSettings() {
        Path file = path.resolve(SETTINGS);
        return Settings.read(file, read(file, YamlReader.LARGEST_MB), ScenarioKeys.ALL, faults);
    }

    private Table readTable(InputTable kind) {
        Path file = path.resolve(kind.file());
        if (!kind.required() && Files.notExists(file)) {
            return new Table(Position.start(SourceFile.name(file)), List.of(), true, faults);
        }
        return read(file, SourceFile.LARGEST_MB)
                .map(source -> CsvReader.read(source, kind, faults))
                .orElseGet(() -> new Table(Position.start(SourceFile.name(file)), List.of(), false, faults));
    }

    private Optional<SourceFile> read(Path file, int megabytes) {
        Optional<SourceFile> source =
                project.allows(file, faults) ? SourceFile.read(file, megabytes, faults) : Optional.empty();
        source.ifPresent(read -> digests.put(folderName() + "/" + file.getFileName(), read.digest()));
        return source;
    }

    private String folderName() {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    private void reportUnknownFiles() {
        try (Stream<Path> files = Files.list(path)) {
            files.filter(file -> file.toString().endsWith(".csv")).forEach(this::reportIfUnknown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reportIfUnknown(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!InputTable.files().contains(name)) {
            String hint = Nearest.hintOrList(name, InputTable.files());
            faults.report(Position.start(SourceFile.name(file)), "unknown file" + hint);
        }
    }

    /** Returns what stands at a path, of settings or cells; empty if nothing does or not the same in all cells. */
    Optional<Yaml> own(String path) {
        if (!TablePath.isMeantBy(path)) {
            return settings.yaml(path);
        }
        Position start = Position.start(path);
        return TablePath.parse(path, start, faults)
                .flatMap(cells -> cells.common(table(cells.table())))
                .filter(text -> !text.isEmpty())
                .map(text -> new Yaml.Scalar(start, text));
    }

    Settings settings() {
        return settings;
    }

    Table table(InputTable kind) {
        return tables.getOrDefault(kind, new Table(Position.start(""), List.of(), false, faults));
    }

    /** Returns the SHA-256 digest of each file by {@code folder/file}. */
    SortedMap<String, String> digests() {
        return digests;
    }
}
