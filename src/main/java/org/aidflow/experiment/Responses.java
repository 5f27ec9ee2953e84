package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aidflow.stat.Tally;

/** The responses of all replications, by point and response in the order in which they first came. */
public final class Responses {
    /** The values over the replications that yielded them, in their order. */
    private final Map<ResponseKey, List<Double>> samples = new LinkedHashMap<>();

    /** Adds a value. */
    public void add(ResponseKey key, double value) {
        samples.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }

    /** Returns the names of all responses at all points. */
    public List<ResponseKey> keys() {
        return List.copyOf(samples.keySet());
    }

    /** Returns the values of a response; none if no replication yielded it. */
    public double[] values(ResponseKey key) {
        return samples.getOrDefault(key, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** Returns the tally of the values of a response. */
    public Tally tally(ResponseKey key) {
        Tally tally = new Tally();
        for (double value : values(key)) {
            tally.add(value);
        }
        return tally;
    }

    /** Returns which values of a response are right-censored. */
    public boolean[] censored(ResponseKey key) {
        double[] flags = values(key.flag());
        boolean[] censored = new boolean[values(key).length];
        for (int replication = 0; replication < flags.length; replication++) {
            censored[replication] = flags[replication] > 0;
        }
        return censored;
    }
}
