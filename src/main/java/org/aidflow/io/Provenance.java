package org.aidflow.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a table of a scenario says of where its rows come from.
 *
 * @param file its name
 * @param rows all of them
 * @param sourced those that name a source
 * @param assumed those that state an assumption
 */
public record Provenance(String file, int rows, int sourced, int assumed) {
    /** Returns what the tables of a scenario's folder say, without tables that have no rows. */
    public static List<Provenance> of(Path scenario) {
        List<Provenance> all = new ArrayList<>();
        ScenarioFolder.read(scenario, Reach.ANYWHERE, new Faults())
                .ifPresent(folder -> Arrays.stream(InputTable.values())
                        .filter(kind -> !folder.table(kind).rows().isEmpty())
                        .forEach(kind -> all.add(of(kind.file(), folder.table(kind)))));
        return all;
    }

    private static Provenance of(String file, Table table) {
        return new Provenance(file, table.rows().size(), filled(table, "source"), filled(table, "assumption"));
    }

    private static int filled(Table table, String column) {
        return (int)
                table.rows().stream().filter(row -> !row.raw(column).isEmpty()).count();
    }
}
