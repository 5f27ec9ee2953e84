package org.aidflow.io;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidflow.experiment.Factor;
import org.aidflow.experiment.Fraction;

/** Reads generators such as {@code E=ABC}, where A is the first factor, or {@code policy.teams = A * demand.scale}. */
final class GeneratorReader {
    private static final Pattern GENERATOR =
            Pattern.compile("([^=\\[]*(?:\\[[^\\]]*\\])?[^=\\[]*)=(.*)", Pattern.DOTALL);
    private static final Pattern TIMES = Pattern.compile("\\*");

    private final List<String> paths;
    private final List<Integer> generators;

    GeneratorReader(List<Factor> factors) {
        paths = factors.stream().map(Factor::path).toList();
        generators = new ArrayList<>(Fraction.full(factors.size()).generators());
    }

    /** Returns the fraction that the generators make; those that are wrong are reported. */
    Fraction read(List<Cell> cells) {
        List<Integer> before = List.copyOf(generators);
        cells.forEach(this::add);
        try {
            return new Fraction(generators);
        } catch (IllegalArgumentException e) {
            cells.get(0).remark(String.valueOf(e.getMessage()));
            return new Fraction(before);
        }
    }

    private void add(Cell cell) {
        Matcher sides = GENERATOR.matcher(cell.text());
        OptionalInt left = sides.matches() ? factors(sides.group(1), cell) : OptionalInt.empty();
        if (!sides.matches() || (left.isPresent() && Integer.bitCount(left.getAsInt()) != 1)) {
            cell.refuse("be like E=ABC");
        } else if (left.isPresent()) {
            factors(sides.group(2), cell)
                    .ifPresent(set -> generators.set(Integer.numberOfTrailingZeros(left.getAsInt()), set));
        }
    }

    /** Returns the factors of a product as bits; empty, and reported, if one is unknown. */
    private OptionalInt factors(String product, Cell cell) {
        int set = 0;
        for (String part : TIMES.split(product, -1)) {
            int found = factorsOf(part.strip());
            if (found == 0) {
                cell.remark("unknown factor " + Cell.quoted(part.strip()) + "; letters go from A to "
                        + Fraction.letters(1 << (paths.size() - 1)) + " in the order of the factors, without I"
                        + Nearest.hint(part.strip(), paths));
                return OptionalInt.empty();
            }
            set ^= found;
        }
        return OptionalInt.of(set);
    }

    /** Returns the factors that a path or some letters mean; 0 if one means none. */
    private int factorsOf(String text) {
        int path = paths.indexOf(FactorReader.canonical(text));
        if (path >= 0) {
            return 1 << path;
        }
        int set = 0;
        for (int i = 0; i < text.length(); i++) {
            int factor = Fraction.LETTERS.indexOf(text.charAt(i));
            if (factor < 0 || factor >= paths.size()) {
                return 0;
            }
            set |= 1 << factor;
        }
        return set;
    }
}
