package org.aidflow.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aidflow.experiment.ResponseName;
import org.aidflow.experiment.Sample;
import org.aidflow.measure.Results;

/** The values of all responses at one point, which can be used again for another. */
final class PointBlock {
    private final Map<ResponseName, NumberedValues> byName = new HashMap<>();

    /** Those that have values, in the order in which they first came. */
    private final List<ResponseName> names = new ArrayList<>();

    private final List<NumberedValues> present = new ArrayList<>();

    /** The place of each of them. */
    private final Map<ResponseName, Integer> places = new HashMap<>();

    /** The place of the one that came last: replications mostly yield the same in the same order. */
    private int last = -1;

    /** Returns where the values of a response go. */
    NumberedValues values(String response, String place, String item) {
        last = last + 1 < names.size() ? last + 1 : 0;
        if (last < names.size() && is(names.get(last), response, place, item)) {
            return present.get(last);
        }
        ResponseName name = new ResponseName(response, place, item);
        NumberedValues values = byName.computeIfAbsent(name, any -> new NumberedValues());
        Integer known = places.putIfAbsent(name, names.size());
        if (known == null) {
            names.add(name);
            present.add(values);
        }
        last = known == null ? names.size() - 1 : known;
        return values;
    }

    private static boolean is(ResponseName name, String response, String place, String item) {
        return name.response().equals(response)
                && name.place().equals(place)
                && name.item().equals(item);
    }

    /** Hands over the samples, and reports values that stand there twice. */
    void handOver(int point, ResultRuns.OfPoint runs, ResultRows rows, ResponsesReader.Sink sink) throws IOException {
        present.forEach(values -> values.sort("point, replication, response, place and item together", rows));
        int[] shared = new int[0];
        int[] pairs = new int[0];
        for (int i = 0; i < names.size(); i++) {
            int[] own = present.get(i).replications();
            if (!Arrays.equals(own, shared)) {
                shared = own;
                pairs = runs.pairs(own);
            }
            boolean[] censored = censored(names.get(i), shared);
            sink.take(point, names.get(i), Sample.of(shared, present.get(i).values(), censored, pairs));
        }
    }

    /** Returns for each replication whether its value is censored; nothing without a flag. */
    private boolean[] censored(ResponseName name, int[] replications) {
        NumberedValues flags =
                byName.get(new ResponseName(name.response() + Results.CENSORED, name.place(), name.item()));
        boolean[] censored = new boolean[flags == null || flags.size() == 0 ? 0 : replications.length];
        for (int i = 0; i < censored.length && flags != null; i++) {
            censored[i] = flags.valueOr(replications[i], 0) > 0;
        }
        return censored;
    }

    /** Forgets all values. */
    void clear() {
        present.forEach(NumberedValues::clear);
        present.clear();
        names.clear();
        places.clear();
        last = -1;
    }
}
