package org.aidflow.io;

import java.util.List;
import org.aidflow.experiment.Block;
import org.aidflow.experiment.Engine;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Played;
import org.aidflow.experiment.Runner;
import org.aidflow.experiment.Samples;

/** Plays blocks of an experiment and turns them into rows, on several threads at once. */
public final class BlockPlayer {
    private final Runner runner;
    private final Samples watched;
    private final List<RecordedTable> tables;

    BlockPlayer(Experiment experiment, Engine engine) {
        runner = new Runner(experiment, engine);
        watched = new Samples(experiment);
        tables = RecordedTable.of(experiment);
    }

    /** Plays a block. */
    public Played<Chunk> play(Block block) {
        return runner.play(block, watched, runs -> Chunk.of(runs, tables));
    }
}
