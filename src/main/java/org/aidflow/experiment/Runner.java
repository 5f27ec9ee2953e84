package org.aidflow.experiment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aidflow.base.Check;
import org.aidflow.measure.Measures;
import org.aidflow.measure.Results;
import org.aidflow.model.Replication;
import org.aidflow.random.Streams;
import org.aidflow.scenario.Scenario;

/**
 * Lets the replications of an experiment be played, cut into blocks, and hands the blocks over in order: round by round,
 * by point, then by replication. Which replications it plays and what they yield does not depend on who plays them, or
 * how many; how they are cut into blocks does depend on how fast they are. Points of the same scenario are played
 * once.
 */
public final class Runner {
    /** The most replications in a block. */
    private static final int LARGEST = 1000;

    private final Experiment experiment;
    private final Engine engine;
    private final Shard shard;
    private final Map<Integer, List<Point>> alike;

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
        alike = experiment.points().stream().collect(Collectors.groupingBy(Point::original));
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
     * Returns threads here that play.
     *
     * @param samples names the responses that are watched
     * @param digest returns what is to be kept of a block; it is called on several threads at once
     */
    public <B> Players<B> threads(int number, Samples samples, Function<List<Run>, B> digest) {
        return new Threads<>(number, block -> play(block, samples, digest));
    }

    /**
     * Lets all replications be played but those that {@code samples} has already, and adds them to it.
     *
     * @param sink takes what is kept of each block, in order, on this thread
     * @throws InterruptedException if this thread is interrupted; no further block is handed over
     * @throws Players.LostException if the players are lost; likewise
     */
    public <B> void run(Players<B> players, Samples samples, Consumer<B> sink) throws InterruptedException {
        Rounds<B> rounds = new Rounds<>(players, samples, sink);
        Allocation allocation = Allocation.of(experiment);
        int[] played = new int[experiment.points().size()];
        int[] wanted = allocation.next(played, samples);
        while (!Arrays.equals(wanted, played)) {
            rounds.round(wanted);
            played = wanted;
            wanted = allocation.next(played, samples);
        }
    }

    /** The rounds of one call of {@link #run}. */
    private final class Rounds<B> {
        private final Players<B> players;
        private final Samples samples;
        private final Consumer<B> sink;
        private final Queue<Players.Pending<B>> inHand = new ArrayDeque<>();

        /** How many replications the next block has. */
        private int size = 1;

        Rounds(Players<B> players, Samples samples, Consumer<B> sink) {
            this.players = players;
            this.samples = samples;
            this.sink = sink;
        }

        void round(int[] wanted) throws InterruptedException {
            int[] places = experiment.places();
            for (Point point : experiment.points()) {
                int number = point.number();
                if (point.original() == number) {
                    schedule(number, shard.of(places[number - 1], wanted[number - 1]));
                }
            }
            while (!inHand.isEmpty()) {
                take(inHand.remove());
            }
        }

        private void schedule(int point, Shard.Range range) throws InterruptedException {
            int next = range.first() + samples.count(point);
            while (next <= range.last()) {
                int last = Math.min(range.last(), next + size - 1);
                inHand.add(players.play(new Block(point, next, last)));
                next = last + 1;
                if (inHand.size() > players.ahead()) {
                    take(inHand.remove());
                }
            }
        }

        private void take(Players.Pending<B> block) throws InterruptedException {
            Played<B> done = block.await();
            done.read().forEach(read -> samples.add(done.block().point(), read));
            double each = (double) done.nanoseconds() / done.read().size();
            size = (int) Math.max(1, Math.min(LARGEST, players.blockNanoseconds() / each));
            sink.accept(done.digest());
        }
    }

    /**
     * Plays a block. May be called on several threads at once.
     *
     * @param samples names the responses that are watched
     * @param digest returns what is to be kept of it, of the runs of all points with its scenario
     */
    public <B> Played<B> play(Block block, Samples samples, Function<List<Run>, B> digest) {
        long began = System.nanoTime();
        List<Point> points = alike.getOrDefault(block.point(), List.of());
        Scenario scenario = points.get(0).scenario();
        List<Run> played = new ArrayList<>();
        for (int replication = block.first(); replication <= block.last(); replication++) {
            played.add(play(block.point(), scenario, replication));
        }
        List<Run> runs = new ArrayList<>();
        points.forEach(point -> played.forEach(run -> runs.add(run.at(point.number()))));
        List<double[]> read =
                played.stream().map(run -> samples.read(run.results())).toList();
        return new Played<>(block, read, digest.apply(runs), System.nanoTime() - began);
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
            return Run.bare(point, replication, 0, fault);
        }
    }
}
