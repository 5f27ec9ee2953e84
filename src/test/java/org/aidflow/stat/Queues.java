package org.aidflow.stat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.aidflow.base.Check;

/**
 * Closed forms of queueing theory to hold simulations against.
 *
 * <p>lambda is the arrival rate, mu the service rate of one server, both in any one unit of time; results are in that
 * unit. A load is lambda / mu. Waits exclude service, sojourns include it. All are long-run values unless a time is
 * given.
 *
 * <p>Source: D. Gross, J. F. Shortle, J. M. Thompson, C. M. Harris, Fundamentals of Queueing Theory, 4th ed. (2008).
 */
public final class Queues {
    /** The longest time, in mean steps, over which one series of uniformization runs: e to the minus this is normal. */
    private static final double STEPS = 100;

    private Queues() {}

    /** Returns the probability that an arrival is lost in M/G/c/c: B(0) = 1, B(n) = a B(n-1) / (n + a B(n-1)). */
    public static double erlangB(int servers, double load) {
        double lost = 1;
        for (int n = 1; n <= servers; n++) {
            lost = load * lost / (n + load * lost);
        }
        return lost;
    }

    /** Returns the probability that an arrival to M/M/c waits: B / (1 - rho (1 - B)), rho = load / servers &lt; 1. */
    public static double erlangC(int servers, double load) {
        checkStable(load / servers);
        double lost = erlangB(servers, load);
        return lost / (1 - load / servers * (1 - lost));
    }

    /** Returns the mean wait in M/M/c: C / (c mu - lambda). */
    public static double mmcWait(double lambda, double mu, int servers) {
        return erlangC(servers, lambda / mu) / (servers * mu - lambda);
    }

    /** Returns the probabilities of 0 to {@code places} in M/M/c with so many places, service and queue together. */
    public static double[] limitedQueue(double lambda, double mu, int servers, int places) {
        return birthAndDeath(
                IntStream.range(0, places).mapToDouble(n -> lambda).toArray(),
                IntStream.rangeClosed(1, places)
                        .mapToDouble(n -> Math.min(n, servers) * mu)
                        .toArray());
    }

    /**
     * Returns the mean waits of the first and the second class in M/M/c with non-preemptive priority, by Cobham (1954):
     * W1 = w / (1 - rho1), W2 = w / ((1 - rho1)(1 - rho)), w = C / (c mu). With one server w = rho / mu.
     */
    public static double[] priorityWaits(double lambda1, double lambda2, double mu, int servers) {
        double work = erlangC(servers, (lambda1 + lambda2) / mu) / (servers * mu);
        double idleOfFirst = 1 - lambda1 / (servers * mu);
        double idle = 1 - (lambda1 + lambda2) / (servers * mu);
        return new double[] {work / idleOfFirst, work / (idleOfFirst * idle)};
    }

    /**
     * Returns the mean wait in M/G/1 by Pollaczek and Khinchine: rho s (1 + cv²) / (2 (1 - rho)), where s is the mean
     * service time, cv its coefficient of variation, rho = lambda s &lt; 1.
     */
    public static double mg1Wait(double lambda, double serviceMean, double serviceCv) {
        double rho = lambda * serviceMean;
        checkStable(rho);
        return rho * serviceMean * (1 + serviceCv * serviceCv) / (2 * (1 - rho));
    }

    /** Returns the mean wait in M/D/1, with constant service. */
    public static double md1Wait(double lambda, double service) {
        return mg1Wait(lambda, service, 0);
    }

    /**
     * Returns the mean sojourn in M/M/c stations in a row, the sum of theirs; by Burke each sees Poisson arrivals.
     *
     * @param mu service rate of a server at each station
     * @param servers number of servers at each station
     */
    public static double tandemSojourn(double lambda, double[] mu, int[] servers) {
        return IntStream.range(0, mu.length)
                .mapToDouble(i -> mmcWait(lambda, mu[i], servers[i]) + 1 / mu[i])
                .sum();
    }

    /** Returns the mean number at {@code time} in M/M/inf that is empty at 0: lambda / mu (1 - exp(-mu t)). */
    public static double numberFromEmpty(double lambda, double mu, double time) {
        return lambda / mu * -Math.expm1(-mu * time);
    }

    /**
     * What becomes of arrivals who lose patience.
     *
     * @param waits probability of waiting
     * @param queue mean number waiting
     * @param abandons probability of leaving unserved
     */
    public record Abandonment(double waits, double queue, double abandons) {}

