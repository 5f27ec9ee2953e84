package org.aidflow.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aidflow.base.Check;

/** A two-level design: a fraction of the combinations of both levels, or both ends, of each factor. */
public record Fractional(List<Factor> factors, Fraction fraction) implements Design {
    private static final int MOST_WORDS = 15;
    private static final List<String> ROMAN = List.of("0", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    /** Checks the parts. */
    public Fractional {
        factors = List.copyOf(factors);
        Check.that(
                fraction.generators().size() == factors.size(),
                "fraction",
                "be of " + factors.size() + " factors",
                fraction.generators().size());
        for (Factor factor : factors) {
            Check.that(factor.values().texts().size() == 2, factor.path(), "have two levels", factor.values());
        }
    }

    @Override
    public long size() {
        return fraction.runs();
    }

    @Override
    public List<List<String>> points(RandomGenerator random) {
        List<List<String>> combinations = new ArrayList<>();
        for (long run = 0; run < fraction.runs(); run++) {
            combinations.add(levels(fraction.run(run)));
        }
        return combinations;
    }

    private List<String> levels(double[] places) {
        return IntStream.range(0, places.length)
                .mapToObj(i -> factors.get(i).values().texts().get(places[i] < 0 ? 0 : 1))
                .toList();
    }

    @Override
    public String note() {
        return note(fraction);
    }

    /** Returns a fraction's resolution and defining words. */
    static String note(Fraction fraction) {
        int all = fraction.generators().size();
        OptionalInt resolution = fraction.resolution();
        if (resolution.isEmpty()) {
            return "2^" + all;
        }
        List<Integer> words = fraction.definingWords();
        String identity =
                words.stream().limit(MOST_WORDS).map(Fraction::letters).collect(Collectors.joining(" = "));
        return "2^(%d-%d) of resolution %s, I = %s%s"
                .formatted(
                        all,
                        all - Long.numberOfTrailingZeros(fraction.runs()),
                        roman(resolution.getAsInt()),
                        identity,
                        words.size() > MOST_WORDS ? " = ..." : "");
    }

    private static String roman(int number) {
        return number < ROMAN.size() ? ROMAN.get(number) : String.valueOf(number);
    }
}
