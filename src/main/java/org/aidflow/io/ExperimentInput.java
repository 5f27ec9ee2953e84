package org.aidflow.io;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aidflow.experiment.Experiment;

/**
 * An experiment and what it was read from.
 *
 * @param digests SHA-256 digest of each file by its name: {@code slug.yaml} or {@code folder/file}
 */
public record ExperimentInput(Experiment experiment, SortedMap<String, String> digests) {
    /** Copies the digests. */
    public ExperimentInput {
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }
}
