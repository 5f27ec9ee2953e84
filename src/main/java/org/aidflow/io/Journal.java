package org.aidflow.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.aidflow.io.BlockTable.Extent;
import org.jspecify.annotations.Nullable;

/**
 * How far an unfinished run has come: first a line that names the run, then one for each time at which all tables were
 * safe on disk, with the extent of each table. Every line ends in its own checksum, so that one that was cut off counts
 * for nothing. Open in one process at a time.
 */
final class Journal implements Closeable {
    static final String FILE = "journal";

    /** The extent of each table, in numbers of bytes, rows and the checksum. */
    private static final Pattern COMMIT = Pattern.compile("(\\d{1,18},\\d{1,18},\\d{1,10}(;|$))+(?<!;)");

    private final FileChannel channel;

    /** Where each valid line ends. */
    private final List<Long> ends = new ArrayList<>();

    private final List<List<Extent>> commits = new ArrayList<>();
    private @Nullable String run;

    private Journal(FileChannel channel) throws IOException {
        this.channel = channel;
        String text = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.US_ASCII);
        int end = 0;
        for (int next = text.indexOf('\n'); next >= 0; next = text.indexOf('\n', end)) {
            Optional<String> content = content(text.substring(end, next));
            boolean first = run == null;
            if (content.filter(line -> first || COMMIT.matcher(line).matches()).isEmpty()) {
                break;
            }
            add(content.orElseThrow());
            end = next + 1;
            ends.add((long) end);
        }
    }

    private void add(String content) {
        if (run == null) {
            run = content;
        } else {
            commits.add(extents(content));
        }
    }

    /**
     * Opens the journal of a folder, creating it if it is not there.
     *
     * @throws FileSystemException if another run has it open
     */
    static Journal open(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        if (!locked(channel)) {
            channel.close();
            throw new FileSystemException(SourceFile.name(folder), null, "is being written by another run");
        }
        return new Journal(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Returns whether a folder has a journal. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /** Returns what names the run; empty if the journal is new. */
    Optional<String> run() {
        return Optional.ofNullable(run);
    }

    /** Returns the extents of the tables at each commit, oldest first. */
    List<List<Extent>> commits() {
        return List.copyOf(commits);
    }

    /** Begins a run of that name, whatever stands here. */
    void begin(String name) throws IOException {
        channel.truncate(0);
        channel.position(0);
        write(name);
    }

    /** Throws away all but the first commits. */
    void keep(int number) throws IOException {
        long end = ends.get(number);
        channel.truncate(end);
        channel.position(end);
    }

    /** Adds that all tables are safe on disk to these extents, and waits until that is on disk itself. */
    void commit(List<Extent> extents) throws IOException {
        write(extents.stream()
                .map(extent -> extent.length() + "," + extent.rows() + "," + extent.crc())
                .collect(Collectors.joining(";")));
    }

    private void write(String content) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((content + " " + crc(content) + "\n").getBytes(StandardCharsets.US_ASCII));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        channel.force(false);
    }

    private static String crc(String content) {
        CRC32C crc = new CRC32C();
        crc.update(content.getBytes(StandardCharsets.US_ASCII));
        return Long.toHexString(crc.getValue());
    }

    private static Optional<String> content(String line) {
        int end = line.lastIndexOf(' ');
        return Optional.of(line)
                .filter(whole -> end >= 0 && whole.substring(end + 1).equals(crc(whole.substring(0, end))))
                .map(whole -> whole.substring(0, end));
    }

    private static List<Extent> extents(String content) {
        return Arrays.stream(content.split(";", -1)).map(Journal::extent).toList();
    }

    private static Extent extent(String text) {
        String[] parts = text.split(",", -1);
        return new Extent(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
