package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the tables of a run to their description in datapackage.json, all of them and every cell. */
class DataPackageTest {
    private static final Map<String, List<CSVRecord>> TABLES = new HashMap<>();
    private static final List<JsonNode> RESOURCES = new ArrayList<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void readResults() throws IOException {
        String experiment = "experiments/two-depots-policies.yaml";
        Answer.to("run", experiment, "--replications", "3", "--overwrite", "--quiet", "--out", folder + "/two")
                .done();
        JsonNode described = new ObjectMapper()
                .readTree(folder.resolve("two/datapackage.json").toFile());
        for (JsonNode resource : described.path("resources")) {
            RESOURCES.add(resource);
            Path file = file(resource);
            try (CSVParser parser = CSVParser.parse(Files.readString(file), CSVFormat.RFC4180)) {
                TABLES.put(resource.path("name").asText(), parser.getRecords());
            }
        }
    }

    private static Path file(JsonNode resource) {
        return folder.resolve("two").resolve(resource.path("path").asText());
    }

    private static List<CSVRecord> lines(String table) {
        return TABLES.getOrDefault(table, List.of());
    }

    private static List<CSVRecord> rows(String table) {
        return lines(table).subList(1, lines(table).size());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> fields(JsonNode resource) {
        return StreamSupport.stream(resource.path("schema").path("fields").spliterator(), false)
                .map(field -> field.path("name").asText())
                .toList();
    }

    /** Returns the cells of some columns in every row of a table. */
    private static List<List<String>> cells(String table, List<String> columns) {
        List<String> header = lines(table).get(0).toList();
        int[] at = columns.stream().mapToInt(header::indexOf).toArray();
        return rows(table).stream()
                .map(row -> IntStream.of(at).mapToObj(row::get).toList())
                .toList();
    }

    @Test
    void everyTableIsDescribedByItsHeaderItsBytesAndItsRows() throws Exception {
        assertThat(RESOURCES).hasSize(21);
        for (JsonNode resource : RESOURCES) {
            byte[] bytes = Files.readAllBytes(file(resource));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            String name = resource.path("name").asText();
            assertThat(fields(resource)).isEqualTo(lines(name).get(0).toList());
            assertThat(resource.path("bytes").asLong()).isEqualTo(bytes.length);
            assertThat(resource.path("hash").asText())
                    .isEqualTo("sha256:" + HexFormat.of().formatHex(digest));
            assertThat(resource.path("rows").asInt()).isEqualTo(rows(name).size());
        }
    }

    @Test
    void everyKeyIsOneAndHasNoMissingCell() {
        Set<String> keyed = new HashSet<>();
        for (JsonNode resource : RESOURCES) {
            String name = resource.path("name").asText();
            List<String> key = texts(resource.path("schema").path("primaryKey"));
            if (!key.isEmpty()) {
                keyed.add(name);
                assertThat(cells(name, key)).as(name).doesNotHaveDuplicates();
                for (JsonNode field : resource.path("schema").path("fields")) {
                    boolean missing = !field.has("missingValues");
                    if (missing && key.contains(field.path("name").asText())) {
                        assertThat(cells(name, List.of(field.path("name").asText())))
                                .doesNotContain(List.of(""));
                    }
                }
            }
        }
        assertThat(keyed)
                .containsExactlyInAnyOrder(
                        "points",
                        "runs",
                        "responses",
                        "census",
                        "limits",
                        "stations",
                        "overload",
                        "teams",
                        "donors",
                        "legs",
                        "nodes",
                        "arcs",
                        "modelled",
                        "summary",
                        "contrasts",
                        "survival",
                        "durations",
                        "sensitivity");
    }

    @Test
    void everyForeignKeyIsInTheTableThatItRefersTo() {
        Map<String, String> parents = new HashMap<>();
        for (JsonNode resource : RESOURCES) {
            String name = resource.path("name").asText();
            for (JsonNode key : resource.path("schema").path("foreignKeys")) {
                String parent = key.path("reference").path("resource").asText();
                parents.put(name, parent);
                assertThat(cells(name, texts(key.path("fields"))))
                        .as(name)
                        .isSubsetOf(cells(parent, texts(key.path("reference").path("fields"))));
            }
        }
        assertThat(parents)
                .hasSize(18)
                .containsEntry("runs", "points")
                .containsEntry("summary", "points")
                .containsEntry("backtest", "points")
                .containsEntry("responses", "runs")
                .containsEntry("donors", "runs");
    }

    @Test
    void everyCellMeetsItsConstraints() {
        int numbers = 0;
        for (JsonNode resource : RESOURCES) {
            for (JsonNode field : resource.path("schema").path("fields")) {
                JsonNode constraints = field.path("constraints");
                for (List<String> cell : cells(
                        resource.path("name").asText(),
                        List.of(field.path("name").asText()))) {
                    String text = cell.get(0);
                    assertThat(text.isEmpty() && constraints.has("required"))
                            .as("%s of %s is missing", field, resource.path("name"))
                            .isFalse();
                    if (!text.isEmpty() && constraints.has("minimum")) {
                        double most = constraints.path("maximum").asDouble(Double.MAX_VALUE);
                        assertThat(Double.parseDouble(text))
                                .as(field.toString())
                                .isBetween(constraints.path("minimum").asDouble(), most);
                        numbers++;
                    }
                }
            }
        }
        assertThat(numbers).isGreaterThan(10_000);
    }
}
