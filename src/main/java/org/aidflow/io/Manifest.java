package org.aidflow.io;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Shard;

/**
 * What results were made from. It holds nothing that differs between two runs of the same thing: no time, no machine,
 * no number of threads.
 *
 * @param version of this program
 * @param command that made the results, without what does not change them and without the shard
 * @param sets values of the scenario at all points that the command line gave, each as {@code path=value}
 * @param inputs SHA-256 digest of each file that was read, by its name
 * @param provenance of the scenario's tables
 * @param shard that the results are; nothing where they are whole
 */
public record Manifest(
        String version,
        String command,
        Experiment experiment,
        List<String> sets,
        SortedMap<String, String> inputs,
        List<Provenance> provenance,
        Optional<Shard> shard) {
    private static final String REPLICATIONS = " --replications ";

    /** Copies the digests and the list. */
    public Manifest {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        sets = List.copyOf(sets);
        provenance = List.copyOf(provenance);
    }

    /** Makes the manifest of whole results. */
    public Manifest(
            String version,
            String command,
            Experiment experiment,
            List<String> sets,
            SortedMap<String, String> inputs,
            List<Provenance> provenance) {
        this(version, command, experiment, sets, inputs, provenance, Optional.empty());
    }

    /**
     * Returns the manifest of what an experiment yields.
     *
     * @param version of this program
     * @param file of the experiment
     * @param input that was read from it
     * @param overrides with which it was read
     */
    public static Manifest of(
            String version, Path file, ExperimentInput input, Overrides overrides, Optional<Shard> shard) {
        Experiment experiment = input.experiment();
        StringBuilder command = new StringBuilder(command(experiment.slug(), experiment.seed()));
        if (overrides.replications() != null) {
            command.append(REPLICATIONS).append(overrides.replications());
        }
        overrides.sets().forEach(set -> command.append(" --set ").append(set));
        List<Provenance> provenance = Provenance.of(file.resolveSibling(experiment.scenario()));
        return new Manifest(
                version, command.toString(), experiment, overrides.sets(), input.digests(), provenance, shard);
    }

    private static String command(String slug, long seed) {
        return "aidflow run %s --seed %d".formatted(slug, seed);
    }

    /** Returns whether a command that made results named the number of replications. */
    static boolean namesReplications(String command, String slug, long seed) {
        return command.startsWith(command(slug, seed) + REPLICATIONS);
    }

    /** Returns the command with all that changes the results. */
    String fullCommand() {
        return command + shard.map(part -> " --shard " + part).orElse("");
    }

    /** Returns what names the run: the same for two runs that yield the same bytes. */
    String run() {
        return SourceFile.digest(version + "\n" + fullCommand() + "\n" + inputs);
    }

    /** Returns what names the run that a shard is a part of; its own name where it is whole. */
    String wholeRun() {
        return SourceFile.digest(version + "\n" + command + "\n" + inputs);
    }
}
