package org.aidflow.model;

/** How a stock is shared among orders that may exceed it. */
final class Shares {
    private Shares() {}

    /** Fills all in the same proportion, at most in whole; the shares are rounded so that nothing is left over. */
    static long[] inProportion(long[] orders, long stock) {
        long ordered = 0;
        for (long order : orders) {
            ordered += order;
        }
        long[] shares = new long[orders.length];
        long before = 0;
        long given = 0;
        for (int i = 0; i < orders.length; i++) {
            before += orders[i];
            long due = ordered <= stock ? before : (long) ((double) before * stock / ordered);
            shares[i] = due - given;
            given = due;
        }
        return shares;
    }

    /**
     * Fills each in whole or not at all, those of least cover first, the first among equals; one that is too large for
     * what is left is passed over.
     *
     * @param coverD how long each can do without, in days
     */
    static long[] inWhole(long[] orders, double[] coverD, long stock) {
        long[] shares = new long[orders.length];
        boolean[] done = new boolean[orders.length];
        long left = stock;
        for (int turn = 0; turn < orders.length; turn++) {
            int next = least(coverD, done);
            done[next] = true;
            shares[next] = orders[next] <= left ? orders[next] : 0;
            left -= shares[next];
        }
        return shares;
    }

    private static int least(double[] coverD, boolean[] done) {
        int least = -1;
        for (int i = 0; i < coverD.length; i++) {
            if (!done[i] && (least < 0 || coverD[i] < coverD[least])) {
                least = i;
            }
        }
        return least;
    }
}
