package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What is in a folder. */
final class Contents {
    private static final Pattern PACKED = Pattern.compile("id=\"content\">([^<]+)<");

    private Contents() {}

    /** Returns the text of every file in and below a folder by its path there. */
    static SortedMap<String, String> of(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        for (Path file : files(folder)) {
            contents.put(folder.relativize(file).toString(), Files.readString(file));
        }
        return contents;
    }

    /** Copies a folder and what is in it. */
    static Path copy(Path folder, Path copy) throws IOException {
        Files.createDirectories(copy);
        for (Path file : files(folder)) {
            Files.copy(file, copy.resolve(folder.relativize(file).toString()));
        }
        return copy;
    }

    /** Copies the files of a folder over those of a copy of it. */
    static Path replace(Path folder, Path copy) throws IOException {
        for (Path file : files(folder)) {
            Path to = copy.resolve(folder.relativize(file).toString());
            Files.createDirectories(to.resolveSibling(""));
            Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    /** Replaces a piece of a file that must be in it. */
    static void edit(Path file, String old, String now) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException("%s must contain \"%s\"".formatted(file, old));
        }
        Files.writeString(file, text.replace(old, now));
    }

    /** Returns what a page of results shows, as JSON. */
    static String ofPage(Path page) throws IOException {
        Matcher packed = PACKED.matcher(Files.readString(page));
        assertThat(packed.find()).isTrue();
        byte[] bytes = Base64.getDecoder().decode(packed.group(1));
        return new String(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
