package org.aidflow.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Describes tables in the words of a Frictionless Tabular Data Package (https://specs.frictionlessdata.io, version 1):
 * types, units, constraints, keys, and what their files hold. Where a text of a key may be empty, its column says by
 * {@code missingValues} of its own that this is a value like any other, since no cell of a key may be missing.
 */
final class DataPackage {
    static final String FILE = "datapackage.json";

    /** Of which table's rows those of others are parts; the first that fits. */
    private static final List<ForeignKey> PARENTS = List.of(
            new ForeignKey(List.of("point", "replication"), "runs"), new ForeignKey(List.of("point"), "points"));

    private DataPackage() {}

    /** Writes {@code datapackage.json} about tables that are complete in the folder. */
    static void write(Path folder, String name, String title, List<ResultTable> tables) throws IOException {
        List<Map<String, Object>> resources = new ArrayList<>();
        List<String> names = tables.stream().map(ResultTable::name).toList();
        for (ResultTable table : tables) {
            resources.add(resource(table, names, FileContent.of(folder.resolve(table.file()))));
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("profile", "tabular-data-package");
        content.put("name", name.toLowerCase(Locale.ROOT).replaceAll("[^-a-z0-9._]", "-"));
        content.put("title", title);
        content.put("resources", resources);
        Json.write(folder.resolve(FILE), content);
    }

    /** Brings what {@code datapackage.json} says of the files of a folder up to date, if it is there; made in {@code part}. */
    static void refresh(Path folder, PartFolder part) throws IOException {
        Map<String, Object> content = Json.read(folder.resolve(FILE));
        if (content.get("resources") instanceof List<?> resources) {
            for (Object resource : resources) {
                refresh(folder, resource);
            }
            Json.write(part.resolve(FILE), content);
            Files.move(part.resolve(FILE), folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void refresh(Path folder, Object resource) throws IOException {
        if (resource instanceof Map<?, ?> map && map.get("path") instanceof String path) {
            @SuppressWarnings("unchecked") // the keys of a JSON object are texts
            Map<String, Object> facts = (Map<String, Object>) map;
            Optional<Path> file = ResultsFolder.file(folder, path);
            if (file.isPresent()) {
                FileContent.of(file.get()).describe(facts);
            }
        }
    }

    /** Returns the tables of a folder, each with its one file. */
    static List<TypedTable> tables(Path folder) throws IOException {
        List<TypedTable> tables = new ArrayList<>();
        for (JsonNode resource : Json.tree(folder.resolve(FILE)).path("resources")) {
            List<TypedTable.Field> fields = new ArrayList<>();
            for (JsonNode field : resource.at("/schema/fields")) {
                boolean emptyIsText = field.has("missingValues");
                fields.add(new TypedTable.Field(
                        field.path("name").asText(), field.path("type").asText(), emptyIsText));
            }
            Path file = folder.resolve(resource.path("path").asText());
            tables.add(new TypedTable(
                    resource.path("name").asText(),
                    List.of(file),
                    fields,
                    resource.path("rows").asLong()));
        }
        return tables;
    }

    /** Returns the names of the files of a folder that are not as they were written, by their digests. */
    static List<String> damaged(Path folder) throws IOException {
        List<String> damaged = new ArrayList<>();
        JsonNode resources = Json.tree(folder.resolve(FILE)).path("resources");
        if (resources.isEmpty()) {
            damaged.add(FILE);
        }
        for (JsonNode resource : resources) {
            if (!isAsWritten(folder, resource)) {
                damaged.add(resource.path("path").asText());
            }
        }
        return damaged;
    }

    /** Returns whether a file of a folder is as it was written, by its digest. */
    static boolean isAsWritten(Path folder, String name) throws IOException {
        for (JsonNode resource : Json.tree(folder.resolve(FILE)).path("resources")) {
            if (resource.path("path").asText().equals(name)) {
                return isAsWritten(folder, resource);
            }
        }
        return false;
    }

    private static boolean isAsWritten(Path folder, JsonNode resource) throws IOException {
        Optional<Path> file = ResultsFolder.file(folder, resource.path("path").asText());
        return file.isPresent()
                && FileContent.of(file.get())
                        .hash()
                        .equals(resource.path("hash").asText());
    }

    /** Reports the files of a folder that are not as they were written. */
    static void checkBytes(Path folder, Faults faults) throws IOException {
        for (String file : damaged(folder)) {
            String name = SourceFile.name(folder.resolve(file));
            faults.report(Position.option(name), "the file", "be as it was written", "is not");
        }
    }

    private static Map<String, Object> resource(ResultTable table, List<String> names, FileContent content) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", table.name());
        resource.put("path", table.file());
        resource.put("description", table.description());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        content.describe(resource);
        resource.put("dialect", Map.of("lineTerminator", "\n"));
        resource.put("schema", schema(table, names));
        return resource;
    }

    private static Map<String, Object> schema(ResultTable table, List<String> names) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "fields",
                table.columns().stream().map(column -> field(column, table)).toList());
        schema.put("missingValues", List.of(""));
        if (!table.key().isEmpty()) {
            schema.put("primaryKey", table.key());
        }
        foreignKey(table)
                .filter(key -> names.contains(key.resource()))
                .ifPresent(key -> schema.put("foreignKeys", List.of(key.content())));
        return schema;
    }

    private static Optional<ForeignKey> foreignKey(ResultTable table) {
        return PARENTS.stream()
                .filter(parent -> table.has(parent.columns()) && !table.key().equals(parent.columns()))
                .findFirst();
    }

    /** Columns that name a row of another table. Readers resolve keys one by one, so no column is in two of them. */
    private record ForeignKey(List<String> columns, String resource) {
        Map<String, Object> content() {
            Map<String, Object> reference = new LinkedHashMap<>();
            reference.put("resource", resource);
            reference.put("fields", columns);
            Map<String, Object> key = new LinkedHashMap<>();
            key.put("fields", columns);
            key.put("reference", reference);
            return key;
        }
    }

    private static Map<String, Object> field(Column column, ResultTable table) {
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
        if (!column.constraints().isEmpty()) {
            field.put("constraints", column.constraints());
        }
        if (table.key().contains(column.name()) && !column.isRequired()) {
            field.put("missingValues", List.of());
        }
        return field;
    }

    /**
     * What a CSV file holds.
     *
     * @param records lines, but for line ends within quotes
     */
    private record FileContent(long bytes, String sha256, long records) {
        void describe(Map<String, Object> resource) {
            resource.put("bytes", bytes);
            resource.put("hash", hash());
            resource.put("rows", records - 1);
        }

        String hash() {
            return "sha256:" + sha256;
        }

        static FileContent of(Path file) throws IOException {
            MessageDigest digest = SourceFile.sha256();
            long bytes = 0;
            long records = 0;
            boolean quoted = false;
            byte[] buffer = new byte[1 << 16];
            try (InputStream in = Files.newInputStream(file)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    digest.update(buffer, 0, n);
                    bytes += n;
                    for (int i = 0; i < n; i++) {
                        quoted ^= buffer[i] == '"';
                        records += buffer[i] == '\n' && !quoted ? 1 : 0;
                    }
                }
            }
            return new FileContent(bytes, HexFormat.of().formatHex(digest.digest()), records);
        }
    }
}