    /**
     * Returns the state of Erlang-A, M/M/c in which each who waits leaves at the rate {@code theta} &gt; 0; abandons =
     * theta Lq / lambda. Source: A. Mandelbaum, S. Zeltyn, Service engineering in action: the Palm/Erlang-A queue
     * (2007).
     */
    public static Abandonment erlangA(double lambda, double mu, int servers, double theta) {
        int places = servers + (int) Math.ceil(10 * lambda / theta + 100);
        double[] share = birthAndDeath(
                IntStream.range(0, places).mapToDouble(n -> lambda).toArray(),
                IntStream.rangeClosed(1, places)
                        .mapToDouble(n -> Math.min(n, servers) * mu + Math.max(n - servers, 0) * theta)
                        .toArray());
        double waits = Arrays.stream(share, servers, share.length).sum();
        double queue = IntStream.rangeClosed(servers, places)
                .mapToDouble(n -> (n - servers) * share[n])
                .sum();
        return new Abandonment(waits, queue, theta * queue / lambda);
    }

    /** Returns the mean time until all servers of M/M/c, empty at 0, are busy: the sum of {@link #climbs}. */
    public static double firstPassageMean(double lambda, double mu, int servers) {
        return Arrays.stream(climbs(lambda, mu, servers)).sum();
    }

    /** Returns the probability that the servers of M/M/c, empty at 0, have never all been busy up to {@code time}. */
    public static double firstPassageSurvival(double lambda, double mu, int servers, double time) {
        return Arrays.stream(notYetFull(lambda, mu, servers, time)).sum();
    }

    /**
     * Returns the mean of the time until all servers of M/M/c, empty at 0, are busy, or of {@code tau} if that is less:
     * the full mean, less what is still to come at tau. Loses digits where the full mean is far beyond tau.
     */
    public static double firstPassageRestrictedMean(double lambda, double mu, int servers, double tau) {
        double[] climbs = climbs(lambda, mu, servers);
        double[] share = notYetFull(lambda, mu, servers, tau);
        double toCome = 0;
        double restricted = 0;
        for (int n = servers - 1; n >= 0; n--) {
            toCome += climbs[n];
            restricted -= share[n] * toCome;
        }
        return toCome + restricted;
    }

    /** Returns the mean times from n busy servers to n + 1: h(0) = 1 / lambda, h(n) = (1 + n mu h(n-1)) / lambda. */
    private static double[] climbs(double lambda, double mu, int servers) {
        double[] climbs = new double[servers];
        climbs[0] = 1 / lambda;
        for (int n = 1; n < servers; n++) {
            climbs[n] = (1 + n * mu * climbs[n - 1]) / lambda;
        }
        return climbs;
    }

    /** Returns the probabilities of n &lt; c busy servers at {@code time} without ever c: the first row of exp(Q t). */
    private static double[] notYetFull(double lambda, double mu, int servers, double time) {
        double rate = lambda + (servers - 1) * mu;
        int parts = (int) Math.ceil(rate * time / STEPS);
        double[] share = new double[servers];
        share[0] = 1;
        for (int i = 0; i < parts; i++) {
            share = uniformized(share, lambda, mu, rate, rate * time / parts);
        }
        return share;
    }

    /** Sums Poisson(mean)-weighted steps of the chain that moves at the constant rate {@code rate}. */
    private static double[] uniformized(double[] start, double lambda, double mu, double rate, double mean) {
        double[] share = start;
        double[] sum = new double[start.length];
        double weight = Math.exp(-mean);
        for (int k = 0; k <= mean + 12 * Math.sqrt(mean) + 30; k++) {
            for (int n = 0; n < sum.length; n++) {
                sum[n] += weight * share[n];
            }
            weight *= mean / (k + 1);
            share = stepped(share, lambda / rate, mu / rate);
        }
        return sum;
    }

    private static double[] stepped(double[] share, double up, double down) {
        double[] next = new double[share.length];
        for (int n = 0; n < share.length; n++) {
            next[n] += share[n] * (1 - up - n * down);
            if (n > 0) {
                next[n - 1] += share[n] * n * down;
            }
            if (n + 1 < share.length) {
                next[n + 1] += share[n] * up;
            }
        }
        return next;
    }

    /**
     * Returns p(n), proportional to the product of births[i] / deaths[i] over i &lt; n; deaths[i] leads from i + 1 to i.
     * In logarithms, for long queues overflow.
     */
    private static double[] birthAndDeath(double[] births, double[] deaths) {
        double[] logWeight = new double[births.length + 1];
        for (int n = 1; n < logWeight.length; n++) {
            logWeight[n] = logWeight[n - 1] + Math.log(births[n - 1] / deaths[n - 1]);
        }
        double largest = Arrays.stream(logWeight).max().orElseThrow();
        double[] weight =
                Arrays.stream(logWeight).map(w -> Math.exp(w - largest)).toArray();
        double sum = Arrays.stream(weight).sum();
        return Arrays.stream(weight).map(w -> w / sum).toArray();
    }

    private static void checkStable(double rho) {
        Check.that(rho >= 0 && rho < 1, "share of time in which a server is busy", "be >= 0 and < 1", rho);
    }
}
