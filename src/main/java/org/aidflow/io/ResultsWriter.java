package org.aidflow.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.aidflow.experiment.BacktestRow;
import org.aidflow.experiment.Candidate;
import org.aidflow.experiment.Engine;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Point;
import org.aidflow.experiment.Run;
import org.aidflow.experiment.Samples;

/** Writes the results of an experiment while its replications are played. */
public final class ResultsWriter implements Closeable {
    /** The least time between two commits; it grows to a hundredth of all time so far. */
    private static final long COMMIT_NS = 250_000_000;

    private final Manifest manifest;
    private final Experiment experiment;
    private final List<RecordedTable> recorded;
    private final ResultsFolder folder;
    private final Samples samples;
    private final long began = System.nanoTime();
    private long committed = began;
    private long runs;
    private long failed;
    private Optional<Run> firstFailed = Optional.empty();
    private Optional<Run> last = Optional.empty();
    private boolean inOrder = true;

    private ResultsWriter(Manifest manifest, List<RecordedTable> recorded, ResultsFolder folder) throws IOException {
        this.manifest = manifest;
        this.recorded = recorded;
        this.folder = folder;
        experiment = manifest.experiment();
        samples = new Samples(experiment);
        if (folder.isComplete()) {
            Recovery.runs(folder.whole(), this::count);
        } else {
            Recovery.read(folder.raw(), experiment, samples, this::count);
        }
    }

    /**
     * Begins the results of an experiment, or goes on with them. Until they are complete they stand beside {@code
     * target}, in a folder of that name and {@code .part}.
     *
     * @param overwrite whether to replace results that are there already, once the new ones are complete
     * @param resume whether to go on with what a run that was stopped has left
     * @throws java.nio.file.FileSystemException if what is there must not be replaced, or is of another run
     */
    public static ResultsWriter open(Path target, boolean overwrite, boolean resume, Manifest manifest)
            throws IOException {
        List<RecordedTable> recorded = RecordedTable.of(manifest.experiment());
        List<ResultTable> kinds = recorded.stream().map(RecordedTable::table).toList();
        ResultsFolder folder = ResultsFolder.open(target, manifest.run(), kinds, overwrite, resume);
        try {
            return new ResultsWriter(manifest, recorded, folder);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Notes whether a run comes after the one before, and whether it failed. */
    private void count(Run run) {
        inOrder &= last.map(before -> before.compareTo(run) < 0).orElse(true);
        last = Optional.of(run);
        runs++;
        if (run.failed()) {
            failed++;
            firstFailed = firstFailed.or(() -> Optional.of(run));
        }
    }

    /** Returns what has been played already, to which the runner adds. */
    public Samples samples() {
        return samples;
    }

    /** Returns how many replications have been written. */
    public long runs() {
        return runs;
    }

    /** Returns how many of them failed. */
    public long failed() {
        return failed;
    }

    /** Returns the first that failed. */
    public Optional<Run> firstFailed() {
        return firstFailed;
    }

    /** Returns whether the results are complete already. */
    public boolean isComplete() {
        return folder.isComplete();
    }

    /** Returns what a search for the best point has found so far; nothing where there is none, or it is complete. */
    public List<Candidate> candidates() {
        return folder.isComplete() ? List.of() : Candidate.of(experiment, samples);
    }

    /** Turns a block into what it adds to the tables. Called on several threads at once. */
    public Chunk digest(List<Run> block) {
        return Chunk.of(block, recorded);
    }

    /**
     * Appends what a block yielded, and makes it safe on disk from time to time.
     *
     * @throws UncheckedIOException if that fails
     */
    public void take(Chunk chunk) {
        try {
            folder.append(chunk);
            chunk.runs().forEach(this::count);
            long now = System.nanoTime();
            if (now - committed > Math.max(COMMIT_NS, (now - began) / 100)) {
                folder.commit();
                committed = now;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /**
     * Takes all that the shards of the run hold, and makes it safe on disk; nothing if that had been done.
     *
     * @throws FileSystemException if a shard has what it must not, or a run that was stopped has left its results
     */
    public void take(Shards shards) throws IOException {
        if (runs == 0) {
            for (BlockTable table : folder.tables()) {
                shards.handOn(table, experiment);
            }
            folder.commit();
            Recovery.read(folder.raw(), experiment, samples, this::count);
        } else if (runs < experiment.mostRuns()) {
            throw new FileSystemException(
                    SourceFile.name(folder.part()),
                    null,
                    "is of a run that was stopped, which run --resume goes on with");
        }
    }

    /** Makes safe on disk what has been written. */
    public void commit() throws IOException {
        folder.commit();
    }

    /**
     * Puts the results together and gives the folder its name. Returns what was found; empty if that had been done, and
     * of a shard, of which no more is written than its tables and what describes them.
     *
     * @param engine may have something to report besides
     * @param backtest is told how each point compares with what was observed
     * @param page shows the results
     */
    public Optional<Analysis> complete(Engine engine, BiConsumer<Point, List<BacktestRow>> backtest, ResultsPage page)
            throws IOException {
        Optional<Analysis> analysis = Optional.empty();
        if (!folder.isComplete()) {
            Path gathered = folder.gather(inOrder);
            FinalTables tables = new FinalTables(gathered, manifest, candidates(), folder.tables());
            if (manifest.shard().isPresent()) {
                tables.writeOfShard();
            } else {
                analysis = Optional.of(tables.write(backtest));
                if (engine.report().isPresent()) {
                    EngineReport.write(engine.report().get(), experiment.points(), gathered);
                }
                write(page, gathered);
            }
        }
        folder.complete();
        return analysis;
    }

    private static void write(ResultsPage page, Path gathered) throws IOException {
        try {
            page.write(gathered);
        } catch (BadInputException e) {
            throw new IllegalStateException("tables that were just written were refused: " + e.faults(), e);
        }
    }

    /** Lets go of the files. What was made safe stays, to go on with. */
    @Override
    public void close() throws IOException {
        folder.close();
    }
}
