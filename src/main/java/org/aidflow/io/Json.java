package org.aidflow.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aidflow.experiment.AnalysisPlan;
import org.aidflow.experiment.Shard;

/** Writes results and what describes them as JSON, with the same bytes for the same content. */
public final class Json {
    /** What describes results is read as a whole, so that it must not be larger. */
    private static final long LARGEST = 16 << 20;

    /** No file of ours is nested more deeply than this, which no stack is too small for. */
    static final StreamReadConstraints CONSTRAINTS =
            StreamReadConstraints.builder().maxNestingDepth(50).build();

    private static final ObjectMapper MAPPER = new ObjectMapper(
            JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build());

    private Json() {}

    /** Returns maps, lists, texts and numbers as JSON. */
    public static String text(Object content) {
        try {
            return MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("content must be maps, lists, texts and numbers", e);
        }
    }

    /** Writes {@code manifest.json}. */
    static void writeManifest(Path folder, Manifest manifest) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("version", manifest.version());
        content.put("command", manifest.fullCommand());
        content.put("run", manifest.run());
        manifest.shard().ifPresent(shard -> content.put("shard", shard(shard, manifest.wholeRun())));
        content.put("experiment", manifest.experiment().slug());
        content.put("question", manifest.experiment().question());
        content.put("seed", manifest.experiment().seed());
        content.put("replications", manifest.experiment().replications().atMost());
        content.put("analysis", analysis(manifest.experiment().plan()));
        content.put("sets", manifest.sets());
        content.put("inputs", manifest.inputs());
        write(folder.resolve(ResultsFolder.MANIFEST), content);
    }

    private static Map<String, Object> shard(Shard shard, String run) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("number", shard.number());
        content.put("of", shard.of());
        content.put("run", run);
        return content;
    }

    private static Map<String, Object> analysis(AnalysisPlan plan) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("baseline", plan.baseline());
        content.put("responses", plan.responses());
        content.put("thresholds", plan.thresholds());
        return content;
    }

    /** Returns what names the run that a manifest is of; empty text if it is not there or no manifest of Aidflow. */
    static String run(Path manifest) throws IOException {
        return tree(manifest).path("run").asText();
    }

    /** Reads a file; a missing node where it is not there, no JSON, or larger than any that Aidflow writes. */
    static JsonNode tree(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Reads an object, with its keys in their order; empty where {@link #tree} finds none. */
    static Map<String, Object> read(Path file) throws IOException {
        JsonNode tree = tree(file);
        return tree.isObject() ? map(tree) : Map.of();
    }

    /** Returns an object with its keys in their order. */
    static Map<String, Object> map(JsonNode object) {
        return MAPPER.convertValue(object, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /** Writes an object to a new file. */
    static void write(Path file, Map<String, Object> content) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        Files.writeString(
                file, MAPPER.writer(printer).writeValueAsString(content) + "\n", StandardOpenOption.CREATE_NEW);
    }
}
