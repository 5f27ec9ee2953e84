package org.aidflow.io;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Figures in a folder of results. */
public final class ResultsFigures {
    private static final String FOLDER = "figures";

    private ResultsFigures() {}

    /**
     * Writes figures into the folder {@code figures} of results, which appears whole or not at all, in place of those that
     * were there.
     *
     * @param figures file names and what stands in the files
     * @return the folder
     * @throws FileSystemException if there is something else by that name
     */
    public static Path write(Path results, Map<String, String> figures) throws IOException {
        Path folder = results.resolve(FOLDER);
        checkReplaceable(folder);
        try (PartFolder part = PartFolder.in(results, FOLDER)) {
            Path made = Files.createDirectory(part.resolve(FOLDER));
            for (Map.Entry<String, String> figure : figures.entrySet()) {
                Files.writeString(made.resolve(figure.getKey()), figure.getValue());
            }
            if (Files.exists(folder)) {
                Files.move(folder, part.resolve("replaced"), StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void checkReplaceable(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !others(folder).isEmpty()) {
            throw new FileSystemException(
                    SourceFile.name(folder),
                    null,
                    "holds what is no figure (%s), so it is not replaced"
                            .formatted(others(folder).get(0)));
        }
    }

    /** Returns the names of what is in a folder besides figures; its own, if it is none. */
    private static List<String> others(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of(FOLDER);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".svg"))
                    .sorted()
                    .toList();
        }
    }
}
