package org.aidflow.io;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import org.aidflow.base.Time;
import org.aidflow.random.Distribution;

/**
 * A value of the input that knows where it stands. Each getter returns what the text means; if it means nothing valid,
 * the getter reports so and returns a harmless stand-in. A blank cell has been reported already.
 */
final class Cell {
    /** The largest count of people, beds or vehicles. */
    private static final long MOST = 100_000_000;

    /** The largest coefficient of variation. */
    static final int MOST_CV = 1_000;

    private static final int MOST_HOURS = (int) (Time.LATEST / Time.HOUR);
    private static final int MOST_DAYS = (int) (Time.LATEST / Time.DAY);

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DIGITS = Pattern.compile("[+-]?\\d{19,}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONG = 60;

    /** The names of enums' constants, which many rows ask for. */
    private static final ClassValue<List<String>> NAMES = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> name((Enum<?>) constant))
                    .toList();
        }
    };

    private final Position position;
    private final String what;
    private final String text;
    private final Faults faults;

    Cell(Position position, String what, String text, Faults faults) {
        this.position = position;
        this.what = what;
        this.text = text;
        this.faults = faults;
    }

    Position position() {
        return position;
    }

    String text() {
        return text;
    }

    /** Reports that this must be something else. */
    void refuse(String be) {
        refuse(be, "");
    }

    /** Reports that this must be something else, with a hint after what it was. */
    void refuse(String be, String hint) {
        if (!text.isEmpty()) {
            faults.report(position, what, be, "was " + quoted(text) + hint);
        }
    }

    /** Reports something else about this. */
    void remark(String message) {
        faults.report(position, what + ": " + message);
    }

    /** Returns a text in quotation marks on one line, shortened if it is long, which does nothing to a terminal. */
    static String quoted(String text) {
        String shown = text.replace("\r", "").replace("\n", "\\n").replace("\t", "\\t");
        String line = CONTROL.matcher(shown).replaceAll("?");
        return '"' + (line.length() > LONG ? line.substring(0, LONG) + "..." : line) + '"';
    }

    /** Returns the number that a text means; empty if it means none or is not finite. */
    static Optional<Double> parseNumber(String text) {
        return Optional.of(text)
                .filter(some -> NUMBER.matcher(some).matches())
                .map(Double::valueOf)
                .filter(Double::isFinite);
    }

    private double number(String be, DoublePredicate holds, double standIn) {
        Optional<Double> number = parseNumber(text).filter(holds::test);
        if (number.isEmpty()) {
            refuse(be);
        }
        return number.orElse(standIn);
    }

    double finite() {
        return number("be a finite number", x -> true, 0);
    }

    /** Returns a number above 0 and below 1. */
    double probability() {
        return number("be a number > 0 and < 1", x -> 0 < x && x < 1, 0.5);
    }

    double positive() {
        return number("be a finite number > 0", x -> x > 0, 1);
    }

    double notNegative() {
        return number("be a finite number >= 0", x -> x >= 0, 0);
    }

    /** Returns a coefficient of variation. */
    double cv() {
        return number("be a finite number >= 0" + upTo(MOST_CV), x -> x >= 0 && x <= MOST_CV, 0);
    }

    /** Returns a mean time in hours. */
    double meanHours() {
        return number("be a finite number >= 0" + upTo(MOST_HOURS), x -> x >= 0 && x <= MOST_HOURS, 0);
    }

    /** Returns a mean time in days. */
    double meanDays() {
        return number("be a finite number >= 0" + upTo(MOST_DAYS), x -> x >= 0 && x <= MOST_DAYS, 0);
    }

    /** Returns a number from {@code low} to {@code high}. */
    double between(long low, long high) {
        return number(
                "be a number from " + low + " to " + high, x -> (double) low <= x && x <= (double) high, (double) low);
    }

    /** Returns a number above 0 and not above {@code high}. */
    double aboveZeroTo(int high) {
        return number("be a number > 0 and <= " + high, x -> 0 < x && x <= high, high);
    }

    double share() {
        return between(0, 1);
    }

    /** Returns a duration in hours as whole seconds. */
    long hours() {
        return Time.ofHours(number("be a number of hours >= 0" + upTo(MOST_HOURS), x -> x >= 0 && x <= MOST_HOURS, 0));
    }

    /** Returns a duration in days as whole seconds, at least one. */
    long days() {
        return Math.max(
                1, Time.ofDays(number("be a number of days > 0" + upTo(MOST_DAYS), x -> x > 0 && x <= MOST_DAYS, 1)));
    }

    /** Returns the words for an upper limit where this number is above it. */
    private String upTo(int most) {
        return parseNumber(text).filter(x -> x > most).isPresent() ? " and <= " + most : "";
    }

    /** Returns a count from {@code least} on. */
    int count(int least) {
        return (int) whole(least, MOST);
    }

    /** Returns a whole number from {@code least} to {@code most}. */
    long whole(long least, long most) {
        if (WHOLE.matcher(text).matches()) {
            long value = Long.parseLong(text);
            if (least <= value && value <= most) {
                return value;
            }
            refuse(value < least ? "be a whole number >= " + least : "be a whole number <= " + most);
        } else {
            boolean tooLong = DIGITS.matcher(text).matches();
            String be = least == Long.MIN_VALUE ? "be a whole number" : "be a whole number >= " + least;
            refuse(tooLong ? be + " of at most 18 digits" : be);
        }
        return Math.max(least, 0);
    }

    /** Returns this as a name that it gives to something; in tables of results no spreadsheet may take it for a formula. */
    String newName() {
        if (Formula.isOne(text)) {
            refuse("not begin with a sign of formulas (=, +, -, @) unless it is a number");
        }
        return line();
    }

    /** Returns this as one line, which does nothing to a terminal. */
    String line() {
        if (CONTROL.matcher(text).find()) {
            refuse("have no control characters");
        }
        return text;
    }

    /** Returns the law of a time in hours. */
    Distribution law() {
        Distribution law = Laws.parse(this);
        if (law.mean() > MOST_HOURS) {
            refuse("have a mean of at most %d hours".formatted(MOST_HOURS));
        }
        return law;
    }

    /** Returns this as one of some names. */
    String oneOf(Collection<String> names) {
        if (!names.contains(text)) {
            refuse("be one of " + String.join(", ", names), Nearest.hint(text, names));
        }
        return text;
    }

    /** Returns the constant of that name, written in small letters. */
    <E extends Enum<E>> E oneOf(Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        List<String> names = names(type);
        int found = names.indexOf(oneOf(names));
        return constants.get(Math.max(found, 0));
    }

    /** Returns the names of an enum's constants in small letters. */
    static <E extends Enum<E>> List<String> names(Class<E> type) {
        return NAMES.get(type);
    }

    /** Returns the name of a constant in small letters. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Returns this as a name that another row defines. */
    String oneOf(Names names) {
        if (!names.has(text)) {
            boolean few = !names.valid().isEmpty() && names.valid().size() <= Nearest.FEW;
            String list = few ? " (" + String.join(", ", names.valid()) + ")" : "";
            refuse("be " + names.label() + list, Nearest.hint(text, names.valid()));
        }
        return text;
    }
}
