package org.aidflow.spark;

import java.util.List;
import org.aidflow.experiment.Block;
import org.aidflow.experiment.Players;
import org.aidflow.io.Chunk;
import org.aidflow.io.InputBundle;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Executors of Spark that play. Every block is a job of one task, so that blocks are waited for in their order while those
 * ahead are being played, and what came of a lost one comes again.
 */
final class SparkPlayers implements Players<Chunk> {
    /** Blocks in hand for each core: what came of them waits in the memory of the driver. */
    private static final int AHEAD = 3;

    /** So long that what a job costs the driver does not count. */
    private static final double BLOCK_NS = 1e9;

    private final Attendance executors;
    private final JavaSparkContext context;
    private final Broadcast<InputBundle> inputs;

    SparkPlayers(Attendance executors, InputBundle inputs) {
        this.executors = executors;
        context = executors.context();
        this.inputs = context.broadcast(inputs);
    }

    @Override
    public int ahead() {
        return AHEAD * context.defaultParallelism();
    }

    @Override
    public double blockNanoseconds() {
        return BLOCK_NS;
    }

    @Override
    public Pending<Chunk> play(Block block) {
        try {
            JavaFutureAction<List<SentBlock>> sent = context.parallelize(List.of(block), 1)
                    .map(new BlockTask(inputs))
                    .collectAsync();
            return () -> executors.await(sent).get(0).played(block);
        } catch (IllegalStateException e) {
            throw Attendance.lost(e);
        }
    }

    @Override
    public void close() {
        executors.close();
    }
}
