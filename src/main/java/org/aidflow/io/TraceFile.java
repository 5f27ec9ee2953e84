package org.aidflow.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file of a trace, which appears whole or not at all: it is written under a name that ends in {@code .part}, and gets
 * its proper name when it is complete.
 */
public final class TraceFile implements Closeable {
    private final Path target;
    private final Path part;
    private final Writer writer;

    private TraceFile(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        part = this.target.resolveSibling(this.target.getFileName() + ".part");
        Files.createDirectories(this.target.resolveSibling(""));
        writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
        part.toFile().deleteOnExit();
    }

    /**
     * Begins a file.
     *
     * @throws FileAlreadyExistsException if it is there; it is never replaced
     */
    public static TraceFile create(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(SourceFile.name(target), null, "is there already");
        }
        return new TraceFile(target);
    }

    /** Returns what writes it. */
    public Writer writer() {
        return writer;
    }

    /** Gives it its name. */
    public void complete() throws IOException {
        writer.close();
        Files.move(part, target);
    }

    /** Removes what was written unless it is complete. */
    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(part);
    }
}
