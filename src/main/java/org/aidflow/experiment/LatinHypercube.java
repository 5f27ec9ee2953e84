package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A Latin hypercube: the range of each factor is cut into as many equally likely strata as there are points, and each
 * stratum holds one of them, at a random place.
 *
 * <p>Source: M. D. McKay, R. J. Beckman, W. J. Conover, A comparison of three methods for selecting values of input
 * variables in the analysis of output from a computer code, Technometrics 21 (1979).
 *
 * @param points how many; at least one
 * @param maximin whether the smallest distance of two points is to be large: see {@link Maximin}
 */
public record LatinHypercube(List<Factor> factors, int points, boolean maximin) implements Design {
    /** Copies the list. */
    public LatinHypercube {
        factors = List.copyOf(factors);
    }

    @Override
    public long size() {
        return points;
    }

    @Override
    public List<List<String>> points(RandomGenerator random) {
        double[][] cube = cube(points, factors.size(), random);
        return Arrays.stream(maximin ? Maximin.improved(cube, random) : cube)
                .map(point -> Design.quantiles(factors, point))
                .toList();
    }

    /** Returns the points of a hypercube on the unit cube. */
    static double[][] cube(int points, int dimensions, RandomGenerator random) {
        double[][] cube = new double[points][dimensions];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            List<Integer> strata = shuffled(points, random);
            for (int point = 0; point < points; point++) {
                cube[point][dimension] = (strata.get(point) + random.nextDouble()) / points;
            }
        }
        return cube;
    }

    /** Returns the numbers below {@code count} in a random order (Fisher and Yates). */
    static List<Integer> shuffled(int count, RandomGenerator random) {
        List<Integer> order = new ArrayList<>();
        for (int last = 0; last < count; last++) {
            order.add(last);
            Collections.swap(order, last, random.nextInt(last + 1));
        }
        return order;
    }

    @Override
    public String note() {
        return maximin ? "maximin, by " + Maximin.swaps(points) + " trial swaps" : "";
    }
}
