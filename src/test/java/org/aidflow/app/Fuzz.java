package org.aidflow.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.aidflow.io.BadInputException;
import org.aidflow.io.Parsers;

/**
 * Reads spoilt files by the thousand: whatever is in them, a user must be told faults, soon, and see no exception. Each
 * input has a number, from which it is made again.
 *
 * <pre>java -Xmx256m -cp ... org.aidflow.app.Fuzz FOLDER FIRST COUNT</pre>
 *
 * <p>leaves every input that is a finding in FOLDER, and says how many there were.
 */
final class Fuzz {
    /** No input may take longer. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** After so many inputs it is said how many there were. */
    private static final long PROGRESS = 10_000;

    /** Of so many inputs one is read with all that belongs to it, and the others alone, which is faster. */
    private static final int ALONE = 7;

    private static final long NONE = -1;

    private final Path folder;
    private final Map<FuzzTarget, List<Path>> files = new EnumMap<>(FuzzTarget.class);
    private final Map<Path, byte[]> contents = new HashMap<>();
    private volatile long current = NONE;
    private volatile long began;

    /** @param folder an empty one, in which it works */
    Fuzz(Path folder) throws IOException {
        this.folder = folder;
        for (FuzzTarget target : FuzzTarget.values()) {
            Path sound = Files.createDirectories(folder.resolve(target.name()));
            target.prepare(sound);
            files.put(target, target.files(sound));
            for (Path file : target.files(sound)) {
                contents.put(file, Files.readAllBytes(file));
            }
        }
    }

    /** Reads the input of a number. Returns what is wrong with how it is read; empty text if nothing is. */
    String attack(long number) throws IOException {
        Random random = new Random(number);
        FuzzTarget target = target(random);
        List<Path> all = files.getOrDefault(target, List.of());
        Path file = all.get(random.nextInt(all.size()));
        byte[] sound = contents.getOrDefault(file, new byte[0]);
        byte[] spoilt = new Mutation(random).of(sound);
        boolean whole = random.nextInt(ALONE) == 0;
        Files.write(file, spoilt);
        began = System.nanoTime();
        current = number;
        try {
            String finding = read(() -> {
                if (whole) {
                    target.readFiles(folder.resolve(target.name()));
                } else {
                    Parsers.read(file);
                }
            });
            if (!finding.isEmpty()) {
                Files.write(folder.resolve(number + "-" + file.getFileName()), spoilt);
            }
            return finding.isEmpty()
                    ? ""
                    : "input %d, %s of %s: %s".formatted(number, file.getFileName(), target, finding);
        } finally {
            current = NONE;
            Files.write(file, sound);
        }
    }

    /** Picks one; those that take long, less often. */
    private static FuzzTarget target(Random random) {
        FuzzTarget[] all = FuzzTarget.values();
        FuzzTarget target = all[random.nextInt(all.length)];
        return target == FuzzTarget.RESULTS && random.nextInt(4) > 0 ? FuzzTarget.LINE : target;
    }

    private interface Reading {
        void read() throws BadInputException, IOException;
    }

    /** Whatever is thrown is a finding, but for faults that a user is told. */
    private String read(Reading reading) {
        long start = System.nanoTime();
        try {
            reading.read();
        } catch (BadInputException e) {
            boolean lines =
                    e.faults().stream().noneMatch(fault -> fault.toString().contains("\n"));
            return lines && !e.faults().isEmpty() ? "" : "faults must each be a line: " + e.faults();
        } catch (FileSystemException e) {
            return e.getReason() == null ? e.toString() : "";
        } catch (IOException | RuntimeException | Error e) {
            StackTraceElement[] at = e.getStackTrace();
            return e + (at.length > 0 ? " at " + at[0] : "");
        }
        return System.nanoTime() - start > LIMIT.toNanos() ? "takes longer than " + LIMIT : "";
    }

    /** Ends the program where an input does not end. */
    private void watch(PrintWriter out) {
        Thread watch = new Thread(() -> {
            while (true) {
                LockSupport.parkNanos(LIMIT.toNanos() / 4);
                if (current != NONE && System.nanoTime() - began > 4 * LIMIT.toNanos()) {
                    out.printf("input %d does not end%n", current);
                    Runtime.getRuntime().halt(1);
                }
            }
        });
        watch.setDaemon(true);
        watch.start();
    }

    public static void main(String[] arguments) throws IOException {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        long first = Long.parseLong(arguments[1]);
        long count = Long.parseLong(arguments[2]);
        Fuzz fuzz = new Fuzz(folder);
        fuzz.watch(out);
        long findings = 0;
        long start = System.nanoTime();
        for (long number = first; number < first + count; number++) {
            if (number > first && (number - first) % PROGRESS == 0) {
                out.printf("%d inputs, %d findings, %d s%n", number - first, findings, seconds(start));
            }
            String finding = fuzz.attack(number);
            if (!finding.isEmpty()) {
                findings++;
                out.println(finding);
            }
        }
        out.printf("%d inputs, %d findings, %d s%n", count, findings, seconds(start));
        System.exit(findings == 0 ? 0 : 1);
    }

    private static long seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }
}
