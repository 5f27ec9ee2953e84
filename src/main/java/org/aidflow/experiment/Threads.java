package org.aidflow.experiment;

import java.util.concurrent.ExecutionException;
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
    public Pending<B> play(Block block) {
        Future<Played<B>> played = threads.submit(() -> player.apply(block));
        return () -> await(played);
    }

    private static <B> Played<B> await(Future<Played<B>> block) throws InterruptedException {
        try {
            return block.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a block of replications stopped: " + e.getCause(), e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
