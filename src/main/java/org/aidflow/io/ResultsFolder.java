package org.aidflow.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aidflow.io.BlockTable.Extent;
import org.jspecify.annotations.Nullable;

/**
 * The results of an experiment, which appear whole or not at all. While replications are played, their rows are appended
 * to tables in the folder {@code raw} of a folder whose name ends in {@code .part}, and a journal says up to where they
 * are safe on disk. When all have been played, what is to be the results is put together beside {@code raw}; then the
 * journal goes, then {@code raw}, and the folder gets its proper name. So a run that was stopped at any instant can go on.
 */
final class ResultsFolder implements Closeable {
    /** The file that every folder of results has. */
    static final String MANIFEST = "manifest.json";

    private static final String PART = ".part";

    private final Path target;
    private final Path part;
    private final Path raw;
    private final List<BlockTable> tables = new ArrayList<>();
    private @Nullable Journal journal;

    private ResultsFolder(Path target) {
        this.target = target;
        part = beside(target, PART);
        raw = part.resolve("raw");
    }

    /**
     * Begins results, or goes on with them.
     *
     * @param run names what makes the results; only results of the same run can be gone on with
     * @param kinds the tables that replications fill
     * @param overwrite whether to replace results that are there already, once the new ones are complete
     * @param resume whether to go on with what a run that was stopped has left
     * @throws FileSystemException if what is there must not be replaced, is of another run, being written, or a link
     */
    static ResultsFolder open(Path target, String run, List<ResultTable> kinds, boolean overwrite, boolean resume)
            throws IOException {
        ResultsFolder folder = new ResultsFolder(target);
        refuseLinks(target);
        refuseLinks(folder.part);
        folder.checkTarget(run, overwrite, resume);
        try {
            folder.begin(run, kinds, overwrite, resume);
            return folder;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private void checkTarget(String run, boolean overwrite, boolean resume) throws IOException {
        boolean done = resume && Files.notExists(part) && isOf(target, run);
        boolean there = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (there && !overwrite && !done) {
            throw new FileAlreadyExistsException(
                    SourceFile.name(target), null, "is there already; give --overwrite to replace it");
        }
        if (there && !isResults(target)) {
            throw new FileSystemException(
                    SourceFile.name(target), null, "holds no results (no " + MANIFEST + "), so it is not replaced");
        }
        if (Files.exists(part, LinkOption.NOFOLLOW_LINKS) && !isUnfinished()) {
            throw new FileSystemException(
                    SourceFile.name(part),
                    null,
                    "is no unfinished run, so it is left as it is; results need that name");
        }
        if (Files.exists(part) && !overwrite && !resume) {
            String hint = "is an unfinished run; give --resume to go on with it, or --overwrite to begin anew";
            throw new FileAlreadyExistsException(SourceFile.name(part), null, hint);
        }
    }

    /** Returns whether the folder beside the target is one that a run has left, at whatever instant it was stopped. */
    private boolean isUnfinished() throws IOException {
        if (!Files.isDirectory(part)) {
            return false;
        }
        try (Stream<Path> files = Files.list(part)) {
            return Files.isDirectory(raw) || isResults(part) || files.findAny().isEmpty();
        }
    }

    private void begin(String run, List<ResultTable> kinds, boolean overwrite, boolean resume) throws IOException {
        if (resume
                && !Journal.isIn(raw)
                && (isOf(part, run) || (Files.notExists(part) && !overwrite && isOf(target, run)))) {
            return;
        }
        Files.createDirectories(raw);
        Journal opened = Journal.open(raw);
        journal = opened;
        if (resume && opened.run().isPresent() && !opened.run().get().equals(run)) {
            throw new FileSystemException(
                    SourceFile.name(part), null, "was begun with other inputs, options or version, so it cannot go on");
        }
        for (ResultTable kind : kinds) {
            tables.add(new BlockTable(raw, kind));
        }
        int kept = resume ? keep(opened) : 0;
        if (kept == 0) {
            opened.begin(run);
            startAt(List.of());
        }
    }

    /** Goes back to the last commit all of whose bytes are there, and returns its number; 0 if there is none. */
    private int keep(Journal opened) throws IOException {
        List<List<Extent>> commits = opened.commits();
        int good = 0;
        while (good < commits.size() && holds(good == 0 ? List.of() : commits.get(good - 1), commits.get(good))) {
            good++;
        }
        if (good > 0) {
            opened.keep(good);
            startAt(commits.get(good - 1));
        }
        return good;
    }

    private boolean holds(List<Extent> before, List<Extent> extents) throws IOException {
        boolean all = extents.size() == tables.size();
        for (int table = 0; all && table < tables.size(); table++) {
            Extent from = before.isEmpty() ? Extent.NONE : before.get(table);
            all = tables.get(table).holds(from, extents.get(table));
        }
        return all;
    }

    private void startAt(List<Extent> extents) throws IOException {
        for (int table = 0; table < tables.size(); table++) {
            tables.get(table).startAt(extents.isEmpty() ? Extent.NONE : extents.get(table));
        }
    }

    /** Returns whether a folder holds complete results of a run. */
    private static boolean isOf(Path folder, String run) throws IOException {
        return Json.run(folder.resolve(MANIFEST)).equals(run);
    }

    /** Returns whether a folder holds complete results. */
    private static boolean isResults(Path folder) throws IOException {
        return !Json.run(folder.resolve(MANIFEST)).isEmpty();
    }

    /** Returns whether a folder is, or will be, one in which a run was stopped. */
    static boolean isUnfinished(Path folder) {
        Path name = folder.getFileName();
        return name != null
                && (name.toString().endsWith(PART)
                        || (Files.notExists(folder) && Files.isDirectory(beside(folder, PART))));
    }

    /**
     * Refuses results that are a symbolic link, or hold one, so that nothing that stands elsewhere is read or written as a
     * part of them. Folders above may be links.
     */
    static void refuseLinks(Path results) throws IOException {
        Path folder = results.toAbsolutePath().normalize();
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            Optional<Path> link = all.filter(Files::isSymbolicLink).findFirst();
            if (link.isPresent()) {
                throw new FileSystemException(
                        SourceFile.name(results.resolve(folder.relativize(link.get()))),
                        null,
                        "is a symbolic link; results must be a folder with files, and none of it a link");
            }
        }
    }

    /** Returns whether a text can be the name of a file, and leads to no other folder. */
    static boolean isFileName(String text) {
        return !text.isEmpty()
                && text.chars().noneMatch(c -> c < ' ' || c == '/' || c == '\\')
                && !text.equals(".")
                && !text.equals("..");
    }

    /** Returns the file of that name in a folder; nothing where there is none, or the name leads elsewhere. */
    static Optional<Path> file(Path folder, String name) {
        return Optional.of(name)
                .filter(ResultsFolder::isFileName)
                .map(folder::resolve)
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }

    /** Returns whether all has been played and put together. */
    boolean isComplete() {
        return journal == null;
    }

    /** Returns the folder with all results, once they are complete. */
    Path whole() {
        return Files.exists(part) ? part : target;
    }

    /** Returns the folder that will be the results. */
    Path part() {
        return part;
    }

    /** Returns the folder in which replications' rows are gathered. */
    Path raw() {
        return raw;
    }

    /** Returns the tables that replications fill. */
    List<BlockTable> tables() {
        return List.copyOf(tables);
    }

    /** Appends what a block adds to each table. */
    void append(Chunk chunk) throws IOException {
        for (int table = 0; table < tables.size(); table++) {
            Chunk.Part rows = chunk.parts().get(table);
            tables.get(table).append(rows.text(), rows.rows());
        }
    }

    /** Waits until all that was appended is on disk. */
    void commit() throws IOException {
        List<Extent> extents = new ArrayList<>();
        for (BlockTable table : tables) {
            extents.add(table.sync());
        }
        if (journal != null) {
            journal.commit(extents);
        }
    }

    /**
     * Begins to put the results together, in the folder that is returned: all tables that replications fill, in the order
     * of points and replications.
     */
    Path gather(boolean inOrder) throws IOException {
        commit();
        try (Stream<Path> left = Files.list(part)) {
            for (Path file : left.filter(path -> !path.equals(raw)).toList()) {
                delete(file);
            }
        }
        for (BlockTable table : tables) {
            Path from = raw.resolve(table.table().file());
            Path to = part.resolve(table.table().file());
            if (inOrder) {
                link(from, to);
            } else {
                SegmentSort.sort(from, to);
            }
        }
        return part;
    }

    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(from, to);
        }
    }

    /** Gives the folder its name, once the manifest is in it. */
    void complete() throws IOException {
        if (Files.notExists(part)) {
            return;
        }
        try (Stream<Path> files = Files.list(part)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sync(file);
            }
        }
        Files.deleteIfExists(raw.resolve(Journal.FILE));
        close();
        delete(raw);
        replaceTarget();
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void replaceTarget() throws IOException {
        Path old = beside(target, ".replaced");
        delete(old);
        if (Files.exists(target)) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    /** Lets go of the files. What was made safe stays, to go on with. */
    @Override
    public void close() throws IOException {
        for (BlockTable table : tables) {
            table.close();
        }
        if (journal != null) {
            journal.close();
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path folder) throws IOException {
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
