package org.aidflow.io;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Helps with misspelt names. */
final class Nearest {
    /** Up to so many valid names are listed. */
    static final int FEW = 8;

    private Nearest() {}

    /** Returns {@code ; did you mean "x"?} for the nearest valid name; empty if none is near. */
    static String hint(String was, Collection<String> valid) {
        return nearest(was, valid)
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse("");
    }

    /** Returns {@link #hint}, or else the valid names, if they are few. */
    static String hintOrList(String was, Collection<String> valid) {
        String hint = hint(was, valid);
        boolean list = hint.isEmpty() && !valid.isEmpty() && valid.size() <= FEW;
        return list ? "; valid are " + String.join(", ", valid) : hint;
    }

    private static Optional<String> nearest(String was, Collection<String> valid) {
        String lower = was.toLowerCase(Locale.ROOT);
        int near = Math.max(1, was.length() * 2 / 5);
        return valid.stream()
                .filter(name -> Math.abs(name.length() - was.length()) <= near)
                .filter(name -> distance(lower, name.toLowerCase(Locale.ROOT)) <= near)
                .min(Comparator.comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT))));
    }

    /** Returns how many characters must be inserted, deleted, replaced or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
