package org.aidflow.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Reads one file alone, as its reader does before anything is made of it, for tests in other packages. */
public final class Parsers {
    private Parsers() {}

    /**
     * Reads a file by what its name says that it is.
     *
     * @throws BadInputException if anything is wrong with it
     */
    public static void read(Path file) throws BadInputException, IOException {
        Faults faults = new Faults();
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".yaml")) {
            Set<String> keys = name.equals(ScenarioFolder.SETTINGS) ? ScenarioKeys.ALL : ExperimentReader.KEYS;
            Settings.read(file, SourceFile.read(file, faults), keys, faults);
        } else if (name.equals(Journal.FILE)) {
            Journal.open(file.resolveSibling("")).close();
        } else if (name.endsWith(".json")) {
            WrittenManifest.read(file.resolveSibling(""));
            DataPackage.damaged(file.resolveSibling(""));
            Json.read(file);
        } else if (name.endsWith(".csv")) {
            readTable(file, name, faults);
        } else {
            SourceFile.read(file, faults);
        }
        faults.throwIfAny();
    }

    private static void readTable(Path file, String name, Faults faults) throws IOException {
        boolean ofScenario = String.valueOf(file.getParent()).contains("networks");
        Arrays.stream(InputTable.values())
                .filter(kind -> ofScenario && kind.file().equals(name))
                .findFirst()
                .ifPresent(
                        kind -> SourceFile.read(file, faults).ifPresent(source -> CsvReader.read(source, kind, faults)
                                .rows()
                                .forEach(row -> kind.columns().forEach(column -> readCell(row, column)))));
        if (name.equals("points.csv")) {
            SourceFile.read(file, faults)
                    .ifPresent(source -> new PointsFile(source, faults).read(new VariedPaths(faults)));
        }
        if (!ofScenario) {
            try (ResultRows rows = ResultRows.open(file, List.of("point"), faults)) {
                while (rows.next()) {
                    rows.whole(0, 0);
                    rows.number(rows.header().size() - 1);
                }
            }
        }
    }

    private static void readCell(Row row, String column) {
        row.given(column).ifPresent(cell -> {
            cell.newName();
            cell.finite();
            cell.count(0);
            cell.hours();
            cell.law();
        });
    }
}
