package org.aidflow.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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

    private final Path folder;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "reader");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<FuzzTarget, List<Path>> files = new EnumMap<>(FuzzTarget.class);

    /** @param folder an empty one, in which it works */
    Fuzz(Path folder) throws IOException {
        this.folder = folder;
        for (FuzzTarget target : FuzzTarget.values()) {
            Path sound = Files.createDirectories(folder.resolve(target.name()));
            target.prepare(sound);
            files.put(target, target.files(sound));
        }
    }

    /** Reads the input of a number. Returns what is wrong with how it is read; empty text if nothing is. */
    String attack(long number) throws IOException, InterruptedException {
        Random random = new Random(number);
        FuzzTarget target = FuzzTarget.values()[random.nextInt(FuzzTarget.values().length)];
        List<Path> all = files.getOrDefault(target, List.of());
        Path file = all.get(random.nextInt(all.size()));
        byte[] sound = Files.readAllBytes(file);
        byte[] spoilt = new Mutation(random).of(sound);
        Files.write(file, spoilt);
        try {
            String finding = read(target);
            if (!finding.isEmpty()) {
                Files.write(folder.resolve(number + "-" + file.getFileName()), spoilt);
            }
            return finding.isEmpty()
                    ? ""
                    : "input %d, %s of %s: %s".formatted(number, file.getFileName(), target, finding);
        } finally {
            Files.write(file, sound);
        }
    }

    private String read(FuzzTarget target) throws InterruptedException {
        Future<?> reading = reader.submit(() -> target.attack(folder.resolve(target.name())));
        try {
            reading.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            return "";
        } catch (ExecutionException e) {
            Throwable fault = Objects.requireNonNullElse(e.getCause(), e);
            StackTraceElement[] at = fault.getStackTrace();
            return fault + (at.length > 0 ? " at " + at[0] : "");
        } catch (TimeoutException e) {
            reading.cancel(true);
            return "takes longer than " + LIMIT;
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        long first = Long.parseLong(arguments[1]);
        long count = Long.parseLong(arguments[2]);
        Fuzz fuzz = new Fuzz(folder);
        long findings = 0;
        for (long number = first; number < first + count; number++) {
            String finding = fuzz.attack(number);
            if (!finding.isEmpty()) {
                findings++;
                out.println(finding);
            }
        }
        out.printf("%d inputs, %d findings%n", count, findings);
        System.exit(findings == 0 ? 0 : 1);
    }
}
