package org.aidflow.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The rows of tables as sorted lists of the texts of their cells, by the names of the tables. */
final class ParquetRows {
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private ParquetRows() {}

    /** Returns what CSV files hold, by their names. */
    static SortedMap<String, List<String>> ofCsv(SortedMap<String, String> files) throws IOException {
        SortedMap<String, List<String>> tables = new TreeMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".csv")) {
                try (CSVParser rows = CSVParser.parse(file.getValue(), CSVFormat.DEFAULT)) {
                    tables.put(
                            file.getKey().replace(".csv", ""),
                            sorted(rows.stream().map(row -> row.toList().toString())));
                }
            }
        }
        return tables;
    }

    /** Returns what folders of Parquet hold that have these tables, with their columns in the order of a CSV file's. */
    static SortedMap<String, List<String>> ofParquet(Path folder, SortedMap<String, String> files) throws IOException {
        SortedMap<String, List<String>> tables = new TreeMap<>();
        try (SparkSession session = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.datetime.java8API.enabled", true)
                .getOrCreate()) {
            for (String table : ofCsvNames(files)) {
                List<String> header = header(files.getOrDefault(table + ".csv", ""));
                Column[] columns = header.stream()
                        .map(name -> new Column("`" + name + "`"))
                        .toArray(Column[]::new);
                List<Row> rows = session.read()
                        .parquet(folder.resolve(table).toString())
                        .select(columns)
                        .collectAsList();
                tables.put(
                        table,
                        sorted(Stream.concat(
                                Stream.of(header.toString()), rows.stream().map(ParquetRows::text))));
            }
        }
        return tables;
    }

    private static List<String> ofCsvNames(SortedMap<String, String> files) {
        return files.keySet().stream()
                .filter(name -> name.endsWith(".csv"))
                .map(name -> name.replace(".csv", ""))
                .toList();
    }

    private static List<String> header(String csv) {
        return List.of(csv.lines().findFirst().orElse("").split(",", -1));
    }

    private static List<String> sorted(Stream<String> rows) {
        return rows.sorted().toList();
    }

    private static String text(Row row) {
        return Stream.iterate(0, at -> at < row.length(), at -> at + 1)
                .map(at -> row.isNullAt(at) ? "" : text(row.get(at)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(Object cell) {
        return cell instanceof LocalDateTime time ? TO_THE_SECOND.format(time) : cell.toString();
    }
}
