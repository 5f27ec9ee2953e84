package org.aidflow.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.aidflow.stat.KimNelson;
import org.aidflow.stat.Ocba;
import org.aidflow.stat.Rinott;
import org.aidflow.stat.Tally;

/**
 * A search for the best point. It begins with {@link Replications#atLeast} replications of each and never plays one more
 * often than {@link Replications#atMost}. Goes by the means of the response, of pairs where they are antithetic; a
 * replication that did not yield the response counts for nothing.
 */
abstract class Search implements Allocation {
    /** Watched responses are those that decide; a search has one. */
    private static final int RESPONSE = 0;

    private final Experiment experiment;
    private final Selection rule;

    /** The points that are played: the first of those with the same scenario. */
    private final int[] points;

    private Search(Experiment experiment, Selection rule) {
        this.experiment = experiment;
        this.rule = rule;
        points = experiment.points().stream()
                .filter(point -> point.original() == point.number())
                .mapToInt(Point::number)
                .toArray();
    }

    /** Returns the search by the procedure that a rule names. */
    static Search of(Experiment experiment, Selection rule) {
        return switch (rule.procedure()) {
            case RINOTT -> new TwoStages(experiment, rule);
            case KN -> new Elimination(experiment, rule);
            case OCBA -> new Budget(experiment, rule);
        };
    }

    @Override
    public int[] next(int[] played, Samples samples) {
        int[] wanted = played.clone();
        boolean begun = Arrays.stream(points).allMatch(point -> played[point - 1] >= atLeast());
        if (!begun) {
            return Allocation.all(played.length, atLeast());
        }
        if (points.length > 1) {
            goOn(wanted, samples);
        }
        for (int point : points) {
            wanted[point - 1] = Math.max(played[point - 1], Math.min(atMost(), wanted[point - 1]));
        }
        return wanted;
    }

    /** Raises the number wanted of some points above what has been played, if more are needed. */
    abstract void goOn(int[] wanted, Samples samples);

    /** Returns which points may still be the best. */
    abstract boolean[] in(int[] played, Samples samples);

    /** Returns the probability that the best of those that are in is the best; empty if the search was cut off. */
    abstract OptionalDouble confidence(int[] played, Samples samples);

    /** Returns what the search has found, by point. */
    List<Candidate> outcome(int[] played, Samples samples) {
        boolean[] in = in(played, samples);
        Tally[] tallies = tallies(played, samples);
        int best = best(in, tallies);
        OptionalDouble confidence = points.length > 1 ? confidence(played, samples) : OptionalDouble.of(1);
        return IntStream.range(0, points.length)
                .mapToObj(at -> Candidate.of(
                        points[at], tallies[at], at == best, in[at], at == best ? confidence : OptionalDouble.empty()))
                .toList();
    }

    private int best(boolean[] in, Tally[] tallies) {
        int best = -1;
        for (int at = 0; at < tallies.length; at++) {
            boolean counts = in[at] && tallies[at].count() > 0;
            if (counts && (best < 0 || leads(tallies[at].mean(), tallies[best].mean()))) {
                best = at;
            }
        }
        return best;
    }

    private boolean leads(double mean, double other) {
        return rule.lowest() ? mean < other : mean > other;
    }

    final int atLeast() {
        return experiment.replications().atLeast();
    }

    final int atMost() {
        return experiment.replications().atMost();
    }

    final Selection rule() {
        return rule;
    }

    final int[] points() {
        return points;
    }

    /** Returns how many replications make an observation. */
    final int step() {
        return experiment.randomNumbers().antithetic() ? 2 : 1;
    }

    /** Returns the observations of each of some points that all of them have among their first replications. */
    final double[][] observations(int[] some, int replications, Samples samples) {
        return samples.observations(RESPONSE, some, replications);
    }

    /** Returns the tally of each point's observations. */
    final Tally[] tallies(int[] played, Samples samples) {
        return Arrays.stream(points)
                .mapToObj(point -> observations(new int[] {point}, played[point - 1], samples)[0])
                .map(Tally::of)
                .toArray(Tally[]::new);
    }

    final boolean[] all() {
        boolean[] all = new boolean[points.length];
        Arrays.fill(all, true);
        return all;
    }

    /** Returns whether every point has observations enough for a variance. */
    static boolean known(Tally[] tallies) {
        return Arrays.stream(tallies).allMatch(tally -> tally.count() > 1);
    }

    /** Rinott's two stages. Points must be independent. */
    private static final class TwoStages extends Search {
        TwoStages(Experiment experiment, Selection rule) {
            super(experiment, rule);
        }

