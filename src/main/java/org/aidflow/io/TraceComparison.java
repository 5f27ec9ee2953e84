package org.aidflow.io;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what is written with an earlier trace, line by line; of both it keeps the lines around the first difference. */
public final class TraceComparison extends Writer {
    /** How many lines before the first difference are shown, and how many after it. */
    private static final int CONTEXT = 3;

    private final String name;
    private final BufferedReader earlier;
    private final StringBuilder line = new StringBuilder();
    private final Deque<String> same = new ArrayDeque<>();
    private final List<String> earlierLines = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private long sameLines;

    /**
     * Begins to compare with an earlier trace.
     *
     * @throws FileSystemException if it is no file
     */
    public TraceComparison(Path earlier) throws IOException {
        if (!Files.isRegularFile(earlier)) {
            throw new FileSystemException(SourceFile.name(earlier), null, "is no file");
        }
        name = SourceFile.name(earlier);
        this.earlier = new BufferedReader(
                new BoundedLines(new InputStreamReader(new FileInputStream(earlier.toFile()), StandardCharsets.UTF_8)));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int at = from; at < from + length; at++) {
            if (text[at] == '\n') {
                compare(line.toString());
                line.setLength(0);
            } else {
                line.append(text[at]);
            }
        }
    }

    private void compare(String now) throws IOException {
        if (differs()) {
            keep(lines, now);
            return;
        }
        String before = earlierLine();
        if (now.equals(before)) {
            sameLines++;
            same.add(now);
            if (same.size() > CONTEXT) {
                same.remove();
            }
        } else {
            keep(earlierLines, before);
            keep(lines, now);
        }
    }

    private @Nullable String earlierLine() throws IOException {
        try {
            return earlier.readLine();
        } catch (BoundedLines.LongLineException e) {
            String reason = "has a line of more than " + BoundedLines.LONGEST + " characters, so it is no trace";
            throw new FileSystemException(name, null, reason);
        }
    }

    private static void keep(List<String> kept, @Nullable String line) {
        if (line != null && kept.size() <= CONTEXT) {
            kept.add(line);
        }
    }

    private boolean differs() {
        return !(lines.isEmpty() && earlierLines.isEmpty());
    }

    /** Ends the comparison. */
    @Override
    public void close() throws IOException {
        for (int more = 0; more <= CONTEXT; more++) {
            keep(earlierLines, earlierLine());
        }
        earlier.close();
    }

    /** Returns whether all lines are the same, after the comparison was closed. */
    public boolean same() {
        return !differs();
    }

    /**
     * Returns in words what was found: how many facts are the same, or the first line that differs with its neighbours,
     * in which those of the earlier trace begin with - and those of the other with +.
     */
    public List<String> lines() {
        if (same()) {
            return List.of("same: %d facts".formatted(sameLines - 1));
        }
        List<String> said = new ArrayList<>();
        said.add("the first difference is in line %d (- earlier, + now):".formatted(sameLines + 1));
        long number = sameLines - same.size();
        for (String each : same) {
            said.add("  %d %s".formatted(++number, each));
        }
        said.addAll(numbered("-", earlierLines));
        said.addAll(numbered("+", lines));
        return said;
    }

    private List<String> numbered(String sign, List<String> from) {
        if (from.isEmpty()) {
            return List.of("%s the trace has ended".formatted(sign));
        }
        List<String> said = new ArrayList<>();
        for (String each : from) {
            said.add("%s %d %s".formatted(sign, sameLines + 1 + said.size(), each));
        }
        return said;
    }

    @Override
    public void flush() {}
}
