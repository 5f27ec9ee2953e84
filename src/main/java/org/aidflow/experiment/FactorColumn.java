package org.aidflow.experiment;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.aidflow.base.Check;

/**
 * The levels of a factor at all points, in their order.
 *
 * @param path of the value in the scenario
 * @param levels as written; empty for the scenario's own value, which results do not tell
 * @param numbers the levels as numbers, a multiple such as {@code x1.5} as its factor; none if not all are numbers
 */
public record FactorColumn(String path, List<String> levels, List<Double> numbers) {
    /** Checks the parts. */
    public FactorColumn {
        Check.notBlank(path, "path");
        levels = List.copyOf(levels);
        numbers = List.copyOf(numbers);
        int size = levels.size();
        Check.that(numbers.isEmpty() || numbers.size() == size, "count of numbers", "be " + size, numbers.size());
    }

    /** Returns whether all levels are numbers. */
    boolean numeric() {
        return !numbers.isEmpty();
    }

    /** Returns whether not all levels are the same. */
    boolean varies() {
        return IntStream.range(1, levels.size()).anyMatch(point -> !same(0, point));
    }

    /** Returns whether two points have the same level, by their places among the points. */
    boolean same(int one, int other) {
        return numeric()
                ? numbers.get(one).equals(numbers.get(other))
                : levels.get(one).equals(levels.get(other));
    }

    /** Returns the distance from the smallest to the largest number. */
    double range() {
        return extremes().getMax() - extremes().getMin();
    }

    /** Returns the numbers as shares of the range, from -1 at its low end to 1 at its high end. */
    double[] coded() {
        DoubleSummaryStatistics extremes = extremes();
        double half = (extremes.getMax() - extremes.getMin()) / 2;
        return numbers.stream()
                .mapToDouble(number -> (number - extremes.getMin()) / half - 1)
                .toArray();
    }

    private DoubleSummaryStatistics extremes() {
        return numbers.stream().mapToDouble(Double::doubleValue).summaryStatistics();
    }
}
