package org.aidflow.io;

import java.io.IOException;
import java.nio.file.Path;
import org.aidflow.experiment.ResponseKey;
import org.aidflow.experiment.Responses;
import org.aidflow.measure.Table;

/** Reads results back. */
public final class ResultsReader {
    private ResultsReader() {}

    /** Returns the responses of a folder of results. */
    public static Responses responses(Path folder) throws IOException {
        Responses responses = new Responses();
        Recovery.each(
                folder,
                ResultTables.of(Table.RESPONSES),
                row -> responses.add(
                        new ResponseKey(
                                Recovery.number(row, "point"), row.get("response"), row.get("place"), row.get("item")),
                        Double.parseDouble(row.get("value"))));
        return responses;
    }
}
