package org.aidflow.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The folder in which everything must lie that an input file names: the nearest one above the file that holds a folder
 * {@code networks} or {@code experiments}, or else the file's own. Links are followed first, so that none leads out of it.
 */
final class Project {
    private static final List<String> MARKS = List.of("networks", "experiments");
    private static final String HINT = "; --allow-outside lets it be read";

    private final Path file;
    private final Path folder;
    private final Reach reach;

    /** Finds the project of an input file. */
    Project(Path file, Reach reach) {
        this.file = file;
        this.reach = reach;
        folder = around(real(file.toAbsolutePath().normalize().resolveSibling("")));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    private static Path around(Path own) {
        Path folder = own;
        while (folder != null && !isMarked(folder)) {
            folder = folder.getParent();
        }
        return Objects.requireNonNullElse(folder, own);
    }

    private static boolean isMarked(Path folder) {
        return MARKS.stream().anyMatch(mark -> Files.isDirectory(folder.resolve(mark)));
    }

    /** Returns what a value of the file names, which may not be there; empty, and reported, if that must not be read. */
    Optional<Path> path(Cell cell) {
        try {
            Path path = file.resolveSibling(cell.text()).normalize();
            if (holds(path)) {
                return Optional.of(path);
            }
            cell.refuse(rule(), HINT);
        } catch (InvalidPathException e) {
            cell.refuse("be a path");
        }
        return Optional.empty();
    }

    /** Returns whether a file may be read; reports it if it is a link that leads out of the project. */
    boolean allows(Path path, Faults faults) {
        boolean allowed = holds(path);
        if (!allowed) {
            faults.report(Position.start(SourceFile.name(path)), "the file", rule(), "is a link out of it" + HINT);
        }
        return allowed;
    }

    private String rule() {
        return "lie in the project's folder " + SourceFile.name(folder);
    }

    /** What is not there leads nowhere. */
    private boolean holds(Path path) {
        return reach == Reach.ANYWHERE || Files.notExists(path) || real(path).startsWith(folder);
    }
}
