package org.aidflow.random;

/**
 * The binomial distribution by inversion, exact but for rounding: one uniform number makes one draw, so a draw moves
 * little when the trials or the probability do (common random numbers), and it grows with the uniform number.
 *
 * <p>Weights are relative to that of the mode and found from neighbour to neighbour, so that no power or factorial can
 * overflow. A draw costs about twenty standard deviations' worth of steps.
 */
final class Binomial {
    /** A weight below this share of the mode's changes no sum any more. */
    private static final double NOTHING = 1e-20;

    private final int trials;
    private final double odds;
    private final int mode;

    private Binomial(int trials, double probability) {
        this.trials = trials;
        odds = probability / (1 - probability);
        mode = (int) Math.min(trials, Math.floor((trials + 1.0) * probability));
    }

    /** Returns the least number whose cumulated probability is above {@code uniform}, which is from [0, 1). */
    static int quantile(int trials, double probability, double uniform) {
        if (trials == 0 || probability <= 0) {
            return 0;
        }
        return probability >= 1 ? trials : new Binomial(trials, probability).quantile(uniform);
    }

    private int quantile(double uniform) {
        double upTo = upToMode();
        double target = uniform * (upTo + aboveMode());
        return target < upTo ? down(upTo - target) : up(target - upTo);
    }

    private double upToMode() {
        double sum = 0;
        double weight = 1;
        for (int number = mode; weight > NOTHING; number--) {
            sum += weight;
            weight *= ratioBelow(number);
        }
        return sum;
    }

    private double aboveMode() {
        double sum = 0;
        double weight = ratioAbove(mode);
        for (int number = mode + 1; weight > NOTHING; number++) {
            sum += weight;
            weight *= ratioAbove(number);
        }
        return sum;
    }

    /** Returns the number that is reached when so much weight, more than 0, is taken from the mode downwards. */
    private int down(double left) {
        double weight = 1;
        int number = mode;
        while (left > weight && number > 0) {
            left -= weight;
            weight *= ratioBelow(number);
            number--;
        }
        return number;
    }

    /** Returns the number that is reached when so much weight is taken from above the mode upwards. */
    private int up(double left) {
        int number = mode + 1;
        double weight = ratioAbove(mode);
        while (left >= weight && number < trials) {
            left -= weight;
            weight *= ratioAbove(number);
            number++;
        }
        return Math.min(number, trials);
    }

    /** Returns the weight of {@code number - 1} over that of {@code number}. */
    private double ratioBelow(int number) {
        return number / ((trials - number + 1.0) * odds);
    }

    /** Returns the weight of {@code number + 1} over that of {@code number}. */
    private double ratioAbove(int number) {
        return (trials - number) / (number + 1.0) * odds;
    }
}
