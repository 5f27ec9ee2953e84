package org.aidflow.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Run;
import org.aidflow.measure.Table;

/**
 * A table that replications fill.
 *
 * @param rows what a replication adds to it, without the number of its point and its own
 */
record RecordedTable(ResultTable table, Function<Run, List<List<Object>>> rows) {
    /** Returns the tables that an experiment records, in the order of their files. */
    static List<RecordedTable> of(Experiment experiment) {
        List<RecordedTable> tables = new ArrayList<>();
        tables.add(new RecordedTable(ResultTables.RUNS, run -> List.of(status(run, experiment))));
        for (Table table : experiment.record()) {
            tables.add(new RecordedTable(
                    ResultTables.of(table), run -> run.results().rows(table)));
        }
        tables.add(new RecordedTable(ResultTables.MODELLED, RecordedTable::modelled));
        return List.copyOf(tables);
    }

    private static List<Object> status(Run run, Experiment experiment) {
        Object pair = experiment.randomNumbers().antithetic() ? (run.replication() + 1) / 2 : "";
        String status = run.failed() ? "failed" : "done";
        return List.of(status, experiment.seed(), pair, run.events(), run.fault());
    }

    private static List<List<Object>> modelled(Run run) {
        return run.results().modelled().stream()
                .map(answer -> List.<Object>of(answer.observation() + 1, answer.value(), answer.censored() ? 1 : 0))
                .toList();
    }

    void write(Run run, CsvRows out) throws IOException {
        List<Object> names = List.of(run.point(), run.replication());
        for (List<Object> row : rows.apply(run)) {
            out.row(names, row);
        }
    }
}
