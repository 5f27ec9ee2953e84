package org.aidflow.experiment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.aidflow.base.Check;
import org.aidflow.measure.Measures;
import org.aidflow.measure.Results;
import org.aidflow.model.Replication;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Scenario;

/**
 * Plays the replications of an experiment on several threads, cut into blocks, and hands the blocks over in order: round
 * by round, by point, then by replication. Which replications it plays and what they yield does not depend on the number
 * of threads; how they are cut into blocks does depend on how fast they are. Points of the same scenario are played
 * once.
 */
public final class Runner {
    /** Blocks in hand for each thread, so that a slow one does not leave the others idle. */
    private static final int AHEAD = 4;

    /** How long a block should take, so that handing it over costs nothing beside. */
    private static final double BLOCK_NS = 20e6;

    /** The most replications in a block. */
    private static final int LARGEST = 1000;

    private final Experiment experiment;
    private final Engine engine;
    private final Shard shard;

    /** Makes a runner of an experiment's replications on an engine. */
    public Runner(Experiment experiment, Engine engine) {
        this(experiment, engine, Shard.WHOLE);
    }

    /**
     * Makes a runner of a part of an experiment's replications.
     *
     * @param shard the whole, unless every point is played equally often, whatever comes out
     */
    public Runner(Experiment experiment, Engine engine, Shard shard) {
        this.experiment = experiment;
        this.engine = engine;
        this.shard = shard;
        Check.that(
                shard.of() == 1 || experiment.replications().fixed(),
                "replications",
                "be a fixed number where they are shared out",
                experiment.replications());
    }

    /** Returns the largest number of replications of all its points together. */
    public long mostRuns() {
        return shard.runs(experiment);
    }

    /** Returns the largest number of replications that it plays; points of the same scenario are played once. */
    public long mostPlayed() {
        return shard.played(experiment);
    }

    /**
     * Takes blocks of replications.
     *
     * @param <B> what is kept of a block
     */
    public interface Sink<B> {
        /** Returns what is to be kept of a block. Called on the thread that played it, for several blocks at once. */
        B digest(List<Run> runs);

        /** Takes the next block, on the thread that called {@link Runner#run}. */
        void take(B digest);
    }

    private record Done<B>(int point, List<double[]> read, B digest, long nanoseconds) {}

    /**
     * Plays all replications but those that {@code samples} has already, and adds them to it.
     *
     * @throws InterruptedException if this thread is interrupted; no further block is handed over
     */
    public <B> void run(int threads, Samples samples, Sink<B> sink) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Rounds<B> rounds = new Rounds<>(workers, AHEAD * threads, samples, sink);
            Allocation allocation = Allocation.of(experiment);
            int[] played = new int[experiment.points().size()];
            int[] wanted = allocation.next(played, samples);
            while (!Arrays.equals(wanted, played)) {
                rounds.round(wanted);
                played = wanted;
                wanted = allocation.next(played, samples);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** The rounds of one call of {@link #run}. */
    private final class Rounds<B> {
        private final ExecutorService workers;
        private final int mostInHand;
        private final Samples samples;
        private final Sink<B> sink;
        private final Queue<Future<Done<B>>> inHand = new ArrayDeque<>();
        private final Map<Integer, List<Point>> alike =
                experiment.points().stream().collect(Collectors.groupingBy(Point::original));

        /** How many replications the next block has. */
        private int size = 1;

        Rounds(ExecutorService workers, int mostInHand, Samples samples, Sink<B> sink) {
            this.workers = workers;
            this.mostInHand = mostInHand;
            this.samples = samples;
            this.sink = sink;
        }

        void round(int[] wanted) throws InterruptedException {
            int[] places = experiment.places();
            for (Point point : experiment.points()) {
                if (point.original() == point.number()) {
                    Shard.Range range = shard.of(places[point.number() - 1], wanted[point.number() - 1]);
                    schedule(alike.getOrDefault(point.number(), List.of()), range);
                }
            }
            while (!inHand.isEmpty()) {
                take(inHand.remove());
            }
        }

        private void schedule(List<Point> points, Shard.Range range) throws InterruptedException {
            int next = range.first() + samples.count(points.get(0).number());
            while (next <= range.last()) {
                int first = next;
                int last = Math.min(range.last(), first + size - 1);
                inHand.add(workers.submit(() -> block(points, first, last)));
                next = last + 1;
                if (inHand.size() > mostInHand) {
                    take(inHand.remove());
                }
            }
        }

        private Done<B> block(List<Point> points, int first, int last) {
            long began = System.nanoTime();
            Scenario scenario = points.get(0).scenario();
            int original = points.get(0).number();
            List<Run> played = new ArrayList<>();
            for (int replication = first; replication <= last; replication++) {
                played.add(Runner.this.play(original, scenario, replication));
            }
            List<Run> runs = new ArrayList<>();
            points.forEach(point -> played.forEach(run -> runs.add(run.at(point.number()))));
            List<double[]> read =
                    played.stream().map(run -> samples.read(run.results())).toList();
            return new Done<>(original, read, sink.digest(runs), System.nanoTime() - began);
        }

        private void take(Future<Done<B>> block) throws InterruptedException {
            Done<B> done = await(block);
            done.read().forEach(read -> samples.add(done.point(), read));
            double each = (double) done.nanoseconds() / done.read().size();
            size = (int) Math.max(1, Math.min(LARGEST, BLOCK_NS / each));
            sink.take(done.digest());
        }
    }

    /** Plays one replication; a fault in it is its own and stops no other. */
    public Run play(Point point, int replication) {
        return play(point.original(), point.scenario(), replication).at(point.number());
    }

    private Run play(int point, Scenario scenario, int replication) {
        Results results = new Results(experiment.record(point, replication));
        try {
            Streams streams = experiment.randomNumbers().streams(experiment.seed(), point, replication);
            Measures measures = new Measures(scenario, results);
            long events = engine.play(simulator -> new Replication(scenario, streams, simulator, measures).run());
            return new Run(point, replication, events, "", results);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            String fault = e.getMessage() == null ? e.toString() : e.getMessage();
            return new Run(point, replication, 0, fault, new Results(Set.of()));
        }
    }

    private static <B> Done<B> await(Future<Done<B>> block) throws InterruptedException {
        try {
            return block.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a block of replications stopped: " + e.getCause(), e.getCause());
        }
    }
}
