package org.aidflow.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.aidflow.experiment.Engines;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Players;
import org.aidflow.experiment.Runner;

/**
 * How much more work two threads do than one: plays an experiment into a results folder on one and on two threads in
 * turn, in a warm virtual machine, and prints the ratio of the times of each pair.
 *
 * <p>Arguments: the experiment's file, replications of each point, pairs.
 */
public final class Threads {
    private static final int WARM_UP = 2;

    private final Path file;
    private final ExperimentInput input;

    private Threads(Path file, int replications) throws BadInputException {
        this.file = file;
        input = ExperimentReader.read(file, new Overrides(null, replications, List.of()));
    }

    /** Measures. */
    public static void main(String[] arguments) throws BadInputException, IOException, InterruptedException {
        Threads threads = new Threads(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        int pairs = Integer.parseInt(arguments[2]);
        double[] ratios = new double[pairs];
        for (int pair = -WARM_UP; pair < pairs; pair++) {
            boolean oneFirst = pair % 2 == 0;
            double first = threads.seconds(oneFirst ? 1 : 2);
            double second = threads.seconds(oneFirst ? 2 : 1);
            if (pair >= 0) {
                ratios[pair] = oneFirst ? first / second : second / first;
                print(
                        "one thread %.2f s, two %.2f s, ratio %.3f",
                        oneFirst ? first : second, oneFirst ? second : first, ratios[pair]);
            }
        }
        Arrays.sort(ratios);
        print("median %.3f, from %.3f to %.3f", ratios[pairs / 2], ratios[0], ratios[pairs - 1]);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** Returns the seconds that playing takes, with all that is written meanwhile. */
    private double seconds(int threads) throws IOException, InterruptedException {
        Experiment experiment = input.experiment();
        Path folder = Files.createTempDirectory("threads");
        List<Provenance> provenance = Provenance.of(file.resolveSibling(experiment.scenario()));
        Manifest manifest = new Manifest("", "", experiment, List.of(), input.digests(), provenance);
        try (ResultsWriter results = ResultsWriter.open(folder.resolve("results"), false, false, manifest)) {
            long began = System.nanoTime();
            Runner runner = new Runner(experiment, Engines.DEFAULT);
            try (Players<Chunk> players = runner.threads(threads, results.samples(), results::digest)) {
                runner.run(players, results.samples(), results::take);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            results.complete(Engines.DEFAULT, (point, rows) -> {}, tables -> "");
            return seconds;
        } finally {
            ResultsFolder.delete(folder);
        }
    }
}
