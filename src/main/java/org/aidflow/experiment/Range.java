package org.aidflow.experiment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.aidflow.base.Check;

/**
 * The numbers from {@code low} to {@code high}, in a draw equally likely. Values between the ends are rounded to a
 * hundred-thousandth of the width or less, or to whole numbers.
 *
 * @param low finite
 * @param high finite, &gt; {@code low}
 * @param whole whether only whole numbers are meant; both ends are whole then
 * @param multiple whether the numbers multiply what the scenario says, so that texts are like {@code x1.2}
 */
public record Range(double low, double high, boolean whole, boolean multiple) implements Values {
    /** Digits of the width that are kept, less one. */
    private static final int DIGITS = 5;

    /** Checks the parts. */
    public Range {
        Check.that(high > low && Double.isFinite(high - low), "high", "be a finite number > low", high);
        Check.that(!whole || (isWhole(low) && isWhole(high)), "low and high", "be whole numbers", low + " and " + high);
    }

    private static boolean isWhole(double number) {
        return Math.rint(number) == number;
    }

    @Override
    public List<String> texts() {
        return List.of(text(low), text(high));
    }

    @Override
    public String quantile(double p) {
        return whole ? text(Math.min(high, low + Math.floor(p * (high - low + 1)))) : at(2 * p - 1);
    }

    /**
     * Returns the value at a coded place.
     *
     * @param coded -1 for {@code low}, 1 for {@code high}; others lie in proportion, also beyond the ends
     */
    public String at(double coded) {
        if (Math.abs(coded) == 1) {
            return text(coded < 0 ? low : high);
        }
        double exact = low + (high - low) * (coded + 1) / 2;
        double rounded = BigDecimal.valueOf(exact)
                .setScale(whole ? 0 : decimals(), RoundingMode.HALF_EVEN)
                .doubleValue();
        return text(Math.abs(coded) < 1 ? Math.max(low, Math.min(high, rounded)) : rounded);
    }

    private int decimals() {
        return DIGITS - (int) Math.floor(StrictMath.log10(high - low));
    }

    private String text(double number) {
        return text(BigDecimal.valueOf(number), multiple);
    }

    /** Returns the shortest text of a number, or of a multiple, without an exponent. */
    static String text(BigDecimal number, boolean multiple) {
        String digits = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return multiple ? "x" + digits : digits;
    }

    @Override
    public String toString() {
        return text(low) + " to " + text(high) + (whole ? ", whole" : "");
    }
}
