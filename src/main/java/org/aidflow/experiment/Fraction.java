package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aidflow.base.Check;

/**
 * The low and high places of factors in a two-level design: some factors take all combinations, each other one is the
 * product of some of these, its generator. Sets of factors are bits, the first factor being the lowest.
 *
 * <p>Source: G. E. P. Box, J. S. Hunter, W. G. Hunter, Statistics for Experimenters, 2nd edition (2005), chapter 6.
 *
 * @param generators for each factor the set of factors whose product it is; the set of itself if it is free
 */
public record Fraction(List<Integer> generators) {
    /** The most factors, which letters are enough for. */
    public static final int MOST_FACTORS = 24;

    /** The letters of the factors: all but I, which stands for the identity. */
    public static final String LETTERS = "ABCDEFGHJKLMNOPQRSTUVWXY";

    /** Checks the parts. */
    public Fraction {
        generators = List.copyOf(generators);
        Check.that(generators.size() <= MOST_FACTORS, "factors", "be at most " + MOST_FACTORS, generators.size());
        for (int factor = 0; factor < generators.size(); factor++) {
            int generator = generators.get(factor);
            boolean sound =
                    generator == 1 << factor || (Integer.bitCount(generator) > 1 && allFree(generator, generators));
            Check.that(sound, "a generator", "be a product of at least two free factors", letters(generator));
        }
    }

    private static boolean allFree(int set, List<Integer> generators) {
        return IntStream.range(0, generators.size())
                .allMatch(factor -> (set >> factor & 1) == 0 || generators.get(factor) == 1 << factor);
    }

    /** Returns all combinations of so many factors. */
    public static Fraction full(int factors) {
        return new Fraction(
                IntStream.range(0, factors).mapToObj(factor -> 1 << factor).toList());
    }

    /**
     * Returns a fraction of so many factors that has at least that resolution and as few runs as a search finds; among
     * those, the least aberration that it finds, which is the least there is for up to ten factors or so.
     *
     * <p>Source: A. Fries, W. G. Hunter, Minimum aberration 2^(k-p) designs, Technometrics 22 (1980), for the criterion.
     */
    public static Fraction ofResolution(int factors, int resolution) {
        for (int free = 2; free < factors; free++) {
            List<Integer> more = FractionSearch.generators(factors, free, resolution);
            if (!more.isEmpty()) {
                List<Integer> generators = new ArrayList<>(full(free).generators());
                generators.addAll(more);
                return new Fraction(generators);
            }
        }
        return full(factors);
    }

    private List<Integer> free() {
        return IntStream.range(0, generators.size())
                .filter(factor -> generators.get(factor) == 1 << factor)
                .boxed()
                .toList();
    }

    /** Returns how many runs it has. */
    public long runs() {
        return 1L << free().size();
    }

    /** Returns the places of the factors in a run, from 0: -1 for low, 1 for high. The first free factor varies slowest. */
    public double[] run(long number) {
        List<Integer> free = free();
        int high = 0;
        for (int i = 0; i < free.size(); i++) {
            high |= (int) (number >> (free.size() - 1 - i) & 1) << free.get(i);
        }
        int set = high;
        return generators.stream()
                .mapToDouble(generator -> Integer.bitCount(generator & ~set) % 2 == 0 ? 1 : -1)
                .toArray();
    }

    /**
     * Returns the words that the generators define, sets of factors whose product is always 1: by length, then by their
     * letters.
     */
    public List<Integer> definingWords() {
        List<Integer> words = new ArrayList<>(List.of(0));
        for (int factor = 0; factor < generators.size(); factor++) {
            int word = generators.get(factor) ^ 1 << factor;
            if (word != 0) {
                words.addAll(words.stream().map(other -> other ^ word).toList());
            }
        }
        return words.stream()
                .filter(word -> word != 0)
                .sorted(Comparator.<Integer>comparingInt(Integer::bitCount)
                        .thenComparing(Integer::reverse, (a, b) -> Integer.compareUnsigned(b, a)))
                .toList();
    }

    /** Returns the length of its shortest defining word; empty if it is no fraction but the whole. */
    public OptionalInt resolution() {
        return definingWords().stream().mapToInt(Integer::bitCount).min();
    }

    /** Returns a set of factors as letters. */
    public static String letters(int set) {
        return IntStream.range(0, MOST_FACTORS)
                .filter(factor -> (set >> factor & 1) == 1)
                .mapToObj(factor -> LETTERS.substring(factor, factor + 1))
                .collect(Collectors.joining());
    }
}
