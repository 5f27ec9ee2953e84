package org.aidflow.experiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Looks for the generators of all factors but the first few, which are free, so that every defining word is long enough
 * and few words are short. The defining words are a binary linear code, whose least distance is the resolution.
 */
final class FractionSearch {
    /** Words that a search may look at. */
    private static final long MOST_WORDS = 5_000_000;

    private final int factors;
    private final int free;
    private final int resolution;
    private final int[] candidates;
    private List<Integer> best = List.of();
    private int[] bestLengths = {};
    private long words;

    private FractionSearch(int factors, int free, int resolution, IntPredicate accepted) {
        this.factors = factors;
        this.free = free;
        this.resolution = resolution;
        candidates = IntStream.range(1, 1 << free)
                .filter(set -> Integer.bitCount(set) >= Math.max(2, resolution - 1) && accepted.test(set))
                .boxed()
                .sorted(Comparator.comparing(set -> -Integer.bitCount(set)))
                .mapToInt(set -> set)
                .toArray();
    }

    /** Returns the best generators that it finds: sets of free factors, as bits; none if it finds none. */
    static List<Integer> generators(int factors, int free, int resolution) {
        if (!mayExist(factors, free, resolution)) {
            return List.of();
        }
        FractionSearch all = new FractionSearch(factors, free, resolution, set -> true);
        // Products of odd numbers of factors make words of even length: a short cut to resolutions IV and VI.
        FractionSearch odd = new FractionSearch(factors, free, resolution, set -> Integer.bitCount(set) % 2 == 1);
        for (FractionSearch search : List.of(all, odd)) {
            search.extend(0, new int[factors - free], 0, new int[] {0});
        }
        boolean better = all.best.isEmpty() || (!odd.best.isEmpty() && odd.isBetterThan(all.bestLengths));
        return better ? odd.best : all.best;
    }

    /** Hamming's bound; a code of even distance has as many words as one that is shorter and nearer by one. */
    private static boolean mayExist(int factors, int free, int resolution) {
        int even = resolution % 2 == 0 ? 1 : 0;
        double ball = 0;
        double choose = 1;
        for (int errors = 0; errors <= (resolution - even - 1) / 2; errors++) {
            ball += choose;
            choose *= (factors - even - errors) / (errors + 1.0);
        }
        return ball <= Math.pow(2, free - even);
    }

    private boolean isBetterThan(int[] lengths) {
        return Arrays.compare(bestLengths, lengths) < 0;
    }

    /** Adds a generator from those at {@code from} on; {@code made} are the words that the ones before define. */
    private void extend(int from, int[] chosen, int number, int[] made) {
        if (number == chosen.length) {
            words += made.length;
            keepIfBest(chosen, made);
            return;
        }
        for (int i = from; i <= candidates.length - (chosen.length - number) && words < MOST_WORDS; i++) {
            int[] more = joined(made, candidates[i] | 1 << (free + number));
            words += made.length;
            if (more.length > 0) {
                chosen[number] = candidates[i];
                extend(i + 1, chosen, number + 1, more);
            }
        }
    }

    /** Returns some words and their products with another; none if one of these is too short. */
    private int[] joined(int[] made, int word) {
        int[] all = Arrays.copyOf(made, 2 * made.length);
        for (int i = 0; i < made.length; i++) {
            all[made.length + i] = made[i] ^ word;
            if (Integer.bitCount(made[i] ^ word) < resolution) {
                return new int[0];
            }
        }
        return all;
    }

    private void keepIfBest(int[] chosen, int[] made) {
        int[] lengths = new int[factors + 1];
        for (int word : made) {
            lengths[Integer.bitCount(word)]++;
        }
        if (best.isEmpty() || Arrays.compare(lengths, bestLengths) < 0) {
            best = Arrays.stream(chosen).boxed().toList();
            bestLengths = lengths;
        }
    }
}
