package org.aidflow.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.aidflow.measure.Results;
import org.aidflow.measure.Table;

/**
 * What an {@link Allocation} goes by: how often each point has been played, and what its replications yielded of some
 * responses. Keeps 8 bytes a value, and nothing where no response is watched.
 */
public final class Samples {
    /** Stands for a value that a replication, which failed, did not yield. */
    private static final double MISSING = Double.NaN;

    private final List<ResponseName> watched;
    private final boolean pairs;
    private final int[] counts;

    /** By point and watched response, the values of replications 1, 2 and so on. */
    private final double[][][] values;

    /** Makes samples of an experiment of which nothing has been played. */
    public Samples(Experiment experiment) {
        watched = experiment.replications().watched();
        pairs = experiment.randomNumbers().antithetic();
        counts = new int[experiment.points().size()];
        values = new double[counts.length][watched.size()][0];
    }

    /** Returns the responses that are watched, in the order of {@link #add}. */
    public List<ResponseName> watched() {
        return watched;
    }

    /** Returns how often a point has been played. */
    int count(int point) {
        return counts[point - 1];
    }

    /** Returns how often each point has been played. */
    int[] counts() {
        return counts.clone();
    }

    /** Returns what a replication yielded of the watched responses. May be called on any thread. */
    double[] read(Results results) {
        double[] read = new double[watched.size()];
        Arrays.fill(read, MISSING);
        if (read.length > 0) {
            for (List<Object> row : results.rows(Table.RESPONSES)) {
                int at = watched.indexOf(
                        new ResponseName((String) row.get(0), (String) row.get(1), (String) row.get(2)));
                if (at >= 0) {
                    read[at] = (Double) row.get(3);
                }
            }
        }
        return read;
    }

    /** Counts the next replication of a point, of which no value is known yet. */
    public void add(int point) {
        double[] missing = new double[watched.size()];
        Arrays.fill(missing, MISSING);
        add(point, missing);
    }

    /** Adds the next replication of a point, with a value for each watched response. */
    void add(int point, double[] read) {
        int replication = ++counts[point - 1];
        for (int response = 0; response < read.length; response++) {
            set(point, replication, response, read[response]);
        }
    }

    /** Sets what a replication of a point that has been added yielded of a watched response. */
    public void set(int point, int replication, int response, double value) {
        double[] kept = values[point - 1][response];
        if (replication > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(replication, kept.length * 3 / 2 + 8));
            values[point - 1][response] = kept;
        }
        kept[replication - 1] = value;
    }

    /**
     * Returns the independent observations of a response at some points among their first replications: the values of
     * the replications, or the means of antithetic pairs, which all these points yielded. By point, then in order.
     */
    double[][] observations(int response, int[] points, int replications) {
        double[][] observations = new double[points.length][];
        int step = pairs ? 2 : 1;
        int[] complete = complete(response, points, replications / step);
        for (int i = 0; i < points.length; i++) {
            int point = points[i];
            observations[i] = Arrays.stream(complete)
                    .mapToDouble(number -> observation(response, point, number))
                    .toArray();
        }
        return observations;
    }

    private int[] complete(int response, int[] points, int observations) {
        return IntStream.range(0, observations)
                .filter(number ->
                        Arrays.stream(points).noneMatch(point -> Double.isNaN(observation(response, point, number))))
                .toArray();
    }

    private double observation(int response, int point, int number) {
        double[] kept = values[point - 1][response];
        return pairs ? (kept[2 * number] + kept[2 * number + 1]) / 2 : kept[number];
    }
}