        @Override
        void goOn(int[] wanted, Samples samples) {
            long[] sizes = sizes(wanted.length, samples);
            for (int at = 0; at < sizes.length; at++) {
                wanted[points()[at] - 1] = (int) Math.min(Integer.MAX_VALUE / 2, sizes[at]) * step();
            }
        }

        /** Returns how many observations of each point the first stage asks for; none if it does not tell. */
        private long[] sizes(int count, Samples samples) {
            Tally[] first = tallies(Allocation.all(count, atLeast()), samples);
            if (!known(first)) {
                return new long[0];
            }
            int least = atLeast() / step();
            double h = Rinott.h(first.length, least, rule().confidence());
            double[] sds = Arrays.stream(first).mapToDouble(Tally::sd).toArray();
            return Rinott.sampleSizes(h, rule().indifference(), sds, least);
        }

        @Override
        boolean[] in(int[] played, Samples samples) {
            return all();
        }

        @Override
        OptionalDouble confidence(int[] played, Samples samples) {
            long[] sizes = sizes(played.length, samples);
            boolean enough = sizes.length > 0;
            for (int at = 0; at < sizes.length; at++) {
                enough &= played[points()[at] - 1] >= sizes[at] * step();
            }
            return enough ? OptionalDouble.of(rule().confidence()) : OptionalDouble.empty();
        }
    }

    /** Kim and Nelson's elimination, with a look after every quarter of a first stage. */
    private static final class Elimination extends Search {
        private static final int PART = 4;

        Elimination(Experiment experiment, Selection rule) {
            super(experiment, rule);
        }

        @Override
        void goOn(int[] wanted, Samples samples) {
            boolean[] in = in(wanted, samples);
            int more = (atLeast() / PART / step() + 1) * step();
            if (count(in) > 1) {
                for (int at = 0; at < in.length; at++) {
                    wanted[points()[at] - 1] += in[at] ? more : 0;
                }
            }
        }

        private static int count(boolean[] in) {
            return (int) IntStream.range(0, in.length).filter(at -> in[at]).count();
        }

        /** Those played most often had not dropped out before; of them, those that survive this look. */
        @Override
        boolean[] in(int[] played, Samples samples) {
            int most = Arrays.stream(played).max().orElseThrow();
            int[] left = IntStream.range(0, points().length)
                    .filter(at -> played[points()[at] - 1] == most)
                    .toArray();
            int[] some = Arrays.stream(left).map(at -> points()[at]).toArray();
            double[][] observed = observations(some, most, samples);
            boolean[] in = new boolean[points().length];
            for (int at : observed[0].length > 1
                    ? survivors(observed)
                    : IntStream.range(0, left.length).toArray()) {
                in[left[at]] = true;
            }
            return in;
        }

        private int[] survivors(double[][] observed) {
            return KimNelson.survivors(
                    observed, points().length, rule().indifference(), rule().confidence(), rule().lowest());
        }

        @Override
        OptionalDouble confidence(int[] played, Samples samples) {
            return count(in(played, samples)) == 1 ? OptionalDouble.of(rule().confidence()) : OptionalDouble.empty();
        }
    }

    /** A budget that is spent a tenth of what is spent at a time. Points must be independent. */
    private static final class Budget extends Search {
        private static final int PART = 10;

        Budget(Experiment experiment, Selection rule) {
            super(experiment, rule);
        }

        @Override
        void goOn(int[] wanted, Samples samples) {
            Tally[] tallies = tallies(wanted, samples);
            int spent = Arrays.stream(points()).map(point -> wanted[point - 1]).sum();
            long more = Math.min(rule().budget() - spent, Math.max(points().length, spent / PART)) / step();
            if (more > 0 && known(tallies)) {
                int[] each =
                        Ocba.allocation(means(tallies), sds(tallies), counts(tallies), (int) more, rule().lowest());
                for (int at = 0; at < each.length; at++) {
                    wanted[points()[at] - 1] += each[at] * step();
                }
            }
        }

        @Override
        boolean[] in(int[] played, Samples samples) {
            return all();
        }

        @Override
        OptionalDouble confidence(int[] played, Samples samples) {
            Tally[] tallies = tallies(played, samples);
            return known(tallies)
                    ? OptionalDouble.of(
                            Ocba.correctSelection(means(tallies), sds(tallies), counts(tallies), rule().lowest()))
                    : OptionalDouble.empty();
        }

        private static double[] means(Tally[] tallies) {
            return Arrays.stream(tallies).mapToDouble(Tally::mean).toArray();
        }

        private static double[] sds(Tally[] tallies) {
            return Arrays.stream(tallies).mapToDouble(Tally::sd).toArray();
        }

        private static int[] counts(Tally[] tallies) {
            return Arrays.stream(tallies).mapToInt(tally -> (int) tally.count()).toArray();
        }
    }
}
