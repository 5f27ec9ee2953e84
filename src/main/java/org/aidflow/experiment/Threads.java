package org.aidflow.experiment;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Threads of this machine that play blocks. */
final class Threads<B> implements Players<B> {
    /** Blocks in hand for each thread. */
    private static final int AHEAD = 4;

    private static final double BLOCK_NS = 20e6;

    private final int number;
    private final ExecutorService threads;
    private final Function<Block, Played<B>> player;

    Threads(int number, Function<Block, Played<B>> player) {
        this.number = number;
        this.player = player;
        threads = Executors.newFixedThreadPool(number);
    }

    @Override
    public int ahead() {
        return AHEAD * number;
    }

    @Override
    public double blockNanoseconds() {
        return BLOCK_NS;
    }

    @Override
    public Future<Played<B>> play(Block block) {
        return threads.submit(() -> player.apply(block));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
