package org.aidflow.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aidflow.experiment.Block;
import org.aidflow.io.BlockPlayer;
import org.aidflow.io.InputBundle;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/** Plays a block on an executor, which reads the inputs once, with its first block. */
final class BlockTask implements Function<Block, SentBlock> {
    private static final long serialVersionUID = 1;

    private static final Map<String, BlockPlayer> READ = new ConcurrentHashMap<>();

    private final Broadcast<InputBundle> inputs;

    BlockTask(Broadcast<InputBundle> inputs) {
        this.inputs = inputs;
    }

    @Override
    public SentBlock call(Block block) {
        InputBundle bundle = inputs.value();
        return SentBlock.of(
                READ.computeIfAbsent(bundle.name(), any -> read(bundle)).play(block));
    }

    private static BlockPlayer read(InputBundle bundle) {
        try {
            return bundle.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
