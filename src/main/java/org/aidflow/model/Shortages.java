package org.aidflow.model;

/**
 * What cities were found to lack of items, until something happens that may change it. Deciding where an offer goes asks
 * about every city, and few change between two decisions.
 */
final class Shortages {
    /** By item and city. */
    private final double[][] found;

    /** Up to when that holds; by item and city. */
    private final long[][] until;

    /** Makes shortages of which none was found. */
    Shortages(int items, int cities) {
        found = new double[items][cities];
        until = new long[items][cities];
    }

    /** Returns whether what was found holds at a time. */
    boolean hold(int item, int city, long now) {
        return now < until[item][city];
    }

    /** Returns what was found. */
    double of(int item, int city) {
        return found[item][city];
    }

    /** A shortage was found, which holds until a time unless it is forgotten before. */
    void note(int item, int city, double shortage, long holdsUntil) {
        found[item][city] = shortage;
        until[item][city] = holdsUntil;
    }

    /** What a city has or wants of an item may have changed. */
    void forget(int item, int city) {
        until[item][city] = 0;
    }

    /** The same of every item. */
    void forget(int city) {
        for (long[] byCity : until) {
            byCity[city] = 0;
        }
    }
}
