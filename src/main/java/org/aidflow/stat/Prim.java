package org.aidflow.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidflow.base.Check;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Scenario discovery: boxes in the space of the factors in which runs of interest are dense, by the patient rule
 * induction method.
 *
 * <p>Each round starts from the runs that earlier boxes do not hold, and from the box without restrictions.
 *
 * <ol>
 *   <li>Peeling removes the runs at one end of one factor, a share alpha of those in the box but at least one, or the
 *       runs of one category. Of equal values none is parted from another: those equal to the first that stays all
 *       stay, or, if these reach to the end, all go. It takes the peel with the greatest gain of density per run
 *       removed, be it a loss, of those that leave the least mass, until there is none.
 *   <li>Of each box passed, restrictions whose quasi-p-value exceeds 0.05 are dropped, the greatest first. Of what
 *       remains, it chooses the box with the greatest harmonic mean of density and coverage (of the interesting runs of
 *       the round), and of equal ones the first.
 *   <li>Pasting gives back the nearest share alpha at one end, or one category, while density does not fall: each time
 *       the one with the greatest density, then with the most runs. Then it drops again.
 *   <li>From the box so found, free of what peeling restricted by chance, it peels again, until the harmonic mean no
 *       longer grows.
 * </ol>
 *
 * <p>The quasi-p-value of a restriction is the probability that of as many runs as the box holds at least as many are
 * interesting, if each is with the share that holds in the box without that restriction. There are no more boxes if no
 * interesting run is left, or if no restriction is left. All ties that remain go to the lower factor, the low end, the
 * lower category.
 *
 * <p>Source: J. H. Friedman, N. I. Fisher, Bump hunting in high-dimensional data, Statistics and Computing 9 (1999);
 * coverage, density, quasi-p-value: B. P. Bryant, R. J. Lempert, Thinking inside the box, Technological Forecasting and
 * Social Change 77 (2010); gain per run removed: J. H. Kwakkel, M. Jaxa-Rozen, Improving scenario discovery for
 * handling heterogeneous uncertainties and multinomial classified outcomes, Environmental Modelling &amp; Software 79
 * (2016). The choice by harmonic mean, the dropping and the
 * peeling again are this class's own rules.
 */
public final class Prim {
    private static final double SIGNIFICANCE = 0.05;

    private final double[][] x;
    private final boolean[] isCategory;
    private final boolean[] interesting;
    private final double alpha;
    private final double leastMass;

    private Prim(double[][] x, boolean[] isCategory, boolean[] interesting, double alpha, double leastMass) {
        this.x = x;
        this.isCategory = isCategory;
        this.interesting = interesting;
        this.alpha = alpha;
        this.leastMass = leastMass;
    }

    /** How a restriction compares. */
    public enum Kind {
        /** Not less than the one value. */
        AT_LEAST,
        /** Not greater than the one value. */
        AT_MOST,
        /** One of the values, which are categories, ascending. */
        AMONG
    }

    /**
     * What a box demands of one factor.
     *
     * @param factor its number, from 0
     * @param quasiP its quasi-p-value
     */
    public record Restriction(int factor, Kind kind, List<Double> values, double quasiP) {}

    /**
     * A box: the runs that meet all its restrictions. Its numbers leave out the runs that earlier boxes hold, so that
     * coverage and mass add up over boxes.
     *
     * @param restrictions by factor, at-least before at-most
     * @param coverage the share of all interesting runs that it holds
     * @param density the share of its runs that are interesting
     * @param mass the share of all runs that it holds
     */
    public record Box(List<Restriction> restrictions, double coverage, double density, double mass) {
        /** Copies the list. */
        public Box {
            restrictions = List.copyOf(restrictions);
        }
    }

    /**
     * Returns the boxes in the order found; none if no run is interesting.
     *
     * @param x by run and factor; finite; categories as numbers
     * @param isCategory by factor, whether its values are categories without order
     * @param interesting by run
     * @param alpha the share peeled or pasted at a time, usually 0.05 to 0.1; from 0 to 1
     * @param leastMass the least share of all runs that a box may hold, usually 0.05; from 0 to 1
     * @param mostBoxes how many boxes at most
     * @throws IllegalArgumentException if a number is out of range or lengths differ
     */
    public static List<Box> boxes(
            double[][] x, boolean[] isCategory, boolean[] interesting, double alpha, double leastMass, int mostBoxes) {
        Check.share(alpha, "share peeled");
        Check.share(leastMass, "least mass");
        Check.that(interesting.length == x.length, "count of marks of interest", "be " + x.length, interesting.length);
        for (double[] run : x) {
            Check.that(run.length == isCategory.length, "count of factors", "be " + isCategory.length, run.length);
            Arrays.stream(run).forEach(v -> Check.that(Double.isFinite(v), "factor", "be a finite number", v));
        }
        return new Prim(x, isCategory, interesting, alpha, leastMass).boxes(mostBoxes);
    }

