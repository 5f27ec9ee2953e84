package org.aidflow.io;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidflow.io.Yaml.Entry;
import org.aidflow.io.Yaml.Listing;
import org.aidflow.io.Yaml.Mapping;
import org.aidflow.io.Yaml.Scalar;

/** Reads YAML into pieces that know where they stand. All values stay text; anchors and several documents are refused. */
final class YamlReader {
    /** A file has at most so many MiB. */
    static final int LARGEST_MB = 3;

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .streamReadConstraints(Json.CONSTRAINTS)
            .build();

    /** The problem and its place at the end of the library's message. */
    private static final Pattern PROBLEM =
            Pattern.compile("([^\\n]*)\\n in '[^\\n]*', line (\\d+), column (\\d+)(?!.* in ')", Pattern.DOTALL);

    private final SourceFile file;
    private final Faults faults;
    private final YAMLParser parser;
    private boolean sound = true;

    private YamlReader(SourceFile file, Faults faults, YAMLParser parser) {
        this.file = file;
        this.faults = faults;
        this.parser = parser;
    }

    /** Returns the content of a file; empty, and reported, if it is no YAML. */
    static Optional<Yaml> read(SourceFile file, Faults faults) {
        try (YAMLParser parser = FACTORY.createParser(file.text())) {
            return new YamlReader(file, faults, parser).document();
        } catch (JsonProcessingException e) {
            report(e, file, faults);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private static void report(JsonProcessingException e, SourceFile file, Faults faults) {
        Matcher problem = PROBLEM.matcher(e.getOriginalMessage());
        if (problem.find()) {
            int line = Integer.parseInt(problem.group(2));
            Position position = file.at(line, Integer.parseInt(problem.group(3)));
            faults.report(position, "the file", "be valid YAML", "is not: " + problem.group(1));
        } else {
            Optional<JsonLocation> at = Optional.ofNullable(e.getLocation());
            Position position = at.map(place -> file.at(place.getLineNr(), place.getColumnNr()))
                    .orElse(file.at(1, 1));
            faults.report(position, "the file", "be valid YAML that is not nested deeply", "is not");
        }
    }

    private Optional<Yaml> document() throws IOException {
        JsonToken first = parser.nextToken();
        Yaml content = first == null ? new Scalar(file.at(1, 1), "") : value(first);
        if (parser.nextToken() != null) {
            refuse("the file", "be one YAML document", "has another");
        }
        return sound ? Optional.of(content) : Optional.empty();
    }

    private void refuse(String what, String be, String was) {
        sound = false;
        faults.report(here(), what, be, was);
    }

    private Position here() {
        JsonLocation at = parser.currentTokenLocation();
        return file.at(at.getLineNr(), at.getColumnNr());
    }

    private Yaml value(JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            return mapping();
        }
        return token == JsonToken.START_ARRAY ? listing() : scalar(token);
    }

    private Scalar scalar(JsonToken token) throws IOException {
        if (parser.isCurrentAlias()) {
            refuse("a value", "be written out", "is a reference to " + Cell.quoted(parser.getText()));
        }
        String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
        return new Scalar(here(), text.strip());
    }

    private Listing listing() throws IOException {
        Position start = here();
        List<Yaml> parts = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            parts.add(value(token));
        }
        return new Listing(start, List.copyOf(parts));
    }

    private Mapping mapping() throws IOException {
        Position start = here();
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Position key = here();
            Entry entry = new Entry(key, value(parser.nextToken()));
            Entry before = entries.putIfAbsent(name, entry);
            if (before != null) {
                int line = before.key().line();
                faults.report(
                        key, "key " + Cell.quoted(name), "stand only once", "stands on line " + line + " already");
            }
        }
        return new Mapping(start, entries);
    }
}
