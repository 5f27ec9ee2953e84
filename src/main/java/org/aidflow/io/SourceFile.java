package org.aidflow.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;

/** An input file as text that knows its lines. */
final class SourceFile {
    /** An input is read as a whole, so that it must not be larger. */
    static final int LARGEST_MB = 256;

    private final String name;
    private final String text;
    private final String digest;
    private final boolean option;
    private final int[] lineStarts;

    private SourceFile(String name, String text, String digest, boolean option) {
        this.name = name;
        this.text = text;
        this.digest = digest;
        this.option = option;
        lineStarts = lineStarts(text);
    }

    /** Returns the text of a file, without a byte order mark; empty, and reported, if it is missing or no UTF-8. */
    static Optional<SourceFile> read(Path path, Faults faults) {
        return read(path, LARGEST_MB, faults);
    }

    /** Returns the text of a file that must not have more than so many MiB; likewise. */
    static Optional<SourceFile> read(Path path, int most, Faults faults) {
        String name = name(path);
        try {
            if (Files.size(path) > (long) most << 20) {
                faults.report(Position.start(name), "the file", "have at most " + most + " MiB", "has more");
                return Optional.empty();
            }
            if (!Files.isRegularFile(path)) {
                String was = Files.isDirectory(path) ? "is a folder" : "is none";
                faults.report(Position.start(name), "the file", "be a readable file", was);
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(path);
            return decode(bytes, name, faults)
                    .map(text -> new SourceFile(name, text, digest(bytes), false))
                    .filter(file -> file.hasShortLines(faults));
        } catch (NoSuchFileException e) {
            faults.report(Position.start(name), "the file", "be there", "is missing");
        } catch (IOException e) {
            faults.report(Position.start(name), "the file", "be a readable file", "cannot be read");
        }
        return Optional.empty();
    }

    /** Returns whether no line is longer than a row of a table may be; reports the first one that is. */
    private boolean hasShortLines(Faults faults) {
        for (int line = 0; line < lineStarts.length; line++) {
            int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length();
            if (end - lineStarts[line] > BoundedLines.LONGEST) {
                String be = "have at most " + BoundedLines.LONGEST + " characters";
                faults.report(at(line + 1, 1), "the line", be, "has more");
                return false;
            }
        }
        return true;
    }

    /** Returns the value of a command-line option, which has no lines. */
    static SourceFile option(String option, String value) {
        return new SourceFile(option, value, "", true);
    }

    /** Returns how messages name a file: as the user did, with slashes. */
    static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static Optional<String> decode(byte[] bytes, String name, Faults faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (result.isError()) {
            Position position = new SourceFile(name, plain, "", false).position(plain.length());
            faults.report(position, "the file", "be UTF-8 text", "has the byte 0x%02x".formatted(bytes[in.position()]));
            return Optional.empty();
        }
        return Optional.of(plain);
    }

    /** Returns the SHA-256 digest of a text in hexadecimal digits. */
    static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Returns a fresh SHA-256. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    /** Returns the SHA-256 digest of its bytes in hexadecimal digits. */
    String digest() {
        return digest;
    }

    /** Returns the place of the character at {@code offset}. */
    Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return at(line + 1, text.codePointCount(lineStarts[line], offset) + 1);
    }

    /** Returns the place in that line and column. */
    Position at(int line, int column) {
        return option ? Position.option(name) : new Position(name, line, column);
    }

    private static int[] lineStarts(String text) {
        IntStream afterLineEnds = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '\n')
                .map(i -> i + 1);
        return IntStream.concat(IntStream.of(0), afterLineEnds).toArray();
    }
}
