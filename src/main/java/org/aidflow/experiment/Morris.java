package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aidflow.base.Check;

/**
 * Trajectories for elementary effects. Each begins on a grid of {@code levels} places of every factor and moves one
 * factor after another, each once, in a random order, up or down by {@code levels / (2 (levels - 1))} of its range.
 *
 * <p>Of {@link #pool} random trajectories those are taken, one after another, that lie farthest from those taken before,
 * by the root of the summed squares of {@link #distance}. Then each factor that misses an end of its range has one
 * trajectory moved there, so that both ends of all factors occur.
 *
 * <p>Source: M. D. Morris, Factorial sampling plans for preliminary computational experiments, Technometrics 33 (1991);
 * F. Campolongo, J. Cariboni, A. Saltelli, An effective screening design for sensitivity analysis of large models,
 * Environmental Modelling and Software 22 (2007), for the distance; M. V. Ruano et al., An improved sampling strategy
 * based on trajectory design for application of the Morris method, Environmental Modelling and Software 37 (2012), for
 * the choice by steps.
 *
 * @param trajectories how many; at least 2
 * @param levels of the grid; even, at least 2
 */
public record Morris(List<Factor> factors, int trajectories, int levels) implements Design {
    private static final int POOL_OF_EACH = 10;
    private static final int LARGE_POOL = 1000;

    /** Checks the parts. */
    public Morris {
        factors = List.copyOf(factors);
        Check.atLeast(trajectories, 2, "trajectories");
        Check.that(levels >= 2 && levels % 2 == 0, "levels", "be even and >= 2", levels);
    }

    /** A way through the grid: where it starts, where each factor is moved to, and in which order. */
    private static final class Trajectory {
        private final int[] from;
        private final int[] to;
        private final List<Integer> order;

        Trajectory(int[] from, int[] to, List<Integer> order) {
            this.from = from;
            this.to = to;
            this.order = order;
        }

        /** Returns the places of all factors at each of its points. */
        int[][] points() {
            int[][] points = new int[order.size() + 1][];
            points[0] = from.clone();
            for (int step = 0; step < order.size(); step++) {
                int factor = order.get(step);
                points[step + 1] = points[step].clone();
                points[step + 1][factor] = to[factor];
            }
            return points;
        }

        int low(int factor) {
            return Math.min(from[factor], to[factor]);
        }

        void move(int factor, int by) {
            from[factor] += by;
            to[factor] += by;
        }
    }

    @Override
    public long size() {
        return Design.times(trajectories, factors.size() + 1L);
    }

    /** Returns from how many random trajectories it takes its own. */
    int pool() {
        return Math.max(trajectories, Math.min(Math.multiplyExact(POOL_OF_EACH, trajectories), LARGE_POOL));
    }

    @Override
    public List<List<String>> points(RandomGenerator random) {
        List<Trajectory> pool = new ArrayList<>();
        while (pool.size() < pool()) {
            pool.add(draw(random));
        }
        List<Trajectory> chosen = pool.size() == trajectories ? pool : farApart(pool);
        for (int factor = 0; factor < factors.size(); factor++) {
            reachBothEnds(factor, chosen);
        }
        return chosen.stream()
                .flatMap(trajectory -> Arrays.stream(trajectory.points()))
                .map(this::combination)
                .toList();
    }

    private Trajectory draw(RandomGenerator random) {
        int[] from = new int[factors.size()];
        int[] to = new int[factors.size()];
        for (int factor = 0; factor < from.length; factor++) {
            int low = random.nextInt(levels / 2);
            boolean up = random.nextBoolean();
            from[factor] = up ? low : low + levels / 2;
            to[factor] = up ? low + levels / 2 : low;
        }
        return new Trajectory(from, to, LatinHypercube.shuffled(from.length, random));
    }

    private List<Trajectory> farApart(List<Trajectory> pool) {
        int[][][] points = pool.stream().map(Trajectory::points).toArray(int[][][]::new);
        double[] spread = new double[points.length];
        List<Trajectory> chosen = new ArrayList<>();
        int next = 0;
        while (chosen.size() < trajectories) {
            chosen.add(pool.get(next));
            spread[next] = Double.NEGATIVE_INFINITY;
            int farthest = next;
            for (int other = 0; other < points.length; other++) {
                double distance = distance(points[next], points[other]);
                spread[other] += distance * distance;
                farthest = spread[other] > spread[farthest] ? other : farthest;
            }
            next = farthest;
        }
        return chosen;
    }

    /** Returns the sum of the distances between all points of one trajectory and all of the other, in steps of the grid. */
    private static double distance(int[][] one, int[][] other) {
        double sum = 0;
        for (int[] a : one) {
            for (int[] b : other) {
                int square = 0;
                for (int factor = 0; factor < a.length; factor++) {
                    square += (a[factor] - b[factor]) * (a[factor] - b[factor]);
                }
                sum += Math.sqrt(square);
            }
        }
        return sum;
    }

    /** Moves the lowest trajectory of a factor to the low end, or the highest to the high end, where none is there. */
    private void reachBothEnds(int factor, List<Trajectory> chosen) {
        Trajectory lowest = chosen.get(0);
        Trajectory highest = chosen.get(chosen.size() - 1);
        for (Trajectory trajectory : chosen) {
            lowest = trajectory.low(factor) < lowest.low(factor) ? trajectory : lowest;
            highest = trajectory.low(factor) > highest.low(factor) ? trajectory : highest;
        }
        lowest.move(factor, -lowest.low(factor));
        highest.move(factor, levels / 2 - 1 - highest.low(factor));
    }

    private List<String> combination(int[] places) {
        return Design.at(
                factors,
                Arrays.stream(places)
                        .mapToDouble(place -> 2.0 * place / (levels - 1) - 1)
                        .toArray());
    }

    @Override
    public String note() {
        return "%d trajectories out of %d, %d levels, steps of %d/%d of the range"
                .formatted(trajectories, pool(), levels, levels / 2, levels - 1);
    }
}