    private List<Box> boxes(int most) {
        List<Box> boxes = new ArrayList<>();
        int[] left = IntStream.range(0, x.length).toArray();
        while (boxes.size() < most && count(left) > 0) {
            List<Demand> demands = best(left);
            if (demands.isEmpty()) {
                break;
            }
            int[] held = held(demands, left);
            boxes.add(box(demands, held, left));
            left = Arrays.stream(left).filter(run -> !meets(run, demands)).toArray();
        }
        return boxes;
    }

    private Box box(List<Demand> demands, int[] held, int[] left) {
        int[] all = IntStream.range(0, x.length).toArray();
        double[] quasiPs = quasiPs(demands, left);
        List<Restriction> restrictions = IntStream.range(0, quasiPs.length)
                .mapToObj(i -> demands.get(i).restriction(quasiPs[i]))
                .toList();
        return new Box(restrictions, (double) count(held) / count(all), density(held), (double) held.length / x.length);
    }

    /** A restriction without its quasi-p-value. */
    private record Demand(int factor, Kind kind, List<Double> values) {
        boolean admits(double value) {
            return switch (kind) {
                case AT_LEAST -> value >= values.get(0);
                case AT_MOST -> value <= values.get(0);
                case AMONG -> values.stream().anyMatch(among -> among == value);
            };
        }

        Restriction restriction(double quasiP) {
            return new Restriction(factor, kind, values, quasiP);
        }

        boolean replaces(Demand other) {
            return factor == other.factor && kind == other.kind;
        }
    }

    private boolean meets(int run, List<Demand> demands) {
        return demands.stream().allMatch(demand -> demand.admits(x[run][demand.factor]));
    }

    private int[] held(List<Demand> demands, int[] runs) {
        return Arrays.stream(runs).filter(run -> meets(run, demands)).toArray();
    }

    private int count(int[] runs) {
        return (int) Arrays.stream(runs).filter(run -> interesting[run]).count();
    }

    private double density(int[] runs) {
        return (double) count(runs) / runs.length;
    }

    private static List<Demand> without(List<Demand> demands, Demand like) {
        return demands.stream().filter(demand -> !like.replaces(demand)).toList();
    }

    private static List<Demand> with(List<Demand> demands, Demand demand) {
        return Stream.concat(without(demands, demand).stream(), Stream.of(demand))
                .sorted(Comparator.comparingInt(Demand::factor).thenComparing(Demand::kind))
                .toList();
    }

    private List<Demand> best(int[] left) {
        List<Demand> best = List.of();
        while (true) {
            List<Demand> next = dropped(pasted(chosen(best, left), left), left);
            if (harmonicMean(held(next, left), left) <= harmonicMean(held(best, left), left)) {
                return best;
            }
            best = next;
        }
    }

    /** The best box of the trajectory of peeling from {@code start}, without what does not matter. */
    private List<Demand> chosen(List<Demand> start, int[] left) {
        List<Demand> demands = start;
        List<Demand> best = start;
        int[] runs = held(start, left);
        double bestMean = harmonicMean(runs, left);
        for (Optional<Demand> peel = peel(demands, runs); peel.isPresent(); peel = peel(demands, runs)) {
            demands = with(demands, peel.get());
            runs = admitted(peel.get(), runs);
            List<Demand> needed = dropped(demands, left);
            double mean = harmonicMean(held(needed, left), left);
            if (mean > bestMean) {
                bestMean = mean;
                best = needed;
            }
        }
        return best;
    }

    /** The harmonic mean of the density h / n and the coverage h / H. */
    private double harmonicMean(int[] runs, int[] left) {
        return 2.0 * count(runs) / (runs.length + count(left));
    }

    private int[] admitted(Demand demand, int[] runs) {
        return Arrays.stream(runs)
                .filter(run -> demand.admits(x[run][demand.factor]))
                .toArray();
    }

    private Optional<Demand> peel(List<Demand> demands, int[] runs) {
        Optional<Demand> best = Optional.empty();
        double bestGain = Double.NEGATIVE_INFINITY;
        for (int factor = 0; factor < isCategory.length; factor++) {
            for (Demand peel : isCategory[factor] ? categoryPeels(factor, demands, runs) : endPeels(factor, runs)) {
                int[] stay = admitted(peel, runs);
                double gain = (density(stay) - density(runs)) / (runs.length - stay.length);
                if (gain > bestGain && stay.length >= leastMass * x.length) {
                    bestGain = gain;
                    best = Optional.of(peel);
                }
            }
        }
        return best;
    }

