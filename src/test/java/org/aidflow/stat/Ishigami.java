package org.aidflow.stat;

/**
 * A response whose variance is known in parts: sin x1 + 7 sin² x2 + 0.1 x3⁴ sin x1 on [-π, π]³.
 *
 * <p>Source: T. Ishigami, T. Homma, An importance quantification technique in uncertainty analysis for computer models,
 * ISUMA (1990).
 */
final class Ishigami {
    static final double VARIANCE = 49 / 8.0 + 0.1 * Math.pow(Math.PI, 4) / 5 + 0.01 * Math.pow(Math.PI, 8) / 18 + 0.5;
    static final double[] FIRST = {
        0.5 * Math.pow(1 + 0.1 * Math.pow(Math.PI, 4) / 5, 2) / VARIANCE, 49 / 8.0 / VARIANCE, 0
    };
    /** Of the first and third factors together; no other two act together. */
    static final double SECOND = 0.01 * Math.pow(Math.PI, 8) * 8 / 225 / VARIANCE;

    static final double[] TOTAL = {FIRST[0] + SECOND, FIRST[1], SECOND};

    private Ishigami() {}

    /** Returns the response where the factors are these shares of their range. */
    static double at(double[] shares) {
        double sine = Math.sin(x(shares[0]));
        double second = Math.sin(x(shares[1]));
        return sine + 7 * second * second + 0.1 * Math.pow(x(shares[2]), 4) * sine;
    }

    private static double x(double share) {
        return Math.PI * (2 * share - 1);
    }
}
