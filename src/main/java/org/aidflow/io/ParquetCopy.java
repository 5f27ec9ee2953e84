package org.aidflow.io;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Results that are copied as Parquet: a folder for each table, and for those that replications fill, in it one for each
 * point. The copy appears whole or not at all.
 */
public final class ParquetCopy {
    private final List<Path> folders;
    private final WrittenManifest manifest;

    /** Writes tables as Parquet. */
    public interface Writer extends AutoCloseable {
        /**
         * Writes each table into a folder of its name in this one.
         *
         * @throws IOException if that fails, or other rows were written than there are
         */
        void write(List<TypedTable> tables, Path folder) throws IOException, InterruptedException;

        @Override
        void close();
    }

    private ParquetCopy(List<Path> folders, WrittenManifest manifest) {
        this.folders = List.copyOf(folders);
        this.manifest = manifest;
    }

    /**
     * Opens results.
     *
     * @param folders that of whole results, or those of all shards of a run
     * @throws BadInputException if they are neither, or not as they were written
     */
    public static ParquetCopy of(List<Path> folders) throws BadInputException, IOException {
        Path first = folders.get(0);
        ResultsFolder.refuseLinks(first);
        Optional<WrittenManifest> whole =
                WrittenManifest.read(first).filter(each -> each.shard().isEmpty());
        if (folders.size() == 1 && !ResultsFolder.isUnfinished(first) && whole.isPresent()) {
            Faults faults = new Faults();
            DataPackage.checkBytes(first, faults);
            faults.throwIfAny();
            return new ParquetCopy(folders, whole.get());
        }
        List<Path> shards = Shards.open(folders).folders();
        return new ParquetCopy(shards, WrittenManifest.read(shards.get(0)).orElseThrow());
    }

    /** Returns the short name of the experiment. */
    public String slug() {
        return manifest.slug();
    }

    /**
     * Lets the copy be written.
     *
     * @param overwrite whether to replace results that are there already
     * @param resume whether to begin anew what was stopped
     * @throws FileSystemException if what is there must not be replaced
     */
    public void write(Path target, boolean overwrite, boolean resume, Writer writer)
            throws IOException, InterruptedException {
        for (Path folder : folders) {
            if (Files.exists(target) && Files.isSameFile(folder, target)) {
                throw new FileSystemException(SourceFile.name(target), null, "is copied, so the copy cannot go there");
            }
        }
        String run = SourceFile.digest(manifest.wholeRun() + "\nparquet");
        try (ResultsFolder results = ResultsFolder.open(target, run, List.of(), overwrite, resume)) {
            if (!results.isComplete()) {
                Path copy = results.gather(true);
                writer.write(tables(), copy);
                Map<String, Object> content = manifest.whole();
                content.put("run", run);
                content.put("format", "parquet");
                Json.write(copy.resolve(ResultsFolder.MANIFEST), content);
            }
            results.complete();
        }
    }

    /** Returns the tables; those that replications do not fill are the same in all shards. */
    private List<TypedTable> tables() throws IOException {
        Map<String, TypedTable> tables = new LinkedHashMap<>();
        for (Path folder : folders) {
            for (TypedTable table : DataPackage.tables(folder)) {
                tables.merge(
                        table.name(), table, (before, more) -> more.isOfReplications() ? before.with(more) : before);
            }
        }
        return new ArrayList<>(tables.values());
    }
}
