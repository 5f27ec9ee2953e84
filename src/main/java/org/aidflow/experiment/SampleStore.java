package org.aidflow.experiment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The samples of one response at all points, kept in few arrays: 12 bytes a value, or 16 with antithetic pairs. */
public final class SampleStore {
    private final int[] starts;
    private final int[] sizes;
    private int size;
    private double[] values = new double[8];
    private int[] replications = new int[8];

    /** What is independent, if any point has pairs; else nothing. */
    private int[] units = new int[0];

    private final BitSet censored = new BitSet();
    private boolean flagged;

    /** Makes room for the samples of so many points. */
    public SampleStore(int points) {
        starts = new int[points];
        sizes = new int[points];
    }

    /** Keeps the sample of a point, which must have none yet, by its place among the points. */
    public void put(int point, Sample sample) {
        int more = size + sample.size();
        if (more > values.length) {
            int room = Math.max(more, values.length + values.length / 2);
            values = Arrays.copyOf(values, room);
            replications = Arrays.copyOf(replications, room);
        }
        starts[point] = size;
        sizes[point] = sample.size();
        sample.copy(values, replications, censored, size);
        if (sample.paired() && units.length == 0) {
            units = Arrays.copyOf(replications, values.length);
        }
        if (units.length > 0) {
            units = units.length < values.length ? Arrays.copyOf(units, values.length) : units;
            sample.copyUnits(units, size);
        }
        flagged |= sample.flagged();
        size = more;
    }

    /** Returns whether the response has a flag that says which of its values are right-censored. */
    public boolean flagged() {
        return flagged;
    }

    /** Returns the least of all values; infinite if there is none. */
    public double least() {
        return Arrays.stream(values, 0, size).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** Returns the sample of a point by its place; empty if it has none. */
    public Sample get(int point) {
        int from = starts[point];
        int to = from + sizes[point];
        boolean[] flags = new boolean[flagged ? to - from : 0];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = censored.get(from + i);
        }
        return Sample.ofUnits(
                Arrays.copyOfRange(replications, from, to),
                Arrays.copyOfRange(values, from, to),
                flags,
                units.length == 0 ? new int[0] : Arrays.copyOfRange(units, from, to));
    }

    /** Returns the samples of all points, in their order. */
    public List<Sample> samples() {
        return IntStream.range(0, starts.length).mapToObj(this::get).toList();
    }
}
