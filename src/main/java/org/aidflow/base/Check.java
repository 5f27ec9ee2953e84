package org.aidflow.base;

/**
 * Argument checks with one wording: what, what it must be, what it was. NaN never passes.
 *
 * <p>Each method returns its argument, so that a constructor can check and assign in one line, and throws {@link
 * IllegalArgumentException} otherwise.
 */
public final class Check {
    private Check() {}

    /** Returns {@code value} if it is not blank. */
    public static String notBlank(String value, String what) {
        if (value.isBlank()) {
            throw fault(what, "not be blank", "blank");
        }
        return value;
    }

    /** Returns {@code value} if it is finite and greater than 0. */
    public static double positive(double value, String what) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw fault(what, "be a finite number > 0", value);
        }
        return value;
    }

    /** Returns {@code value} if it is finite and not less than 0. */
    public static double notNegative(double value, String what) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw fault(what, "be a finite number >= 0", value);
        }
        return value;
    }

    /** Returns {@code value} if it is not less than 0. */
    public static long notNegative(long value, String what) {
        return atLeast(value, 0, what);
    }

    /** Returns {@code value} if it is not less than {@code least}. */
    public static long atLeast(long value, long least, String what) {
        if (value < least) {
            throw fault(what, "be >= " + least, value);
        }
        return value;
    }

    /** Returns {@code value} if it is not less than {@code least}. */
    public static int atLeast(int value, int least, String what) {
        return (int) atLeast((long) value, (long) least, what);
    }

    /** Returns {@code value} if it lies in [0, 1]. */
    public static double share(double value, String what) {
        return between(value, 0, 1, what);
    }

    /** Returns {@code value} if it lies in [{@code low}, {@code high}]. */
    public static double between(double value, double low, double high, String what) {
        if (!(value >= low && value <= high)) {
            throw fault(what, "be from %s to %s".formatted(low, high), value);
        }
        return value;
    }

    /** Throws the fault that {@code what} must {@code be} something unless {@code holds}. */
    public static void that(boolean holds, String what, String be, Object was) {
        if (!holds) {
            throw fault(what, be, was);
        }
    }

    /** Returns the fault "{@code what} must {@code be} but was {@code was}". */
    public static IllegalArgumentException fault(String what, String be, Object was) {
        return new IllegalArgumentException("%s must %s but was %s".formatted(what, be, was));
    }
}
