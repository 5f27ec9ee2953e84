package org.aidflow.experiment;

import java.util.Arrays;
import java.util.List;
import org.aidflow.base.Check;

/**
 * The points of an experiment as its results tell them, ascending by number.
 *
 * @param numbers of the points; at least one
 * @param names of the points
 * @param factors that are named, whether or not they vary
 */
public record PointTable(List<Integer> numbers, List<String> names, List<FactorColumn> factors) {
    /** Checks the parts. */
    public PointTable {
        numbers = List.copyOf(numbers);
        names = List.copyOf(names);
        factors = List.copyOf(factors);
        int size = Check.atLeast(numbers.size(), 1, "count of points");
        Check.that(names.size() == size, "count of names", "be " + size, names.size());
        for (FactorColumn factor : factors) {
            int levels = factor.levels().size();
            Check.that(levels == size, "count of levels of " + factor.path(), "be " + size, levels);
        }
    }

    /** Returns the number of points. */
    public int size() {
        return numbers.size();
    }

    /** Returns the factors that vary. */
    List<FactorColumn> varied() {
        return factors.stream().filter(FactorColumn::varies).toList();
    }

    /** Returns how many different combinations of the levels that are numbers some of the points have, by place. */
    long numericPlaces(int[] some) {
        List<FactorColumn> numeric = numeric();
        return Arrays.stream(some)
                .mapToObj(point -> numeric.stream()
                        .map(factor -> factor.numbers().get(point))
                        .toList())
                .distinct()
                .count();
    }

    /** Returns the factors that vary and whose levels are all numbers. */
    List<FactorColumn> numeric() {
        return varied().stream().filter(FactorColumn::numeric).toList();
    }
}
