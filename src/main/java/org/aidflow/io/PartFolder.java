package org.aidflow.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A folder for what is being made, from which it is moved to its place when it is whole. It is always a new one, whose name
 * nobody can foresee, so that no other process writes there and no link can be put in its place; in the end it is gone.
 */
final class PartFolder implements Closeable {
    private final Path path;

    private PartFolder(Path path) {
        this.path = path;
    }

    /** Makes one in a folder; its name begins with what is made in it. */
    static PartFolder in(Path folder, String name) throws IOException {
        return new PartFolder(Files.createDirectory(folder.resolve(name + "-" + UUID.randomUUID() + ".part")));
    }

    /** Returns the place in it of that name. */
    Path resolve(String name) {
        return path.resolve(name);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        ResultsFolder.delete(path);
    }
}