    private List<Demand> endPeels(int factor, int[] runs) {
        double[] sorted = values(factor, runs).sorted().toArray();
        double least = sorted[0];
        double greatest = sorted[sorted.length - 1];
        if (least == greatest) {
            return List.of();
        }
        int last = sorted.length - 1;
        int share = Math.min(share(runs), last);
        double next = Arrays.stream(sorted).filter(v -> v > least).min().orElseThrow();
        double previous = Arrays.stream(sorted).filter(v -> v < greatest).max().orElseThrow();
        return List.of(
                new Demand(factor, Kind.AT_LEAST, List.of(Math.max(next, sorted[share]))),
                new Demand(factor, Kind.AT_MOST, List.of(Math.min(previous, sorted[last - share]))));
    }

    private DoubleStream values(int factor, int[] runs) {
        return Arrays.stream(runs).mapToDouble(run -> x[run][factor]);
    }

    /** How many runs a peel or a paste moves if none are equal. */
    private int share(int[] runs) {
        return Math.max(1, (int) (alpha * runs.length));
    }

    private List<Demand> categoryPeels(int factor, List<Demand> demands, int[] runs) {
        double[] present = values(factor, runs).distinct().sorted().toArray();
        return present.length < 2
                ? List.of()
                : Arrays.stream(present)
                        .mapToObj(gone -> new Demand(factor, Kind.AMONG, remaining(factor, demands, gone)))
                        .toList();
    }

    private List<Double> remaining(int factor, List<Demand> demands, double gone) {
        return categories(factor)
                .filter(value -> value != gone && demands.stream().allMatch(d -> d.factor != factor || d.admits(value)))
                .boxed()
                .toList();
    }

    private DoubleStream categories(int factor) {
        return Arrays.stream(x).mapToDouble(run -> run[factor]).distinct().sorted();
    }

    private List<Demand> pasted(List<Demand> box, int[] left) {
        List<Demand> demands = box;
        for (boolean grown = true; grown; ) {
            int[] runs = held(demands, left);
            List<Demand> now = demands;
            Optional<List<Demand>> best = now.stream()
                    .flatMap(demand -> pastes(demand, now, runs, left))
                    .map(paste -> with(now, paste))
                    .filter(wider -> held(wider, left).length > runs.length)
                    .filter(wider -> density(held(wider, left)) >= density(runs))
                    .min(Comparator.comparingDouble((List<Demand> wider) -> -density(held(wider, left)))
                            .thenComparingInt(wider -> -held(wider, left).length));
            grown = best.isPresent();
            demands = best.orElse(now);
        }
        return demands;
    }

    private Stream<Demand> pastes(Demand demand, List<Demand> demands, int[] runs, int[] left) {
        if (demand.kind == Kind.AMONG) {
            return categories(demand.factor)
                    .filter(value -> !demand.admits(value))
                    .mapToObj(back -> new Demand(
                            demand.factor,
                            Kind.AMONG,
                            categories(demand.factor)
                                    .filter(value -> value == back || demand.admits(value))
                                    .boxed()
                                    .toList()));
        }
        double[] beyond = values(demand.factor, held(without(demands, demand), left))
                .filter(value -> !demand.admits(value))
                .sorted()
                .toArray();
        int last = Math.min(share(runs), beyond.length);
        return last == 0
                ? Stream.empty()
                : Stream.of(new Demand(
                        demand.factor,
                        demand.kind,
                        List.of(demand.kind == Kind.AT_LEAST ? beyond[beyond.length - last] : beyond[last - 1])));
    }

    private List<Demand> dropped(List<Demand> box, int[] left) {
        List<Demand> demands = new ArrayList<>(box);
        while (!demands.isEmpty()) {
            double[] quasiPs = quasiPs(demands, left);
            int worst = 0;
            for (int i = 1; i < quasiPs.length; i++) {
                worst = quasiPs[i] > quasiPs[worst] ? i : worst;
            }
            if (quasiPs[worst] <= SIGNIFICANCE) {
                break;
            }
            demands.remove(worst);
        }
        return demands;
    }

    /** The quasi-p-value of each restriction. Costs one pass over the runs. */
    private double[] quasiPs(List<Demand> demands, int[] left) {
        int count = demands.size();
        int[] sizes = new int[count + 1];
        int[] interests = new int[count + 1];
        for (int run : left) {
            int[] unmet = IntStream.range(0, count)
                    .filter(i -> !demands.get(i).admits(x[run][demands.get(i).factor]))
                    .limit(2)
                    .toArray();
            if (unmet.length < 2) {
                int only = unmet.length == 0 ? count : unmet[0];
                sizes[only]++;
                interests[only] += interesting[run] ? 1 : 0;
            }
        }
        double[] quasiPs = new double[count];
        Arrays.setAll(quasiPs, i -> {
            double share = (double) (interests[count] + interests[i]) / (sizes[count] + sizes[i]);
            return BinomialDistribution.of(sizes[count], share).survivalProbability(interests[count] - 1);
        });
        return quasiPs;
    }
}
