package org.aidflow.experiment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.aidflow.base.Check;
import org.aidflow.stat.Tally;

/** The values of a response over the replications of a point that yielded it, by their number. Immutable. */
public final class Sample {
    /** Of a response that no replication yielded. */
    public static final Sample EMPTY = new Sample(new int[0], new double[0], new boolean[0], new int[0]);

    private final int[] replications;
    private final double[] values;
    private final boolean[] censored;
    private final int[] units;

    private Sample(int[] replications, double[] values, boolean[] censored, int[] units) {
        this.replications = replications;
        this.values = values;
        this.censored = censored;
        this.units = units;
    }

    /**
     * Makes a sample. The arrays are not copied and must not be changed.
     *
     * @param replications ascending
     * @param values one for each replication; finite
     * @param censored for each value whether it is right-censored; empty if none is
     * @param pairs for each replication the number of its antithetic pair, &gt;= 1, or 0; empty if there are no pairs
     * @throws IllegalArgumentException if the lengths differ
     */
    public static Sample of(int[] replications, double[] values, boolean[] censored, int[] pairs) {
        int size = replications.length;
        Check.that(values.length == size, "count of values", "be " + size, values.length);
        int flags = censored.length;
        Check.that(flags == size || flags == 0, "count of censoring marks", "be " + size, flags);
        Check.that(pairs.length == size || pairs.length == 0, "count of pairs", "be " + size, pairs.length);
        return new Sample(
                replications, values, censored, pairs.length == 0 ? replications : units(replications, pairs));
    }

    /** Makes a sample of which it is known what is independent; as the replications if empty. */
    static Sample ofUnits(int[] replications, double[] values, boolean[] censored, int[] units) {
        boolean plain = units.length == 0 || Arrays.equals(units, replications);
        return new Sample(replications, values, censored, plain ? replications : units);
    }

    /** Copies what this is made of into arrays, from {@code start} on. */
    void copy(double[] toValues, int[] toReplications, BitSet toCensored, int start) {
        System.arraycopy(values, 0, toValues, start, values.length);
        System.arraycopy(replications, 0, toReplications, start, values.length);
        for (int i = 0; i < censored.length; i++) {
            toCensored.set(start + i, censored[i]);
        }
    }

    void copyUnits(int[] to, int start) {
        System.arraycopy(units, 0, to, start, units.length);
    }

    /** Returns what is independent: a pair by its number, a replication without one by its own below 0. */
    private static int[] units(int[] replications, int[] pairs) {
        int[] units = new int[pairs.length];
        Arrays.setAll(units, i -> pairs[i] > 0 ? pairs[i] : -replications[i]);
        return units;
    }

    /** Returns the number of values. */
    public int size() {
        return values.length;
    }

    /** Returns the values. */
    public double[] values() {
        return values.clone();
    }

    /** Returns for each value whether it is right-censored. */
    public boolean[] censored() {
        return Arrays.copyOf(censored, values.length);
    }

    /** Returns whether it is known which values are right-censored. */
    public boolean flagged() {
        return censored.length > 0;
    }

    /** Returns how many values are right-censored. */
    public int censoredCount() {
        int count = 0;
        for (boolean flag : censored) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    /** Returns whether any of the replications are antithetic pairs. */
    public boolean paired() {
        return units != replications;
    }

    /**
     * Returns the independent observations: the means of pairs, and the values of replications that are in none. Of a
     * pair that lacks a value it is the other. Their unweighted mean and its standard error are unbiased all the same.
     */
    public Sample independent() {
        if (!paired()) {
            return this;
        }
        Map<Integer, Tally> tallies = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            tallies.computeIfAbsent(units[i], any -> new Tally()).add(values[i]);
        }
        int[] keys = tallies.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] means = tallies.values().stream().mapToDouble(Tally::mean).toArray();
        return new Sample(keys, means, new boolean[0], keys);
    }

    /** Returns the tally of the values. */
    public Tally tally() {
        Tally tally = new Tally();
        for (double value : values) {
            tally.add(value);
        }
        return tally;
    }

    /** Returns the value at a place, from 0. */
    double at(int place) {
        return values[place];
    }

    /** Returns whether a replication, or an independent observation, yielded a value. */
    public boolean has(int replication) {
        return Arrays.binarySearch(replications, replication) >= 0;
    }

    /** Returns the value of a replication, or of an independent observation, that yielded one. */
    public double value(int replication) {
        return values[Arrays.binarySearch(replications, replication)];
    }

    /** Returns the numbers of the replications, or of the independent observations. Ascending. */
    public IntStream replications() {
        return Arrays.stream(replications);
    }

    /** Returns the values of each sample in the replications that all of them have. */
    static double[][] common(List<Sample> samples) {
        int[] shared = samples.get(0)
                .replications()
                .filter(number -> samples.stream().allMatch(sample -> sample.has(number)))
                .toArray();
        return samples.stream()
                .map(sample -> Arrays.stream(shared).mapToDouble(sample::value).toArray())
                .toArray(double[][]::new);
    }
}
