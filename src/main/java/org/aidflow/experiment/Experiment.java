package org.aidflow.experiment;

import java.util.List;
import java.util.Set;
import org.aidflow.measure.Table;

/** An experiment. */
public record Experiment(
        String slug,
        String question,
        String scenario,
        long seed,
        int replications,
        List<Point> points,
        Set<Table> record) {}
