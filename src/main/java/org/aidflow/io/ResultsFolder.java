package org.aidflow.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The results of an experiment, which appear whole or not at all: they are written to a folder whose name ends in
 * {@code .part}, which gets its proper name when they are complete, and is removed if they are not.
 */
final class ResultsFolder implements Closeable {
    /** The file that every folder of results has. */
    static final String MANIFEST = "manifest.json";

    private final Path target;
    private final Path part;
    private final List<TableWriter> tables = new ArrayList<>();

    private ResultsFolder(Path target) throws IOException {
        this.target = target;
        part = beside(target, ".part");
        delete(part);
        Files.createDirectories(part);
    }

    /**
     * Begins results.
     *
     * @param overwrite whether to replace results that are there already, once the new ones are complete
     * @throws FileSystemException if the target is there and must not be replaced
     */
    static ResultsFolder create(Path target, boolean overwrite) throws IOException {
        if (Files.exists(target) && !overwrite) {
            throw new FileAlreadyExistsException(
                    SourceFile.name(target), null, "is there already; give --overwrite to replace it");
        }
        if (Files.exists(target) && Files.notExists(target.resolve(MANIFEST))) {
            throw new FileSystemException(
                    SourceFile.name(target), null, "holds no results (no " + MANIFEST + "), so it is not replaced");
        }
        return new ResultsFolder(target);
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }

    /** Creates the file of a table. */
    TableWriter table(ResultTable table) throws IOException {
        TableWriter writer = new TableWriter(part, table);
        tables.add(writer);
        return writer;
    }

    /** Writes what describes the tables and gives the folder its name. */
    void complete(Manifest manifest) throws IOException {
        Map<String, Long> records = new LinkedHashMap<>();
        for (TableWriter writer : tables) {
            writer.close();
            records.put(writer.table().file(), writer.rows());
        }
        List<ResultTable> written = tables.stream().map(TableWriter::table).toList();
        Json.writeDataPackage(part, manifest, written);
        StressDes.write(part, new StressDes.Study(manifest, "the experiment's file says", written));
        Json.writeManifest(part, manifest, records);
        replaceTarget();
    }

    private void replaceTarget() throws IOException {
        Path old = beside(target, ".old");
        delete(old);
        if (Files.exists(target)) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    /** Removes what was written unless it is complete. */
    @Override
    public void close() throws IOException {
        for (TableWriter writer : tables) {
            writer.close();
        }
        delete(part);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
