package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A way to choose points: combinations of the factors' values. A combination has one text for each factor, in their
 * order.
 */
public interface Design {
    /** Returns how many combinations it makes, or may make at most; {@link Long#MAX_VALUE} stands for more. */
    long size();

    /** Returns the combinations in order; the same for the same draws. */
    List<List<String>> points(RandomGenerator random);

    /** Returns what is worth knowing of it besides its factors and size; empty if nothing is. */
    default String note() {
        return "";
    }

    /** Returns the name of a combination: {@code path=level, path=level}, or {@code base} if it is empty. */
    static String name(List<String> paths, List<String> combination) {
        List<String> levels = new ArrayList<>();
        for (int i = 0; i < combination.size(); i++) {
            levels.add(paths.get(i) + "=" + combination.get(i));
        }
        return levels.isEmpty() ? "base" : String.join(", ", levels);
    }

    /** Returns the product of two sizes; {@link Long#MAX_VALUE} if it is larger. */
    static long times(long a, long b) {
        return a != 0 && b > Long.MAX_VALUE / a ? Long.MAX_VALUE : a * b;
    }

    /** Returns the values of the factors at these probabilities. */
    static List<String> quantiles(List<Factor> factors, double[] p) {
        List<String> combination = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            combination.add(factors.get(i).values().quantile(p[i]));
        }
        return List.copyOf(combination);
    }

    /** Returns the values of factors with ranges at these coded places, which are -1 and 1 at the ends. */
    static List<String> at(List<Factor> factors, double[] coded) {
        List<String> combination = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            combination.add(range(factors.get(i)).at(coded[i]));
        }
        return List.copyOf(combination);
    }

    private static Range range(Factor factor) {
        if (factor.values() instanceof Range range) {
            return range;
        }
        throw new IllegalArgumentException("%s must have a range but has %s".formatted(factor.path(), factor.values()));
    }
}
