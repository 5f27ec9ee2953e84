package org.aidflow.io;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aidflow.experiment.Experiment;

/**
 * What results were made from. It holds nothing that differs between two runs of the same thing: no time, no machine,
 * no number of threads.
 *
 * @param version of this program
 * @param command that made the results, without what does not change them
 * @param sets values of the scenario at all points that the command line gave, each as {@code path=value}
 * @param inputs SHA-256 digest of each file that was read, by its name
 * @param provenance of the scenario's tables
 */
public record Manifest(
        String version,
        String command,
        Experiment experiment,
        List<String> sets,
        SortedMap<String, String> inputs,
        List<Provenance> provenance) {
    /** Returns what names the run: the same for two runs that yield the same bytes. */
    String run() {
        return SourceFile.digest(version + "\n" + command + "\n" + inputs);
    }

    /** Copies the digests and the list. */
    public Manifest {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        sets = List.copyOf(sets);
        provenance = List.copyOf(provenance);
    }
}
