package org.aidflow.stat;

import java.util.random.RandomGenerator;
import org.aidflow.base.Check;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * The first points of Sobol's sequence under Owen's nested uniform scrambling.
 *
 * <p>The sequence has the direction numbers of Joe and Kuo and begins with the origin. For each dimension, a fair coin
 * belongs to each node of the binary tree of dyadic intervals; a coordinate walks down the tree by its bits and, where
 * the coin says so, goes the other way. So each point is uniform on the unit cube while all nets are kept: of the first
 * 2^m points, each interval [i 2^-m, (i + 1) 2^-m) of each dimension holds exactly one. The coins are a hash of the
 * node and of one random number per dimension: the mixing function of SplittableRandom. The root mean square error of
 * the mean of a smooth function falls as about n^-1.5.
 *
 * <p>Source: S. Joe, F. Y. Kuo, Constructing Sobol sequences with better two-dimensional projections, SIAM Journal on
 * Scientific Computing 30 (2008); A. B. Owen, Scrambled net variance for integrals of smooth functions, The Annals of
 * Statistics 25 (1997); hashing in place of stored coins: S. Laine, T. Karras, Stratified sampling for stochastic
 * transparency, Computer Graphics Forum 30 (2011); the hash: G. L. Steele, D. Lea, C. H. Flood, Fast splittable
 * pseudorandom number generators, OOPSLA (2014).
 */
public final class SobolSequence {
    /** The bits of a coordinate, as Hipparchus makes them. */
    private static final int BITS = 52;

    private static final int MOST_DIMENSIONS = 21_201;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private SobolSequence() {}

    /**
     * Returns the points, each coordinate in [0, 1). Balanced if {@code count} is a power of 2.
     *
     * @param count how many points; &gt;= 1
     * @param dimensions from 1 to 21,201
     * @param random one draw per dimension
     * @throws IllegalArgumentException if a number is out of range
     */
    public static double[][] points(int count, int dimensions, RandomGenerator random) {
        Check.atLeast(count, 1, "count of points");
        Check.between(dimensions, 1, MOST_DIMENSIONS, "count of dimensions");
        long[] seeds = random.longs(dimensions).toArray();
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            points[i] = sequence.nextVector();
            for (int j = 0; j < dimensions; j++) {
                points[i][j] = scrambled(points[i][j], seeds[j]);
            }
        }
        return points;
    }

    private static double scrambled(double coordinate, long seed) {
        long bits = (long) (coordinate * (1L << BITS));
        long node = 1;
        long result = 0;
        for (int i = BITS - 1; i >= 0; i--) {
            long bit = (bits >>> i) & 1;
            result = (result << 1) | (bit ^ coin(seed, node));
            node = (node << 1) | bit;
        }
        return (double) result / (1L << BITS);
    }

    /** The coin of the node with number {@code node}, 1 for the root and 2k and 2k + 1 for those below k. */
    private static long coin(long seed, long node) {
        long z = seed + node * GOLDEN;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return (z ^ z >>> 31) >>> 63;
    }
}
