package org.aidflow.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aidflow.experiment.Design;
import org.aidflow.experiment.FactorColumn;
import org.aidflow.experiment.PointTable;

/** Reads {@code points.csv} of a folder of results. */
final class PointsReader {
    private record Row(int number, String name, List<String> levels) {}

    private final List<String> factors = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, Long> lines = new HashMap<>();

    /** The same text for equal levels. */
    private final Map<String, String> levels = new HashMap<>();

    private PointsReader() {}

    /** Returns the points ascending by number; empty, and reported, if anything is wrong. Names may be missing. */
    static Optional<PointTable> read(Path file, Faults faults) throws IOException {
        int before = faults.reports();
        PointsReader reader = new PointsReader();
        try (ResultRows table = ResultRows.open(file, List.of("point"), faults)) {
            reader.factors.addAll(table.header().stream()
                    .filter(column -> !column.isEmpty() && !column.equals("point") && !column.equals("name"))
                    .toList());
            while (table.next()) {
                reader.add(table);
            }
        }
        if (reader.rows.isEmpty() && faults.reports() == before) {
            faults.report(Position.start(SourceFile.name(file)), "the table", "have a point", "has none");
        }
        return faults.reports() == before ? Optional.of(reader.table()) : Optional.empty();
    }

    private void add(ResultRows table) {
        int number = table.whole(table.column("point"), 1);
        List<String> own = new ArrayList<>();
        for (String factor : factors) {
            String level = table.text(table.column(factor));
            own.add(levels.computeIfAbsent(level, same -> same));
        }
        String name = table.text(table.column("name"));
        rows.add(new Row(number, name.isEmpty() ? Design.name(factors, own) : name, List.copyOf(own)));
        Long earlier = lines.putIfAbsent(number, table.line());
        if (earlier != null && number > 0) {
            table.refuse(table.column("point"), "be unique, not as on line " + earlier);
        }
    }

    private PointTable table() {
        rows.sort(Comparator.comparingInt(Row::number));
        return new PointTable(
                rows.stream().map(Row::number).toList(),
                rows.stream().map(Row::name).toList(),
                IntStream.range(0, factors.size()).mapToObj(this::column).toList());
    }

    private FactorColumn column(int factor) {
        List<String> texts = rows.stream().map(row -> row.levels.get(factor)).toList();
        boolean multiples = texts.stream().allMatch(text -> text.startsWith("x"));
        List<Double> numbers = texts.stream()
                .map(text -> Cell.parseNumber(multiples ? text.substring(1) : text))
                .flatMap(Optional::stream)
                .toList();
        return new FactorColumn(factors.get(factor), texts, numbers.size() == texts.size() ? numbers : List.of());
    }
}
