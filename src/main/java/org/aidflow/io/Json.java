package org.aidflow.io;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what describes the results as JSON, with the same bytes for the same content. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Writes {@code manifest.json}. */
    static void writeManifest(Path folder, Manifest manifest, Map<String, Long> records) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("version", manifest.version());
        content.put("command", manifest.command());
        content.put("run", manifest.run());
        content.put("experiment", manifest.experiment().slug());
        content.put("question", manifest.experiment().question());
        content.put("seed", manifest.experiment().seed());
        content.put("replications", manifest.experiment().replications().atMost());
        content.put("inputs", manifest.inputs());
        content.put("records", records);
        write(folder.resolve(ResultsFolder.MANIFEST), content);
    }

    /** Returns what names the run that a manifest is of; empty text if it names none. */
    static String run(Path manifest) throws IOException {
        return MAPPER.readTree(manifest.toFile()).path("run").asText();
    }

    /** Writes {@code datapackage.json}, the Frictionless description of some tables. */
    static void writeDataPackage(Path folder, Manifest manifest, List<ResultTable> tables) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("profile", "tabular-data-package");
        content.put("name", manifest.experiment().slug().toLowerCase(Locale.ROOT));
        content.put("title", manifest.experiment().question());
        content.put("resources", tables.stream().map(Json::resource).toList());
        write(folder.resolve("datapackage.json"), content);
    }

    private static Map<String, Object> resource(ResultTable table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", table.columns().stream().map(Json::field).toList());
        schema.put("missingValues", List.of(""));
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", table.name());
        resource.put("path", table.file());
        resource.put("description", table.description());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("dialect", Map.of("lineTerminator", "\n"));
        resource.put("schema", schema);
        return resource;
    }

    private static Map<String, Object> field(Column column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", Cell.name(column.type()));
        if (column.type() == Column.Type.DATETIME) {
            field.put("format", "%Y-%m-%dT%H:%M:%S");
        }
        field.put("description", column.description());
        if (!column.unit().isEmpty()) {
            field.put("unit", column.unit());
        }
        return field;
    }

    private static void write(Path file, Map<String, Object> content) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        Files.writeString(file, MAPPER.writer(printer).writeValueAsString(content) + "\n");
    }
}
