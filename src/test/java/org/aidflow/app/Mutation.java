package org.aidflow.app;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Spoils the bytes of a file in the ways in which files are spoilt: by hand, by programs, on the way, on purpose. */
final class Mutation {
    private static final List<String> SPLINTERS = List.of(
            "",
            ",",
            ";",
            "\"",
            "'",
            "\n",
            "\r",
            "\r\n",
            "\t",
            " ",
            ":",
            ": ",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "#",
            "&a ",
            "*a",
            "<<: *a",
            "!!int ",
            "!!java.net.URL ",
            "---\n",
            "...",
            "%",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "\uD83D\uDE91",
            "=1+1",
            "../",
            "~",
            "|",
            ">",
            "x",
            "region",
            "null",
            "true",
            "<script>",
            "point",
            "replication",
            "failed",
            "normal(1, 2)",
            "[]",
            "[x=1]",
            "x1.5");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1",
            "2",
            "1e308",
            "-1e308",
            "1e-320",
            "1e999",
            "NaN",
            "Infinity",
            "0x10",
            "1_000",
            "1,5",
            "2147483647",
            "2147483648",
            "9223372036854775807",
            "99999999999999999999",
            "1000000000",
            "0.1",
            "00",
            "+5",
            "1.",
            ".5",
            "\u0661");

    private static final List<String> TIMES = List.of(
            "2020-13-01",
            "2020-02-30",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-01-01",
            "2020-02-01T24:00:00",
            "2020-01-20T08:00+08:00",
            "9999-12-31T23:59:59Z",
            "2020-01-20",
            "24:00",
            "25:61");

    /** How deep and long what is repeated becomes. */
    private static final int MANY = 20_000;

    private static final int FEW = 1_000;

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    /** Returns the bytes with one to four things wrong with them. */
    byte[] of(byte[] bytes) {
        byte[] spoilt = bytes;
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            spoilt = once(spoilt);
        }
        return spoilt;
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(12)) {
            case 0, 1 -> splice(bytes, at, random.nextInt(12), text(pick(SPLINTERS)));
            case 2, 3 -> replaceWord(bytes, at, pick(random.nextInt(4) == 0 ? TIMES : NUMBERS));
            case 4 -> replaceWord(bytes, at, pick(SPLINTERS));
            case 5 -> splice(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
            case 6 -> moveLine(bytes, at, random.nextInt(bytes.length + 1), true);
            case 7 -> moveLine(bytes, at, random.nextInt(bytes.length + 1), false);
            case 8 -> splice(bytes, at, random.nextInt(bytes.length + 1), new byte[0]);
            case 9 -> everywhere(bytes);
            case 10 -> copyWord(bytes, at, random.nextInt(bytes.length + 1));
            default ->
                random.nextInt(20) == 0
                        ? splice(
                                bytes,
                                at,
                                0,
                                text(pick(SPLINTERS).repeat(1 + random.nextInt(random.nextBoolean() ? MANY : FEW))))
                        : splice(bytes, at, 0, text(pick(SPLINTERS).repeat(1 + random.nextInt(5))));
        };
    }

    private byte[] everywhere(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String all =
                switch (random.nextInt(6)) {
                    case 0 -> text.replace("\n", "\r\n");
                    case 1 -> text.replace(",", ";");
                    case 2 -> text.replaceAll("(\\d)\\.(\\d)", "$1,$2");
                    case 3 -> "\u00EF\u00BB\u00BF" + text;
                    case 4 -> text.replace("\n", "");
                    default -> text.replace("\n", "\r");
                };
        return all.getBytes(StandardCharsets.ISO_8859_1);
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] splice(byte[] bytes, int at, int length, byte[] now) {
        int to = Math.min(bytes.length, at + length);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + now.length);
        out.write(bytes, 0, at);
        out.writeBytes(now);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] replaceWord(byte[] bytes, int at, String now) {
        int from = edge(bytes, at, -1, Mutation::ofWord);
        return splice(bytes, from, edge(bytes, at, 1, Mutation::ofWord) - from, text(now));
    }

    private static byte[] copyWord(byte[] bytes, int at, int other) {
        int from = edge(bytes, other, -1, Mutation::ofWord);
        int to = edge(bytes, other, 1, Mutation::ofWord);
        return replaceWord(bytes, at, new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    private static byte[] moveLine(byte[] bytes, int at, int to, boolean keep) {
        int from = edge(bytes, at, -1, b -> b != '\n');
        int length = Math.min(bytes.length, edge(bytes, at, 1, b -> b != '\n') + 1) - from;
        byte[] line = new byte[length];
        System.arraycopy(bytes, from, line, 0, length);
        byte[] rest = keep ? bytes : splice(bytes, from, length, new byte[0]);
        return splice(rest, edge(rest, Math.min(to, rest.length), -1, b -> b != '\n'), 0, line);
    }

    private interface Kind {
        boolean has(byte one);
    }

    private static int edge(byte[] bytes, int from, int step, Kind kind) {
        int at = from;
        while (step < 0 ? at > 0 && kind.has(bytes[at - 1]) : at < bytes.length && kind.has(bytes[at])) {
            at += step;
        }
        return at;
    }

    private static boolean ofWord(byte one) {
        return Character.isLetterOrDigit(one) || one == '.' || one == '-' || one == '_' || one == ':' || one < 0;
    }
}
