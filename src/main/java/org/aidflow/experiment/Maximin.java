package org.aidflow.experiment;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Spreads the points of a Latin hypercube: it swaps two points' coordinates of one dimension and keeps a swap that
 * lowers the sum of all distances to the power of -20, which the smallest distance rules. A swap leaves each
 * stratum its point.
 *
 * <p>Source: M. D. Morris, T. J. Mitchell, Exploratory designs for computational experiments, Journal of Statistical
 * Planning and Inference 43 (1995), for the criterion.
 */
final class Maximin {
    private static final int SWAPS_OF_A_POINT = 200;

    /** Distances that may be computed anew in all swaps together. */
    private static final long MOST_DISTANCES = 100_000_000;

    private final double[][] cube;

    private Maximin(double[][] cube) {
        this.cube = cube;
    }

    /** Returns how many swaps are tried for so many points. */
    static long swaps(int points) {
        return Math.min((long) SWAPS_OF_A_POINT * points, MOST_DISTANCES / points);
    }

    /** Returns a hypercube whose smallest distance is not less than that of {@code cube}, and likely larger. */
    static double[][] improved(double[][] cube, RandomGenerator random) {
        Maximin copy = new Maximin(Arrays.stream(cube).map(double[]::clone).toArray(double[][]::new));
        for (long swap = cube.length < 2 ? 0 : swaps(cube.length); swap > 0; swap--) {
            copy.trySwap(random);
        }
        return leastSquare(copy.cube) >= leastSquare(cube) ? copy.cube : cube;
    }

    private void trySwap(RandomGenerator random) {
        int a = random.nextInt(cube.length);
        int b = (a + 1 + random.nextInt(cube.length - 1)) % cube.length;
        int dimension = random.nextInt(cube[a].length);
        double before = closeness(a, b);
        swap(a, b, dimension);
        if (closeness(a, b) > before) {
            swap(a, b, dimension);
        }
    }

    private void swap(int a, int b, int dimension) {
        double kept = cube[a][dimension];
        cube[a][dimension] = cube[b][dimension];
        cube[b][dimension] = kept;
    }

    /** Returns what two points add to the criterion; the distance between them is the same after a swap. */
    private double closeness(int a, int b) {
        double sum = 0;
        for (int other = 0; other < cube.length; other++) {
            if (other != a && other != b) {
                sum += inversePower(square(cube[a], cube[other])) + inversePower(square(cube[b], cube[other]));
            }
        }
        return sum;
    }

    /** Returns the distance to the power of -20 from its square: five multiplications and a division. */
    private static double inversePower(double square) {
        double power4 = square * square;
        double power8 = power4 * power4;
        double power16 = power8 * power8;
        return 1 / (power16 * power4);
    }

    /** Returns the square of the distance of two points. */
    private static double square(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    /** Returns the square of the smallest distance of two points. */
    static double leastSquare(double[][] cube) {
        double least = Double.POSITIVE_INFINITY;
        for (int a = 0; a < cube.length; a++) {
            for (int b = 0; b < a; b++) {
                least = Math.min(least, square(cube[a], cube[b]));
            }
        }
        return least;
    }
}
