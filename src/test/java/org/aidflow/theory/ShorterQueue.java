package org.aidflow.theory;

/**
 * Two servers alike, each with a queue of its own; an arrival joins the shorter, the first of equals, and stays in it.
 * Arrivals are Poisson, services exponential. The chain of the two numbers present, up to a largest one, is iterated
 * until it no longer changes.
 *
 * <p>Source: J. F. C. Kingman, Two similar queues in parallel, Annals of Mathematical Statistics 32 (1961).
 */
final class ShorterQueue {
    private static final int LARGEST = 50;
    private static final int STEPS = 10_000;

    private ShorterQueue() {}

    /** Returns the mean number of those who wait, in both queues together, in the long run. */
    static double waiting(double lambda, double mu) {
        double[][] share = new double[LARGEST + 1][LARGEST + 1];
        share[0][0] = 1;
        for (int step = 0; step < STEPS; step++) {
            share = next(share, lambda, mu);
        }
        double waiting = 0;
        for (int first = 0; first <= LARGEST; first++) {
            for (int second = 0; second <= LARGEST; second++) {
                waiting += share[first][second] * (Math.max(0, first - 1) + Math.max(0, second - 1));
            }
        }
        return waiting;
    }

    /** Takes one step of the chain in which either an arrival or a service, perhaps of nobody, ends. */
    private static double[][] next(double[][] share, double lambda, double mu) {
        double arrives = lambda / (lambda + 2 * mu);
        double served = mu / (lambda + 2 * mu);
        double[][] next = new double[share.length][share.length];
        for (int first = 0; first <= LARGEST; first++) {
            for (int second = 0; second <= LARGEST; second++) {
                double here = share[first][second];
                boolean toFirst = first <= second;
                int joined = Math.min(LARGEST, (toFirst ? first : second) + 1);
                next[toFirst ? joined : first][toFirst ? second : joined] += here * arrives;
                next[Math.max(0, first - 1)][second] += here * served;
                next[first][Math.max(0, second - 1)] += here * served;
            }
        }
        return next;
    }
}
