package org.aidflow.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The file of a trace, which appears whole or not at all: it is made in a folder beside, and moved when it is complete. */
public final class TraceFile implements Closeable {
    private final Path target;
    private final PartFolder part;
    private final Path file;
    private final Writer writer;

    private TraceFile(Path target, PartFolder part) throws IOException {
        this.target = target;
        this.part = part;
        file = part.resolve(String.valueOf(target.getFileName()));
        writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    /**
     * Begins a file.
     *
     * @throws FileAlreadyExistsException if it, or a link of that name, is there; it is never replaced
     */
    public static TraceFile create(Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(SourceFile.name(target), null, "is there already");
        }
        Path whole = target.toAbsolutePath();
        Path beside = Files.createDirectories(whole.resolveSibling(""));
        PartFolder part = PartFolder.in(beside, String.valueOf(whole.getFileName()));
        // In reverse order, should a signal end the program.
        part.path().toFile().deleteOnExit();
        TraceFile trace = new TraceFile(whole, part);
        trace.file.toFile().deleteOnExit();
        return trace;
    }

    /** Returns what writes it. */
    public Writer writer() {
        return writer;
    }

    /** Gives it its name. */
    public void complete() throws IOException {
        writer.close();
        Files.move(file, target);
    }

    /** Removes what was written unless it is complete. */
    @Override
    public void close() throws IOException {
        writer.close();
        part.close();
    }
}
