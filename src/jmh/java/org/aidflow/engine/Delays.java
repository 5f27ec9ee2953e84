package org.aidflow.engine;

import java.util.SplittableRandom;

/** Exponential delays in whole seconds, drawn beforehand so that drawing costs nothing. */
final class Delays {
    private static final int SIZE = 1 << 16;

    private final int[] delays = new int[SIZE];
    private int next;

    Delays(int mean) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < SIZE; i++) {
            delays[i] = (int) Math.round(-mean * Math.log(1 - random.nextDouble()));
        }
    }

    int next() {
        return delays[next++ & (SIZE - 1)];
    }
}
