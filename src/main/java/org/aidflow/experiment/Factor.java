package org.aidflow.experiment;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidflow.base.Check;

/**
 * An input that an experiment varies.
 *
 * @param path of the value in the scenario's files, such as {@code policy.teams}
 * @param unit of its numbers; empty if none is named
 */
public record Factor(String path, Values values, String unit) {
    private static final Pattern NUMBER = Pattern.compile("x?([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)");

    /** Checks the parts. */
    public Factor {
        Check.notBlank(path, "path");
    }

    /** Returns the number that a level means, be it a value or a multiple such as {@code x1.5}; empty for a word. */
    public static OptionalDouble number(String level) {
        Matcher number = NUMBER.matcher(level);
        return number.matches() ? OptionalDouble.of(Double.parseDouble(number.group(1))) : OptionalDouble.empty();
    }

    /** Returns whether two levels say the same, as 12 and 12.0 do. */
    public static boolean same(String a, String b) {
        boolean alike = a.startsWith("x") == b.startsWith("x") && number(a).isPresent();
        return a.equals(b) || (alike && number(a).equals(number(b)));
    }

    /** Returns whether all its levels are numbers. */
    public boolean isNumeric() {
        return values.texts().stream().allMatch(text -> number(text).isPresent());
    }

    /** Returns its path, unit and values, as for {@code teams.mobilisation_mean_h (h): 6 to 72}. */
    @Override
    public String toString() {
        return path + (unit.isEmpty() ? "" : " (" + unit + ")") + ": " + values;
    }
}
